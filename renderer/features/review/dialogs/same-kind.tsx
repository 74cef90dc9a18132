/** Decides all undecided proposals of one kind in one part at once: shows each of them first, one key takes it back. */
import { useState, type ReactElement } from 'react';
import type { CandidateView } from '../../../../shared/contract/views';
import { useText } from '../../../i18n';
import { announce, TextArea } from '../../../ui';
import { useReviewStore, useView } from '../context';
import { partName } from '../words';
import { ItemSelect, Question, useLeave } from './frame';

/** More than these are counted, not listed. */
const LISTED = 300;

export function SameKindDialog(props: {
  readonly how: 'mask' | 'leave-open';
  readonly candidates: readonly CandidateView[];
}): ReactElement | null {
  const text = useText();
  const store = useReviewStore();
  const leave = useLeave();
  const view = useView();
  const { how, candidates } = props;
  const first = candidates[0];
  const [item, setItem] = useState(first?.item ?? 6);
  const [why, setWhy] = useState('');
  if (first === undefined) return null;
  const part = view.parts.find((one) => one.id === first.partId);
  const kind = text.code('kind', first.kind);
  const count = candidates.length;
  const pages = new Set(candidates.flatMap((one) => one.places.map((place) => place.page))).size;
  const wordNeeded = how === 'leave-open' && first.highRisk;
  return (
    <Question
      title={text(`review.same-kind.${how}`, {
        kind,
        part: part === undefined ? '' : partName(part, view.parts, text),
      })}
      answer={text(how === 'mask' ? 'review.everywhere.answer' : 'review.same-kind.open-answer', { count })}
      enter={!wordNeeded}
      testId="same-kind-dialog"
      blocked={wordNeeded && why.trim() === '' ? { reason: text('review.why-needed') } : null}
      onAnswer={() => {
        leave();
        const { chosen, set, decide, undo } = store.getState();
        if (how === 'mask' && item !== first.item) {
          const next = new Map(chosen);
          for (const one of candidates) next.set(one.id, item);
          set({ chosen: next });
        }
        void decide(candidates, how, why.trim());
        announce({
          tone: 'done',
          words: text(`review.same-kind.${how}-done`, { kind, count }),
          action: { label: text('common.undo'), run: () => void undo() },
        });
      }}
    >
      <p data-testid="touched">{text('review.same-kind.touched', { count, pages })}</p>
      <ul className="same-kind-list">
        {candidates.slice(0, LISTED).map((one) => (
          <li key={one.id}>
            <span>{one.text}</span>
            <span className="review-quiet figures">
              {one.places[0] === undefined ? '' : text('review.page', { page: one.places[0].page })}
            </span>
          </li>
        ))}
        {count > LISTED ? (
          <li className="review-quiet">{text('review.same-kind.more', { count: count - LISTED })}</li>
        ) : null}
      </ul>
      {how === 'mask' ? <ItemSelect item={item} onChange={setItem} /> : null}
      {wordNeeded ? (
        <TextArea
          label={text('review.why')}
          value={why}
          onChange={setWhy}
          autoFocus
          maxLength={4000}
          rows={2}
          data-testid="why"
        />
      ) : null}
    </Question>
  );
}
