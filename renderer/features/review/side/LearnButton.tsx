/** Offers to make a decision a rule of the office. Nothing is learned unless a person says so and why. */
import type { ReactElement } from 'react';
import type { Item, Kind, OwnKind } from '../../../../shared/domain/candidate';
import { useText } from '../../../i18n';
import { Icon } from '../../../ui';
import { useReviewStore } from '../context';

export function LearnButton(props: {
  readonly list: 'always' | 'never';
  readonly words: string;
  readonly kind: Kind | OwnKind;
  readonly item: Item;
}): ReactElement {
  const text = useText();
  const store = useReviewStore();
  return (
    <button
      type="button"
      className="candidate-kind"
      data-testid="learn"
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={() => {
        const { list, words, kind, item } = props;
        store.getState().set({ asking: { dialog: 'learn', list, text: words, kind, item } });
      }}
    >
      <Icon name="plus" size={14} />
      {text(`review.learn.offer-${props.list}`)}
    </button>
  );
}
