/** What is left to decide, in the order of the papers, and below it what was left open. */
import { useMemo, type ReactElement } from 'react';
import type { CandidateView } from '../../../../shared/contract/views';
import { useText } from '../../../i18n';
import { Button, Chip, ItemChip, Kbd } from '../../../ui';
import { useActs } from '../acts';
import { useReview, useReviewStore, useView } from '../context';
import { candidatesInOrder } from '../logic/order';
import { partName, whyOf } from '../words';
import { DecisionRow } from './DecisionRow';
import { LearnButton } from './LearnButton';
import { LookAgain } from './LookAgain';
import { Rows, type Row } from './rows';

const ROW = 58;
/** With its place and its buttons; a long explanation takes a second line. */
const FOCUSED = 126;
const SECOND_LINE = 20;
const OFFER = 30;
const ONE_LINE_OF_WHY = 34;
const HEADING = 26;
/** With the sentence that says what is listed there. */
const ASIDES = 64;
const LOOK = 96;

export function DecideTab(): ReactElement {
  const text = useText();
  const view = useView();
  const pending = useReview((review) => review.pending);
  const focus = useReview((review) => review.focus);
  const ordered = useMemo(() => candidatesInOrder(view), [view]);
  const waiting = ordered.filter((one) => one.state === 'undecided' && !pending.has(one.id));
  const asidesShown = useReview((review) => review.asidesShown);
  const asides = ordered.filter((one) => one.state === 'aside' && !pending.has(one.id));
  const open = ordered.filter((one) => one.state === 'open' || one.state === 'open-by-law');
  const focused = ordered.find((one) => one.id === focus);
  const focusedPage = focused?.places[0]?.page;
  const here =
    focused === undefined
      ? 0
      : waiting.filter((one) => one.partId === focused.partId && one.places[0]?.page === focusedPage).length;

  const height = (one: CandidateView): number =>
    one.id !== focus
      ? ROW
      : FOCUSED +
        (one.state === 'undecided' && waiting.some((other) => other !== one && alike(other, one))
          ? OFFER
          : 0) +
        (one.state === 'open' && view.editable ? OFFER : 0) +
        (whyOf(one, text).length + one.dismissedWhy.length > ONE_LINE_OF_WHY ? SECOND_LINE : 0);

  const rows: Row[] = [
    ...(view.editable && view.look.outdated
      ? [{ key: 'look', height: LOOK, draw: () => <LookAgain /> }]
      : []),
    {
      key: 'waiting',
      height: HEADING,
      draw: () => (
        <h3 className="rows-heading">
          <span>{text('review.decide.waiting')}</span>
          <span className="figures">{text('review.decide.counts', { here, all: waiting.length })}</span>
        </h3>
      ),
    },
    ...waiting.map((one) => ({
      key: one.id,
      height: height(one),
      draw: () => <CandidateRow candidate={one} focused={one.id === focus} />,
    })),
    ...(waiting.length === 0
      ? [
          {
            key: 'none',
            height: 74,
            draw: () => (
              <p className="rows-empty" data-testid="none-left">
                {text(view.candidates.length === 0 ? 'review.decide.no-hits' : 'review.decide.none-left')}
              </p>
            ),
          },
        ]
      : []),
    ...(asides.length === 0
      ? []
      : [
          {
            key: 'asides',
            height: asidesShown ? ASIDES : HEADING,
            draw: () => <AsidesHeading count={asides.length} shown={asidesShown} />,
          },
        ]),
    ...(asidesShown ? asides : []).map((one) => ({
      key: one.id,
      height: height(one),
      draw: () => <CandidateRow candidate={one} focused={one.id === focus} />,
    })),
    {
      key: 'open',
      height: HEADING,
      draw: () => (
        <h3 className="rows-heading">
          <span>{text('review.decide.open')}</span>
          <span className="figures">{open.length}</span>
        </h3>
      ),
    },
    ...open.map((one) => ({
      key: one.id,
      height: height(one),
      draw: () => <CandidateRow candidate={one} focused={one.id === focus} />,
    })),
  ];
  return <Rows label={text('review.tab.decide')} rows={rows} focusKey={focus} testId="decide-list" />;
}

/** Less sure finds are listed only when asked for: they ask for no decision. */
function AsidesHeading({ count, shown }: { readonly count: number; readonly shown: boolean }): ReactElement {
  const text = useText();
  const store = useReviewStore();
  return (
    <div className="asides-heading">
      <h3 className="rows-heading">
        <span>{text('review.asides.title', { count })}</span>
        <button
          type="button"
          className="rows-toggle"
          aria-expanded={shown}
          data-testid="show-asides"
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            store.getState().set({ asidesShown: !shown });
          }}
        >
          {text(shown ? 'review.asides.hide' : 'review.asides.show')}
        </button>
      </h3>
      {shown ? <p>{text('review.asides.help')}</p> : null}
    </div>
  );
}

