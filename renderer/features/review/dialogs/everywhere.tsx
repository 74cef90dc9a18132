/** Masking one text wherever it stands: shows first what it will touch, then acts; one key takes it back. */
import { useEffect, useState, type ReactElement } from 'react';
import type { CandidateView } from '../../../../shared/contract/views';
import { KINDS, OWN_KINDS, type Item, type Kind, type OwnKind } from '../../../../shared/domain/candidate';
import { ask } from '../../../app/desk';
import { announce, Select, TextField } from '../../../ui';
import { useText } from '../../../i18n';
import { useReviewStore, useView } from '../context';
import { candidatesInOrder, nextUndecided } from '../logic/order';
import { ItemSelect, Question, useLeave } from './frame';

interface Touched {
  readonly places: number;
  readonly pages: number;
  readonly parts: number;
}

/** What a mask of `words` would touch; null while nobody knows. */
function useTouched(caseId: string, words: string): Touched | null {
  const [known, setKnown] = useState<{ readonly words: string; readonly touched: Touched } | null>(null);
  useEffect(() => {
    if (words.trim() === '') return undefined;
    let current = true;
    const timer = setTimeout(() => {
      void ask('review.find', { caseId, text: words.trim() }).then((answer) => {
        if (current && answer.ok) setKnown({ words, touched: answer.value });
      });
    }, 150);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [caseId, words]);
  return known?.words === words ? known.touched : null;
}

function useMaskText(): (words: string, kind: Kind | OwnKind, item: Item) => void {
  const text = useText();
  const store = useReviewStore();
  const leave = useLeave();
  return (words, kind, item) => {
    leave();
    void (async () => {
      const { focus, view: before, act } = store.getState();
      const bare = (one: string): string => one.replace(/\s/gu, '');
      const isSame = (one: CandidateView): boolean => bare(one.text) === bare(words);
      const focusedSame = before?.candidates.some((one) => one.id === focus && isSame(one)) ?? false;
      if (!(await act({ act: 'mask-text', text: words.trim(), kind, item }, 'masked'))) return;
      let steps = 1;
      // A proposal of the same text is answered by this as well; where it was not yet, it is now.
      const parts = new Set(store.getState().view?.parts.map((part) => part.id) ?? []);
      for (const partId of parts) {
        const left =
          store
            .getState()
            .view?.candidates.filter(
              (one) => one.partId === partId && one.state === 'undecided' && isSame(one),
            ) ?? [];
        if (left.length === 0) continue;
        const ids = left.map((one) => one.id);
        if (await act({ act: 'mask', partId, candidateIds: ids, item }, 'masked')) steps += 1;
      }
      const { view, focusOn, undo } = store.getState();
      if (focusedSame && view !== null) {
        const same = new Set(view.candidates.filter(isSame).map((one) => one.id));
        focusOn(nextUndecided(candidatesInOrder(view), same, new Set()));
      }
      announce({
        tone: 'done',
        words: text('review.everywhere.done', { text: words }),
        action: {
          label: text('common.undo'),
          run: () =>
            void (async () => {
              for (let step = 0; step < steps; step += 1) await undo();
            })(),
        },
      });
    })();
  };
}

export function EverywhereDialog(props: {
  readonly words: string;
  readonly kind: Kind | OwnKind;
  readonly item: Item;
}): ReactElement {
  const text = useText();
  const { row } = useView();
  const touched = useTouched(row.id, props.words);
  const [item, setItem] = useState(props.item);
  const maskText = useMaskText();
  return (
    <Question
      title={text('review.everywhere.title')}
      answer={
        touched === null ? text('review.mask') : text('review.everywhere.answer', { count: touched.places })
      }
      enter
      testId="everywhere-dialog"
      blocked={touched === null ? { reason: text('common.loading') } : null}
      onAnswer={() => {
        maskText(props.words, props.kind, item);
      }}
    >
      <p className="dialog-quote">{props.words}</p>
      <p data-testid="touched" role="status">
        {touched === null ? text('common.loading') : text('review.everywhere.touched', { ...touched })}
      </p>
      <ItemSelect item={item} onChange={setItem} />
    </Question>
  );
}

export function FindDialog(): ReactElement {
  const text = useText();
  const { row } = useView();
  const [words, setWords] = useState('');
  const [item, setItem] = useState<Item>(6);
  const [kind, setKind] = useState<Kind | OwnKind>('OTHER');
  const touched = useTouched(row.id, words);
  const maskText = useMaskText();
  const reason =
    words.trim() === ''
      ? text('review.find.empty')
      : touched === null
        ? text('common.loading')
        : touched.places === 0
          ? text('review.find.nothing')
          : null;
  return (
    <Question
      title={text('review.find.title')}
      answer={text('review.everywhere.answer', { count: touched?.places ?? 0 })}
      enter
      testId="find-dialog"
      blocked={reason === null ? null : { reason }}
      onAnswer={() => {
        maskText(words, kind, item);
      }}
    >
      <TextField
        label={text('review.find.field')}
        value={words}
        onChange={setWords}
        autoFocus
        maxLength={400}
        data-testid="find-words"
      />
      <p className="review-help" data-testid="touched" role="status">
        {reason ?? (touched === null ? '' : text('review.everywhere.touched', { ...touched }))}
      </p>
      <div className="field-pair">
        <ItemSelect item={item} onChange={setItem} />
        <Select
          label={text('review.kind')}
          value={kind}
          options={[...OWN_KINDS, ...KINDS].map((one) => ({ value: one, label: text.code('kind', one) }))}
          onChange={setKind}
        />
      </div>
    </Question>
  );
}
