/** One case under review as the window holds it: the last whole view, where the eye is, what is being asked. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { CallName, RequestOf, ResponseOf } from '../../../shared/contract';
import type { ReviewAct } from '../../../shared/contract/review';
import type { CandidateView, CaseView } from '../../../shared/contract/views';
import type { LawView } from '../../../shared/contract/law';
import type { Item, Kind, OwnKind } from '../../../shared/domain/candidate';
import type { Failure, Result } from '../../../shared/domain/result';
import type { GroupField } from './logic/jump';
import { candidatesInOrder, nextUndecided } from './logic/order';
import { outgoing, withOwnIds } from './logic/own-ids';

export type Tab = 'decide' | 'masked' | 'groups' | 'law';
export type Mode = 'look' | 'draw-text' | 'draw-area';

export type Asking =
  | { readonly dialog: 'why-open'; readonly candidate: CandidateView }
  | {
      readonly dialog: 'everywhere';
      readonly text: string;
      readonly kind: Kind | OwnKind;
      readonly item: Item;
    }
  | { readonly dialog: 'find' }
  | {
      readonly dialog: 'same-kind';
      readonly how: 'mask' | 'leave-open';
      readonly candidates: readonly CandidateView[];
    }
  | { readonly dialog: 'header' }
  | { readonly dialog: 'hold' }
  | { readonly dialog: 'withdraw' }
  | {
      readonly dialog: 'learn';
      readonly list: 'always' | 'never';
      readonly text: string;
      readonly kind: Kind | OwnKind;
      readonly item: Item;
    }
  | { readonly dialog: 'split'; readonly groupId: string }
  | { readonly dialog: 'unread'; readonly partId: string; readonly page: number }
  | { readonly dialog: 'withhold-part'; readonly partId: string };

/** What the live region says, and what the notice line shows when it is a failure. */
export interface Said {
  readonly failure: Failure | null;
  readonly key: 'masked' | 'opened' | 'undone' | 'redone' | 'submitted' | 'stopped' | 'saved' | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** How far a citizen view or a trial seal is; the steps are the back office's own. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface ReviewState {
  readonly view: CaseView | null;
  readonly law: LawView | null;
  /** Opening failed; acts that fail are `said`. */
  readonly refused: Failure | null;
  readonly pending: ReadonlySet<string>;
  readonly submitting: boolean;
  readonly makingCitizen: boolean;
  /** Null while nothing is being made, and until the first word of it. */
  readonly progress: Progress | null;
  /** Stopping was asked for and has not been answered yet. */
  readonly stopping: boolean;
  /** Someone stopped it: it is not made again by itself before something is decided. */
  readonly stopped: boolean;
  readonly focus: string | null;
  /** Counts the times the focus was set by key or click, so that the same place can be revealed again. */
  readonly revealed: number;
  readonly chosen: ReadonlyMap<string, Item>;
  readonly tab: Tab;
  readonly mode: Mode;
  readonly drawItem: Item;
  readonly drawKind: Kind | OwnKind;
  readonly asking: Asking | null;
  readonly groupFocus: { readonly id: string; readonly field: GroupField; readonly turn: number } | null;
  readonly warningFocus: { readonly key: string; readonly turn: number } | null;
  readonly said: Said | null;
  /** 1 fits the page to its pane. */
  readonly zoom: number;
  /** Whether the finds that were set aside are listed and drawn. */
  readonly asidesShown: boolean;
  /** Null: shown where there is room for both. */
  readonly citizenShown: boolean | null;
  /** A page to be shown; a new object each time, so that the same page can be asked for again. */
  readonly place: { readonly partId: string; readonly page: number | null } | null;
}