/** Of one kind and item in one part: what one action may decide together. */
function alike(one: CandidateView, other: CandidateView): boolean {
  return one.partId === other.partId && one.kind === other.kind && one.item === other.item;
}

export function CandidateRow({
  candidate,
  focused,
}: {
  readonly candidate: CandidateView;
  readonly focused: boolean;
}): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const view = useView();
  const acts = useActs();
  const chosen = useReview((review) => review.chosen.get(candidate.id));
  const item = chosen ?? candidate.item;
  const part = view.parts.find((one) => one.id === candidate.partId);
  const page = candidate.places[0]?.page;
  const undecided = candidate.state === 'undecided';
  const ofKind = !focused
    ? 0
    : view.candidates.filter((one) => one.state === 'undecided' && alike(one, candidate)).length;
  return (
    <DecisionRow
      testId={`candidate-${candidate.id}`}
      state={candidate.state}
      focused={focused}
      words={candidate.text}
      chip={
        candidate.state === 'open' || candidate.state === 'open-by-law' ? (
          <Chip tone="success">{text('review.state.open')}</Chip>
        ) : item === null ? (
          <Chip>{text.code('kind', candidate.kind)}</Chip>
        ) : (
          <ItemChip item={item} named={focused} />
        )
      }
      whyTitle={whyOf(candidate, text)}
      why={
        <>
          {candidate.highRisk ? <b className="high-risk">{text('review.high-risk')}</b> : null}
          {text.code('kind', candidate.kind)} · {whyOf(candidate, text)}
          {candidate.dismissedWhy === ''
            ? null
            : ` · ${text('review.dismissed-why', { why: candidate.dismissedWhy })}`}
        </>
      }
      where={
        focused ? (
          <span className="candidate-where figures">
            {part === undefined ? '' : partName(part, view.parts, text)}
            {page === undefined ? '' : ` ${text('review.page', { page })}`}
            {candidate.same > 0 ? ` · ${text('review.same', { count: candidate.same })}` : ''}
          </span>
        ) : null
      }
      onFocus={() => {
        store.getState().focusOn(candidate.id);
      }}
    >
      {focused && undecided && view.editable && ofKind > 1 ? (
        <button
          type="button"
          className="candidate-kind"
          data-testid="same-kind"
          // The focus stays on the paper: after the question, Enter masks one place again and does not ask anew.
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            acts.sameKind('mask');
          }}
        >
          {text('review.same-kind.offer', { kind: text.code('kind', candidate.kind), count: ofKind })}
          <Kbd keys="Shift+Enter" />
        </button>
      ) : null}
      {focused && view.editable ? (
        <div className="candidate-acts">
          {undecided || candidate.state === 'aside' ? (
            <>
              <Button
                size="small"
                variant="primary"
                keys="Enter"
                data-testid="mask-enter"
                onPress={() => {
                  acts.mask();
                }}
              >
                {text('review.mask')}
              </Button>
              <Button
                size="small"
                keys="Backspace"
                data-testid="leave-open"
                onPress={() => {
                  acts.leaveOpen();
                }}
              >
                {text('review.open')}
              </Button>
              <Button
                size="small"
                keys="p"
                data-testid="mask-everywhere"
                onPress={() => {
                  acts.everywhere();
                }}
              >
                {text('review.everywhere')}
              </Button>
            </>
          ) : (
            <>
              <Button
                size="small"
                keys="Enter"
                data-testid="mask-enter"
                onPress={() => {
                  acts.mask();
                }}
              >
                {text('review.mask-after-all')}
              </Button>
              {candidate.state === 'open' ? (
                <Button
                  size="small"
                  variant="quiet"
                  data-testid="reset"
                  onPress={() => {
                    void store
                      .getState()
                      .act(
                        { act: 'reset', partId: candidate.partId, candidateIds: [candidate.id] },
                        'undone',
                      );
                  }}
                >
                  {text('review.reset')}
                </Button>
              ) : null}
            </>
          )}
        </div>
      ) : null}
      {focused && view.editable && candidate.state === 'open' ? (
        <LearnButton list="never" words={candidate.text} kind={candidate.kind} item={candidate.item ?? 6} />
      ) : null}
    </DecisionRow>
  );
}
