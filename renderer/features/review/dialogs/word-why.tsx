/** Questions that ask for a word why before something is left open, withheld, stopped or taken back. */
import { useState, type ReactElement } from 'react';
import type { CandidateView } from '../../../../shared/contract/views';
import type { Item } from '../../../../shared/domain/candidate';
import { ask } from '../../../app/desk';
import { useText } from '../../../i18n';
import { Notice, TextArea } from '../../../ui';
import { useReviewStore, useView } from '../context';
import { partName } from '../words';
import { ItemSelect, Question, useLeave } from './frame';

export function WhyOpenDialog({ candidate }: { readonly candidate: CandidateView }): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const leave = useLeave();
  const [why, setWhy] = useState('');
  return (
    <Question
      title={text('review.why-open.title', { kind: text.code('kind', candidate.kind) })}
      answer={text('review.open')}
      testId="why-open"
      blocked={why.trim() === '' ? { reason: text('review.why-needed') } : null}
      onAnswer={() => {
        leave();
        void store.getState().decide([candidate], 'leave-open', why.trim());
      }}
    >
      <p className="dialog-quote">{candidate.text}</p>
      <p className="review-help">{text('review.why-open.help')}</p>
      <TextArea
        label={text('review.why')}
        value={why}
        onChange={setWhy}
        autoFocus
        maxLength={4000}
        data-testid="why"
      />
    </Question>
  );
}

export function UnreadDialog({
  partId,
  page,
}: {
  readonly partId: string;
  readonly page: number;
}): ReactElement | null {
  const text = useText();
  const store = useReviewStore();
  const leave = useLeave();
  const view = useView();
  const part = view.parts.find((one) => one.id === partId);
  const now = part?.pages.find((one) => one.page === page);
  const [decision, setDecision] = useState<'read' | 'withhold' | null>(now?.unreadDecision ?? null);
  const [why, setWhy] = useState('');
  const [item, setItem] = useState<Item>(6);
  if (part === undefined || now === undefined) return null;
  const reason =
    decision === null ? text('review.unread.choose') : why.trim() === '' ? text('review.why-needed') : null;
  const drawn = view.masks.filter(
    (mask) => mask.partId === partId && mask.places.some((place) => place.page === page),
  ).length;
  return (
    <Question
      title={text('review.unread.question', { part: partName(part, view.parts, text), page })}
      answer={text('common.confirm')}
      testId="unread-dialog"
      blocked={reason === null ? null : { reason }}
      onAnswer={() => {
        leave();
        void store.getState().act({ act: 'unread', partId, page, decision, why: why.trim(), item }, 'saved');
      }}
    >
      <p className="review-help">{text.code('unread', now.unread ?? 'damaged')}</p>
      <div className="choices" role="radiogroup" aria-label={text('review.unread.choose')}>
        {(['read', 'withhold'] as const).map((one) => (
          <label key={one} className="choice" data-checked={decision === one || undefined}>
            <input
              type="radio"
              name="unread"
              checked={decision === one}
              data-testid={`unread-${one}`}
              onChange={() => {
                setDecision(one);
              }}
            />
            <span>
              <b>{text(`review.unread.${one}`)}</b>
              <span className="review-help">{text(`review.unread.${one}-help`, { count: drawn })}</span>
            </span>
          </label>
        ))}
      </div>
      {decision === 'withhold' ? <ItemSelect item={item} onChange={setItem} /> : null}
      <TextArea
        label={text('review.why')}
        value={why}
        onChange={setWhy}
        rows={2}
        maxLength={4000}
        data-testid="why"
      />
    </Question>
  );
}

export function WithholdPartDialog({ partId }: { readonly partId: string }): ReactElement | null {
  const text = useText();
  const store = useReviewStore();
  const leave = useLeave();
  const view = useView();
  const [item, setItem] = useState<Item>(5);
  const part = view.parts.find((one) => one.id === partId);
  if (part === undefined) return null;
  return (
    <Question
      title={text('review.withhold.title', { part: partName(part, view.parts, text) })}
      answer={text('review.withhold.button')}
      testId="withhold-dialog"
      onAnswer={() => {
        leave();
        void store.getState().act({ act: 'withhold-part', partId, item }, 'masked');
      }}
    >
      <Notice tone="warning">{text('review.withhold.help', { pages: part.pages.length })}</Notice>
      <ItemSelect item={item} onChange={setItem} />
    </Question>
  );
}

export function HoldDialog(): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const leave = useLeave();
  const { row } = useView();
  const held = row.state === 'on-hold';
  const [why, setWhy] = useState('');
  return (
    <Question
      title={text(held ? 'review.hold.resume-title' : 'review.hold.title')}
      answer={text(held ? 'review.hold.resume' : 'review.hold')}
      testId="hold-dialog"
      blocked={!held && why.trim() === '' ? { reason: text('review.why-needed') } : null}
      onAnswer={() => {
        leave();
        void store
          .getState()
          .take(() => ask('review.hold', { caseId: row.id, on: !held, why: why.trim() }), 'saved');
      }}
    >
      <p className="review-help">{text(held ? 'review.hold.resume-help' : 'review.hold.help')}</p>
      <TextArea
        label={text('review.why')}
        value={why}
        onChange={setWhy}
        autoFocus
        maxLength={4000}
        data-testid="why"
      />
    </Question>
  );
}

export function WithdrawDialog(): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const leave = useLeave();
  const { row } = useView();
  return (
    <Question
      title={text('review.withdraw.title')}
      answer={text('review.withdraw')}
      testId="withdraw-dialog"
      enter
      onAnswer={() => {
        leave();
        void store.getState().take(() => ask('review.withdraw', { caseId: row.id }), 'saved');
      }}
    >
      <p>{text('review.withdraw.help')}</p>
    </Question>
  );
}