export interface ReviewActions {
  readonly open: () => Promise<void>;
  /** A function is asked for the act when its turn has come, so that it builds on the view that the act before it left. */
  readonly act: (
    act: ReviewAct | ((view: CaseView) => ReviewAct | null),
    said?: Said['key'],
  ) => Promise<boolean>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly decide: (
    candidates: readonly CandidateView[],
    how: 'mask' | 'leave-open',
    why: string,
  ) => Promise<void>;
  readonly makeCitizen: () => Promise<void>;
  readonly submit: () => Promise<void>;
  /** Hears how far it is; word that comes when all is over is not kept. */
  readonly follow: (progress: Progress) => void;
  /** Stops the citizen view or the submission that is being made. */
  readonly stop: () => Promise<void>;
  /** Any other call that answers with the whole view; null when there is nothing to ask after all. */
  readonly take: (call: () => Promise<Result<CaseView> | null>, said?: Said['key']) => Promise<boolean>;
  readonly focusOn: (id: string | null) => void;
  /** True when no call is under way and none has ended within the last `ms`. */
  readonly idleSince: (ms: number) => boolean;
  readonly set: (
    patch: Partial<
      Pick<
        ReviewState,
        | 'tab'
        | 'mode'
        | 'asking'
        | 'drawItem'
        | 'drawKind'
        | 'groupFocus'
        | 'warningFocus'
        | 'chosen'
        | 'said'
        | 'zoom'
        | 'asidesShown'
        | 'citizenShown'
        | 'place'
      >
    >,
  ) => void;
}

export type Review = ReviewState & ReviewActions;
export type ReviewStore = UseBoundStore<StoreApi<Review>>;

const NOTHING: ReadonlySet<string> = new Set();
const NOTHING_MADE = { progress: null, stopping: false } as const satisfies Partial<ReviewState>;

/** Without a view the case is still being opened, and waits for the work on it. */
function isMaking({ submitting, makingCitizen, view }: ReviewState): boolean {
  return submitting || makingCitizen || view === null || view.citizen.state === 'making';
}

/** How the back office is asked; it never throws. */
export type Ask = <N extends CallName>(name: N, request: RequestOf<N>) => Promise<Result<ResponseOf<N>>>;

