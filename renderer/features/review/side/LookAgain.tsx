/** Says that the office's rules have changed since the paper was looked at, and looks again when asked to. */
import { useState, type ReactElement } from 'react';
import { ask } from '../../../app/desk';
import { useText } from '../../../i18n';
import { announce, Button } from '../../../ui';
import { useReviewStore, useView } from '../context';

export function LookAgain(): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const { row, look } = useView();
  const [working, setWorking] = useState(false);

  const again = async (): Promise<void> => {
    setWorking(true);
    const before = store.getState().view?.row.undecided ?? 0;
    const done = await store.getState().take(() => ask('review.look-again', { caseId: row.id }));
    setWorking(false);
    if (!done) return;
    const more = (store.getState().view?.row.undecided ?? 0) - before;
    announce({
      tone: 'done',
      words: more > 0 ? text('review.look.found', { count: more }) : text('review.look.nothing-new'),
    });
  };

  return (
    <div className="look-again" data-testid="look-outdated">
      <p>
        {look.position === look.office
          ? text('review.look.lists-changed')
          : text('review.look.position-changed', {
              then: text(`rules.position.${look.position}`),
              now: text(`rules.position.${look.office}`),
            })}
      </p>
      <Button size="small" isPending={working} onPress={() => void again()} data-testid="look-again">
        {text('review.look.again')}
      </Button>
    </div>
  );
}
