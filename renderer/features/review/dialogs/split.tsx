/** Takes masks out of a justification that does not fit them all, into another of the same item or into a new one. */
import { useState, type ReactElement } from 'react';
import { useText } from '../../../i18n';
import { Checkbox, Select } from '../../../ui';
import { useReviewStore, useView } from '../context';
import { masksInOrder } from '../logic/order';
import { maskText } from '../words';
import { Question, useLeave } from './frame';

const NEW = 'new';

export function SplitDialog({ groupId }: { readonly groupId: string }): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const leave = useLeave();
  const view = useView();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [to, setTo] = useState(NEW);
  const group = view.groups.find((one) => one.id === groupId);
  const masks = masksInOrder(view).filter((mask) => mask.groupId === groupId);
  const others = view.groups.filter(
    (one) => one.id !== groupId && one.partId === group?.partId && one.item === group.item,
  );
  const reason =
    picked.size === 0
      ? text('review.split.none')
      : picked.size === masks.length && to === NEW
        ? text('review.split.all')
        : null;
  return (
    <Question
      title={text('review.split.title')}
      answer={text('review.split.answer', { count: picked.size })}
      wide
      testId="split-dialog"
      blocked={reason === null ? null : { reason }}
      onAnswer={() => {
        leave();
        void store
          .getState()
          .act({ act: 'move-masks', maskIds: [...picked], groupId: to === NEW ? null : to }, 'saved');
      }}
    >
      <p className="review-help">{text('review.split.help')}</p>
      <div className="split-list" role="group" aria-label={text('review.tab.masked')}>
        {masks.map((mask, index) => (
          <Checkbox
            key={mask.id}
            isSelected={picked.has(mask.id)}
            help={`${text.code('kind', mask.kind)}${mask.places[0] === undefined ? '' : ` · ${text('review.page', { page: mask.places[0].page })}`}`}
            data-testid={`split-${String(index)}`}
            onChange={(selected) => {
              const next = new Set(picked);
              if (selected) next.add(mask.id);
              else next.delete(mask.id);
              setPicked(next);
            }}
          >
            {maskText(mask, text)}
          </Checkbox>
        ))}
      </div>
      {others.length === 0 ? null : (
        <Select
          label={text('review.split.to')}
          value={to}
          options={[
            { value: NEW, label: text('review.split.new') },
            ...others.map((one) => ({
              value: one.id,
              label: one.publicReason === '' ? text('review.split.empty-group') : one.publicReason,
            })),
          ]}
          onChange={setTo}
        />
      )}
    </Question>
  );
}