export function createReview(caseId: string, ask: Ask): ReviewStore {
  /** Acts go one after the other: the second of two quick keys must not overtake the first. */
  let queue: Promise<unknown> = Promise.resolve();
  /** Counts the views taken, so that a slow answer does not bring an older one back. */
  let taken = 0;

  let running = 0;
  let ended = 0;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    running += 1;
    const turn = queue.then(work, work).finally(() => {
      running -= 1;
      ended = performance.now();
    });
    queue = turn.catch(() => undefined);
    return turn;
  };

  return create<Review>()((set, get) => {
    const hold = (answer: CaseView): void => {
      const view = withOwnIds(answer);
      taken += 1;
      const focus = get().focus;
      const known =
        focus !== null &&
        (view.candidates.some((one) => one.id === focus) || view.masks.some((one) => one.id === focus));
      set({ view, refused: null, focus: known ? focus : null });
      if (!isMaking(get())) set(NOTHING_MADE);
    };
    const fail = (error: Failure): void => {
      set({ said: { failure: error, key: null, params: {} } });
    };
    const without = (ids: readonly string[]): ReadonlySet<string> => {
      const rest = new Set(get().pending);
      for (const id of ids) rest.delete(id);
      return rest.size === 0 ? NOTHING : rest;
    };

    return {
      view: null,
      law: null,
      refused: null,
      pending: NOTHING,
      submitting: false,
      makingCitizen: false,
      ...NOTHING_MADE,
      stopped: false,
      focus: null,
      revealed: 0,
      chosen: new Map(),
      tab: 'decide',
      mode: 'look',
      drawItem: 6,
      drawKind: 'OTHER',
      asking: null,
      groupFocus: null,
      warningFocus: null,
      said: null,
      zoom: 1,
      asidesShown: false,
      citizenShown: null,
      place: null,

      async open() {
        const first = get().view === null;
        const answer = await inTurn(() => ask('review.open', { caseId }));
        if (!answer.ok) {
          if (first) set({ refused: answer.error });
          else fail(answer.error);
          return;
        }
        hold(answer.value);
        const { view } = get();
        if (first && view !== null) {
          const next = nextUndecided(candidatesInOrder(view), NOTHING, NOTHING);
          set((old) => ({
            focus: next,
            revealed: old.revealed + 1,
            tab: next === null ? 'groups' : 'decide',
          }));
        }
        if (get().law === null) {
          const law = await ask('law.read', {});
          if (law.ok) set({ law: law.value });
        }
      },

      act(act, said = null) {
        if (typeof act === 'function' || act.act !== 'see') set({ stopped: false });
        return get().take(async () => {
          const { view } = get();
          const now = typeof act !== 'function' ? act : view === null ? null : act(view);
          return now === null ? null : ask('review.act', { caseId, act: outgoing(now) });
        }, said);
      },

      take(call, said = null) {
        return inTurn(async () => {
          const result = await call();
          if (result === null) return true;
          if (!result.ok) {
            fail(result.error);
            return false;
          }
          hold(result.value);
          if (said !== null) set({ said: { failure: null, key: said, params: {} } });
          else if ((get().said?.failure ?? null) !== null) set({ said: null });
          return true;
        });
      },

      async undo() {
        set({ stopped: false });
        if (get().view?.canUndo === true) await get().take(() => ask('review.undo', { caseId }), 'undone');
      },

      async redo() {
        set({ stopped: false });
        if (get().view?.canRedo === true) await get().take(() => ask('review.redo', { caseId }), 'redone');
      },

      async decide(candidates, how, why) {
        const { view, chosen } = get();
        const first = candidates[0];
        if (view === null || first === undefined) return;
        const ids = candidates.map((one) => one.id);
        const partId = first.partId;
        const decided = new Set(ids);
        // The eye moves before the back office answers: the next place is in view when the key comes up.
        const next = nextUndecided(candidatesInOrder(view), decided, get().pending);
        set((old) => ({
          pending: new Set([...old.pending, ...ids]),
          focus: next,
          revealed: old.revealed + 1,
        }));
        const item = chosen.get(first.id);
        const done = await get().act(
          how === 'mask'
            ? item === undefined
              ? { act: 'mask', partId, candidateIds: ids }
              : { act: 'mask', partId, candidateIds: ids, item }
            : { act: 'leave-open', partId, candidateIds: ids, why },
          how === 'mask' ? 'masked' : 'opened',
        );
        const rest = new Map(get().chosen);
        if (done) for (const id of ids) rest.delete(id);
        set((old) => ({
          pending: without(ids),
          chosen: rest,
          ...(done ? {} : { focus: first.id, revealed: old.revealed + 1 }),
        }));
      },

      async makeCitizen() {
        if (get().makingCitizen) return;
        set({ makingCitizen: true, stopped: false });
        const before = taken;
        const answer = await ask('review.citizen', { caseId });
        set({ makingCitizen: false });
        // A submission that took its place goes on telling.
        if (!get().submitting) set(NOTHING_MADE);
        if (!answer.ok) fail(answer.error);
        else if (before === taken) hold(answer.value);
        // Something was decided meanwhile: the answer may be older than what is held, so the window asks again.
        else await get().open();
      },

      async submit() {
        if (get().submitting) return;
        // A citizen view that is being made gives way, and its figures with it.
        set({ submitting: true, ...NOTHING_MADE });
        const done = await inTurn(async () => {
          const answer = await ask('review.submit', { caseId });
          if (answer.ok) hold(answer.value);
          const stopped = !answer.ok && answer.error.code === 'engine.cancelled';
          // Who stopped it knows why: it is no failure.
          if (answer.ok || stopped)
            set({ said: { failure: null, key: stopped ? 'stopped' : 'submitted', params: {} } });
          else fail(answer.error);
          return answer.ok;
        });
        set({ submitting: false, ...NOTHING_MADE });
        if (!done) {
          // What stands in the way is part of the view, and may have become more by the attempt.
          const said = get().said;
          await get().open();
          set({ said });
        }
      },

      follow({ done, total }) {
        if (isMaking(get())) set({ progress: { done, total } });
      },

      async stop() {
        if (get().stopping) return;
        set({ stopping: true, stopped: true });
        const answer = await ask('review.stop-redaction', { caseId });
        if (answer.ok) return;
        set({ stopping: false, stopped: false });
        fail(answer.error);
      },

      focusOn(id) {
        set((old) => ({ focus: id, revealed: old.revealed + 1 }));
      },

      idleSince(ms) {
        return running === 0 && !get().makingCitizen && performance.now() - ended > ms;
      },

      set(patch) {
        set(patch);
      },
    };
  });
}
