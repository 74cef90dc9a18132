/** What is left to decide, in the order of the papers, and below it what was left open. */
import { useMemo, type ReactElement } from 'react';
import type { CandidateView } from '../../../../shared/contract/views';
import { useText } from '../../../i18n';
import { Button, Chip, ItemChip, Kbd } from '../../../ui';
import { useActs } from '../acts';
import { useReview, useReviewStore, useView } from '../context';
import { candidatesInOrder } from '../logic/order';
import { partName, whyOf } from '../words';
import { Rows, type Row } from './rows';

const ROW = 58;
/** With its place and its buttons; a long explanation takes a second line. */
const FOCUSED = 126;
const SECOND_LINE = 20;
const OFFER = 30;
const ONE_LINE_OF_WHY = 34;
const HEADING = 26;

export function DecideTab(): ReactElement {
  const text = useText();
  const view = useView();
  const pending = useReview((review) => review.pending);
  const focus = useReview((review) => review.focus);
  const ordered = useMemo(() => candidatesInOrder(view), [view]);
  const waiting = ordered.filter((one) => one.state === 'undecided' && !pending.has(one.id));
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
        (whyOf(one, text).length + one.dismissedWhy.length > ONE_LINE_OF_WHY ? SECOND_LINE : 0);

  const rows: Row[] = [
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
    <div
      className="candidate"
      data-focused={focused || undefined}
      data-state={candidate.state}
      data-testid={`candidate-${candidate.id}`}
    >
      <button
        type="button"
        className="candidate-main"
        data-shortcuts="through"
        aria-current={focused || undefined}
        tabIndex={focused ? 0 : -1}
        onMouseDown={(event) => {
          event.preventDefault();
        }}
        onClick={() => {
          store.getState().focusOn(candidate.id);
        }}
      >
        <span className="candidate-text" title={candidate.text}>
          {candidate.text}
        </span>
        {undecided || candidate.state === 'masked' ? (
          item === null ? (
            <Chip>{text.code('kind', candidate.kind)}</Chip>
          ) : (
            <ItemChip item={item} named={focused} />
          )
        ) : (
          <Chip tone="success">{text('review.state.open')}</Chip>
        )}
        <span className="candidate-why" title={whyOf(candidate, text)}>
          {candidate.highRisk ? <b className="high-risk">{text('review.high-risk')}</b> : null}
          {text.code('kind', candidate.kind)} · {whyOf(candidate, text)}
          {candidate.dismissedWhy === ''
            ? null
            : ` · ${text('review.dismissed-why', { why: candidate.dismissedWhy })}`}
        </span>
        {focused ? (
          <span className="candidate-where figures">
            {part === undefined ? '' : partName(part, view.parts, text)}
            {page === undefined ? '' : ` ${text('review.page', { page })}`}
            {candidate.same > 0 ? ` · ${text('review.same', { count: candidate.same })}` : ''}
          </span>
        ) : null}
      </button>
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
          {undecided ? (
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
    </div>
  );
}
