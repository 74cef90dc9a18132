/** Stands over a page that the program could not read: it is never "no hit", a person decides. */
import type { ReactElement } from 'react';
import type { PageView, PartView } from '../../../shared/contract/views';
import { useText } from '../../i18n';
import { Button, Icon } from '../../ui';
import { useReviewStore, useView } from './context';

export function UnreadBanner({
  part,
  page,
}: {
  readonly part: PartView;
  readonly page: PageView;
}): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const view = useView();
  const decided = page.unreadDecision;
  return (
    <div
      className="unread-banner"
      role="note"
      data-decided={decided ?? undefined}
      data-testid={`unread-${part.id}-${String(page.page)}`}
    >
      <Icon name={decided === null ? 'warning' : 'check'} size={20} />
      <div className="unread-words">
        <strong>
          {text('review.unread.title', {
            page: page.page,
            reason: text.code('unread', page.unread ?? 'damaged'),
          })}
        </strong>
        <span>{text(decided === null ? 'review.unread.help' : `review.unread.${decided}-done`)}</span>
      </div>
      {view.editable ? (
        <Button
          size="small"
          data-testid={`unread-decide-${part.id}-${String(page.page)}`}
          onPress={() => {
            store.getState().set({ asking: { dialog: 'unread', partId: part.id, page: page.page } });
          }}
        >
          {text(decided === null ? 'review.unread.decide' : 'review.unread.change')}
        </Button>
      ) : null}
    </div>
  );
}
