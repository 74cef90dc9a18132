/** Asks for the reason before a decision becomes a rule of the office. */
import { useState, type ReactElement } from 'react';
import { KINDS, type Kind } from '../../../../shared/domain/candidate';
import type { Failure } from '../../../../shared/domain/result';
import { ask } from '../../../app/desk';
import { useText } from '../../../i18n';
import { announce, FailureNotice } from '../../../ui';
import { lackOfTerm, TermFields, type TermDraft } from '../../administration';
import { useReviewStore, useView } from '../context';
import type { Asking } from '../store';
import { Question, useLeave } from './frame';

export function LearnDialog({
  asked,
}: {
  readonly asked: Extract<Asking, { dialog: 'learn' }>;
}): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const leave = useLeave();
  const { row } = useView();
  const [draft, setDraft] = useState<TermDraft>({
    list: asked.list,
    term: asked.text.replace(/\s+/gu, ' ').trim(),
    kind: KINDS.find((one): one is Kind => one === asked.kind) ?? 'NONDISCLOSURE',
    item: asked.item,
    reason: '',
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState(false);

  const learn = async (): Promise<void> => {
    if (working) return;
    setWorking(true);
    const answer = await ask('review.learn', { caseId: row.id, term: draft });
    setWorking(false);
    // What is refused is said here, where it can be put right, and not behind the question.
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    void store.getState().take(() => Promise.resolve(answer));
    leave();
    announce({ tone: 'done', words: text('rules.added') });
  };

  return (
    <Question
      title={text('review.learn.title')}
      answer={text('review.learn.confirm')}
      testId="learn-dialog"
      blocked={lackOfTerm(draft, text)}
      onAnswer={() => void learn()}
    >
      <p className="review-help">{text('review.learn.help')}</p>
      <TermFields draft={draft} onChange={setDraft} />
      <FailureNotice failure={failure} />
    </Question>
  );
}
