/** The window's side of a review: order of acts, where the eye goes, what happens when an act is refused. */
import { describe, expect, it } from 'vitest';
import type { CaseView } from '../../../shared/contract/views';
import { failure, success, type Result } from '../../../shared/domain/result';
import { aCandidate, aView } from './logic/view.fixture';
import { createReview, type Ask } from './store';

interface Asked {
  readonly name: string;
  readonly request: unknown;
  readonly answer: (result: Result<CaseView>) => void;
}

/** A back office that answers when the test says so. */
function office(): { readonly ask: Ask; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const ask: Ask = (name, request) =>
    new Promise((resolve) => {
      // The answers of this test are those of the call that is asked.
      asked.push({
        name,
        request,
        answer: (result) => resolve(result as Awaited<ReturnType<typeof ask<typeof name>>>),
      });
    });
  return { ask, asked };
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const view = aView({
  candidates: [1, 2, 3].map((n) => aCandidate('body', `c${String(n)}`, { page: 1, x: 10, y: 20 * n })),
});
const after = (...masked: readonly string[]): CaseView => ({
  ...view,
  candidates: view.candidates.map((one) => (masked.includes(one.id) ? { ...one, state: 'masked' } : one)),
});

async function opened(): Promise<{
  readonly store: ReturnType<typeof createReview>;
  readonly asked: Asked[];
}> {
  const { ask, asked } = office();
  const store = createReview('case', ask);
  void store.getState().open();
  await soon();
  asked[0]?.answer(success(view));
  await soon();
  asked.splice(0);
  return { store, asked };
}

describe('the review store', () => {
  it('begins at the first undecided proposal', async () => {
    const { store } = await opened();
    expect(store.getState().focus).toBe('body.c1');
  });

  it('moves the eye before the back office answers, and asks one act at a time', async () => {
    const { store, asked } = await opened();
    const candidate = (id: string) => store.getState().view?.candidates.find((one) => one.id === id);
    for (const id of ['body.c1', 'body.c2']) {
      const one = candidate(id);
      if (one !== undefined) void store.getState().decide([one], 'mask', '');
    }
    expect(store.getState().focus).toBe('body.c3');
    await soon();
    expect(asked).toHaveLength(1);
    expect(asked[0]?.request).toEqual({
      caseId: 'case',
      act: { act: 'mask', partId: 'body', candidateIds: ['c1'] },
    });
    asked[0]?.answer(success(after('c1')));
    await soon();
    expect(asked).toHaveLength(2);
    expect(store.getState().view?.candidates[0]?.state).toBe('masked');
    asked[1]?.answer(success(after('c1', 'c2')));
    await soon();
    expect(store.getState().pending.size).toBe(0);
    expect(store.getState().focus).toBe('body.c3');
  });

  it('comes back to the place whose act was refused, and says why', async () => {
    const { store, asked } = await opened();
    const one = store.getState().view?.candidates[0];
    if (one === undefined) throw new Error('no candidate');
    void store.getState().decide([one], 'leave-open', '');
    await soon();
    asked[0]?.answer(failure('review.why-needed'));
    await soon();
    expect(store.getState().focus).toBe('body.c1');
    expect(store.getState().pending.size).toBe(0);
    expect(store.getState().said?.failure?.code).toBe('review.why-needed');
  });

  it('does not let a slow citizen view bring an older state back', async () => {
    const { store, asked } = await opened();
    void store.getState().makeCitizen();
    await soon();
    const one = store.getState().view?.candidates[0];
    if (one !== undefined) void store.getState().decide([one], 'mask', '');
    await soon();
    asked[1]?.answer(success(after('c1')));
    await soon();
    asked[0]?.answer(success(view));
    await soon();
    expect(store.getState().view?.candidates[0]?.state).toBe('masked');
    expect(asked[2]?.name).toBe('review.open');
  });

  it('holds how far the citizen view is for as long as it is being made, and no late word of it', async () => {
    const { store, asked } = await opened();
    store.getState().follow({ done: 1, total: 10 });
    expect(store.getState().progress).toBeNull();
    void store.getState().makeCitizen();
    await soon();
    store.getState().follow({ done: 4, total: 10 });
    expect(store.getState().progress).toEqual({ done: 4, total: 10 });
    asked[0]?.answer(success(view));
    await soon();
    expect(store.getState().progress).toBeNull();
    store.getState().follow({ done: 9, total: 10 });
    expect(store.getState().progress).toBeNull();
  });

  it('follows a citizen view that was begun before this window looked at the case', async () => {
    const { store, asked } = await opened();
    const citizenIs = (state: CaseView['citizen']['state']): CaseView => ({
      ...view,
      citizen: { ...view.citizen, state },
    });
    void store.getState().open();
    await soon();
    asked[0]?.answer(success(citizenIs('making')));
    await soon();
    store.getState().follow({ done: 4, total: 10 });
    expect(store.getState().progress).toEqual({ done: 4, total: 10 });
    const at = asked.length;
    void store.getState().open();
    await soon();
    asked[at]?.answer(success(citizenIs('fresh')));
    await soon();
    expect(store.getState().progress).toBeNull();
  });

  it('stops at once beside all other acts, once, and does not begin again by itself until something is decided', async () => {
    const { store, asked } = await opened();
    const names = () => asked.map(({ name }) => name);
    asked.splice(0);
    void store.getState().submit();
    await soon();
    void store.getState().stop();
    void store.getState().stop();
    expect(names()).toEqual(['review.submit', 'review.stop-redaction']);
    expect(store.getState()).toMatchObject({ stopping: true, stopped: true });
    asked[1]?.answer(success(view));
    asked[0]?.answer(failure('engine.cancelled'));
    await soon();
    // Who stopped it is not told that something failed.
    expect(store.getState()).toMatchObject({ submitting: false, stopping: false, progress: null });
    expect(store.getState().said).toEqual({ failure: null, key: 'stopped', params: {} });
    expect(names()[2]).toBe('review.open');
    asked[2]?.answer(success(view));
    await soon();
    expect(store.getState().said?.key).toBe('stopped');
    void store.getState().act({ act: 'see', partId: 'body', pages: [1] });
    expect(store.getState().stopped).toBe(true);
    const one = store.getState().view?.candidates[0];
    if (one !== undefined) void store.getState().decide([one], 'mask', '');
    expect(store.getState().stopped).toBe(false);
  });

  it('says what went wrong when a submission failed, and when it could not be stopped', async () => {
    const { store, asked } = await opened();
    asked.splice(0);
    void store.getState().submit();
    await soon();
    void store.getState().stop();
    asked[1]?.answer(failure('desk.unreachable'));
    await soon();
    expect(store.getState()).toMatchObject({ stopping: false, stopped: false, submitting: true });
    expect(store.getState().said?.failure?.code).toBe('desk.unreachable');
    asked[0]?.answer(failure('redact.gate-failed'));
    await soon();
    asked[2]?.answer(success(view));
    await soon();
    expect(store.getState().said?.failure?.code).toBe('redact.gate-failed');
  });

  it('builds an act on the view that the one before it left', async () => {
    const { store, asked } = await opened();
    void store.getState().act({ act: 'see', partId: 'body', pages: [1] });
    void store.getState().act((now) => ({ act: 'see', partId: 'body', pages: [now.row.pages] }));
    await soon();
    asked[0]?.answer(success({ ...view, row: { ...view.row, pages: 99 } }));
    await soon();
    expect(asked[1]?.request).toMatchObject({ act: { pages: [99] } });
  });
});
