import { describe, expect, it } from 'vitest';
import type { CaseFilter, PartRow, Store } from '../desk/ports-store';
import { codeOf, must, newCase, NOON, testStore } from '../../tests/integration/store-testing';

const LATER = '2026-03-02T04:00:00.000Z';
const sealed = (text: string): Buffer => Buffer.from(text);

function part(caseId: string, order: number, more: Partial<PartRow> = {}): PartRow {
  return {
    id: `${caseId}-${order}`,
    caseId,
    kind: 'body',
    order,
    state: 'waiting',
    pages: 0,
    payload: null,
    ...more,
  };
}

async function withCase(id = 'a'): Promise<Store> {
  const store = await testStore();
  must(await store.write((w) => w.cases.add(newCase(id))));
  return store;
}

describe('cases', () => {
  it('moves only from the state the caller saw, and patches in the same step', async () => {
    const store = await withCase();
    must(
      await store.write((w) =>
        w.cases.move('a', 'collected', 'analysed', LATER, { pages: 3, fastLane: true }),
      ),
    );
    const twice = await store.write((w) => w.cases.move('a', 'collected', 'analysed', LATER));
    expect(codeOf(twice)).toBe('case.stale');
    const row = must(await store.read((r) => r.cases.get('a')));
    expect(row).toMatchObject({
      state: 'analysed',
      pages: 3,
      fastLane: true,
      changedAt: LATER,
      createdAt: NOON,
    });
  });

  it('refuses a way that the table does not have', async () => {
    const store = await withCase();
    expect(codeOf(await store.write((w) => w.cases.move('a', 'collected', 'published', LATER)))).toBe(
      'case.no-such-move',
    );
  });

  it('lets exactly one of two racing moves through', async () => {
    const store = await withCase();
    const move = () => store.write((w) => w.cases.move('a', 'collected', 'analysed', LATER));
    expect((await Promise.all([move(), move()])).map(codeOf).sort()).toEqual([null, 'case.stale'].sort());
  });

  it('clears a value with null and leaves what the patch does not name', async () => {
    const store = await withCase();
    must(await store.write((w) => w.cases.patch('a', LATER, { publishFrom: '2026-04-01', reviewerId: 'p' })));
    must(await store.write((w) => w.cases.patch('a', LATER, { publishFrom: null })));
    expect(must(await store.read((r) => r.cases.get('a')))).toMatchObject({
      publishFrom: null,
      reviewerId: 'p',
    });
    expect(codeOf(await store.write((w) => w.cases.patch('none', LATER, { pages: 1 })))).toBe('case.unknown');
  });

  it('lists by state, by day of publication, in order and in pages', async () => {
    const store = await testStore();
    must(
      await store.write(async (w) => {
        await w.cases.add(newCase('a', { createdAt: '2026-03-01T00:00:00.000Z', dueOn: '2026-03-20' }));
        await w.cases.add(newCase('b', { createdAt: '2026-03-02T00:00:00.000Z', publishFrom: '2026-05-01' }));
        await w.cases.add(
          newCase('c', { createdAt: '2026-03-03T00:00:00.000Z', dueOn: '2026-03-10', type: 'request' }),
        );
        await w.cases.move('b', 'collected', 'analysed', LATER);
      }),
    );
    const list = async (filter: CaseFilter) =>
      must(await store.read((r) => r.cases.list(filter))).map((row) => row.id);
    expect(await list({})).toEqual(['c', 'b', 'a']);
    expect(await list({ order: 'due' })).toEqual(['c', 'a', 'b']);
    expect(await list({ states: ['collected'] })).toEqual(['c', 'a']);
    expect(await list({ states: [] })).toEqual([]);
    expect(await list({ publishableOn: '2026-04-30', order: 'oldest' })).toEqual(['a', 'c']);
    expect(await list({ type: 'request' })).toEqual(['c']);
    expect(await list({ limit: 1, offset: 1 })).toEqual(['b']);
    expect(must(await store.read((r) => r.cases.countByState()))).toEqual({ collected: 2, analysed: 1 });
  });

  it('refuses the same version of a series twice', async () => {
    const store = await withCase();
    expect(codeOf(await store.write((w) => w.cases.add(newCase('b', { series: 'a' }))))).toBe(
      'store.constraint',
    );
    must(await store.write((w) => w.cases.add(newCase('b', { series: 'a', version: 2 }))));
  });
});

describe('parts, records, blobs', () => {
  it('keeps parts in their order with their own state', async () => {
    const store = await withCase();
    must(
      await store.write(async (w) => {
        await w.parts.add(part('a', 1, { kind: 'attachment' }));
        await w.parts.add(part('a', 0));
        await w.parts.patch('a-1', { state: 'unread', pages: 2, payload: sealed('x') });
      }),
    );
    const rows = must(await store.read((r) => r.parts.of('a')));
    expect(rows.map((row) => [row.order, row.kind, row.state, row.pages])).toEqual([
      [0, 'body', 'waiting', 0],
      [1, 'attachment', 'unread', 2],
    ]);
    expect(codeOf(await store.write((w) => w.parts.patch('none', { pages: 1 })))).toBe('part.unknown');
    expect(codeOf(await store.write((w) => w.parts.add(part('no-case', 0))))).toBe('store.constraint');
  });

  it('writes a record only over the revision that was read', async () => {
    const store = await withCase();
    const put = (text: string, expected: number | null) =>
      store.write((w) => w.records.put({ caseId: 'a', partId: null, kind: 'sheet', changedAt: NOON, payload: sealed(text) }, expected)); // prettier-ignore
    expect(must(await put('one', 0))).toBe(1);
    expect(must(await put('two', 1))).toBe(2);
    expect(codeOf(await put('stale', 1))).toBe('record.stale');
    expect(codeOf(await put('again', 0))).toBe('record.stale');
    expect(must(await put('three', null))).toBe(3);
    const row = must(await store.read((r) => r.records.get('a', null, 'sheet')));
    expect([row?.revision, row?.partId, Buffer.from(row?.payload ?? []).toString()]).toEqual([
      3,
      null,
      'three',
    ]);
    must(await store.write((w) => w.records.remove('a', null, 'sheet')));
    expect(must(await store.read((r) => r.records.of('a')))).toEqual([]);
  });

  it('finds the newest blob of a role and names those it took the place of', async () => {
    const store = await withCase();
    const blob = (id: string, createdAt = NOON) => ({ id, caseId: 'a', partId: null, role: 'trial', size: 5, createdAt }) as const; // prettier-ignore
    must(await store.write((w) => w.blobs.add(blob('one'))));
    expect(must(await store.write((w) => w.blobs.replace(blob('two', LATER))))).toEqual(['one']);
    expect(must(await store.read((r) => r.blobs.find('a', null, 'trial')))?.id).toBe('two');
    expect(must(await store.read((r) => r.blobs.ids()))).toEqual(['two']);
    expect(must(await store.write((w) => w.cases.destroy('a', NOON)))).toEqual(['two']);
    expect(must(await store.read((r) => r.blobs.ids()))).toEqual([]);
  });
});

describe('jobs and open items', () => {
  it('lets what was running wait again after a restart', async () => {
    const store = await withCase();
    const job = { id: 'j', kind: 'intake', state: 'waiting', done: 0, total: 0, caseId: 'a', error: null, createdAt: NOON, payload: null } as const; // prettier-ignore
    must(await store.write((w) => w.jobs.add(job)));
    must(await store.write((w) => w.jobs.move('j', ['waiting'], 'running', NOON)));
    must(await store.write((w) => w.jobs.progress('j', 2, 5, LATER)));
    expect(codeOf(await store.write((w) => w.jobs.move('j', ['waiting'], 'running', NOON)))).toBe(
      'job.stale',
    );
    expect(must(await store.write((w) => w.jobs.resume(LATER)))).toBe(1);
    expect(must(await store.read((r) => r.jobs.list(['waiting'])))).toMatchObject([
      { id: 'j', done: 0, total: 5 },
    ]);
    must(
      await store.write((w) => w.jobs.move('j', ['waiting'], 'failed', LATER, { error: 'convert.damaged' })),
    );
    expect(must(await store.read((r) => r.jobs.get('j')))?.error).toBe('convert.damaged');
  });

  it('settles an open item once', async () => {
    const store = await withCase();
    must(await store.write((w) => w.openItems.add({ id: 'o', caseId: 'a', partId: null, code: 'part.unread', page: 2, at: NOON }))); // prettier-ignore
    expect(must(await store.read((r) => r.openItems.of('a')))).toHaveLength(1);
    must(await store.write((w) => w.openItems.settle('o', 'p', LATER)));
    expect(codeOf(await store.write((w) => w.openItems.settle('o', 'p', LATER)))).toBe('open-item.stale');
    expect(must(await store.read((r) => r.openItems.of('a')))).toEqual([]);
    expect(must(await store.read((r) => r.openItems.of('a', true)))).toHaveLength(1);
  });

  it('finds equal files by tag', async () => {
    const store = await withCase();
    const tag = { caseId: 'a', partId: null, kind: 'file', tag: 'ff' };
    must(await store.write((w) => w.equality.add(tag)));
    must(await store.write((w) => w.equality.add(tag)));
    expect(must(await store.read((r) => r.equality.find('file', 'ff')))).toEqual([
      { caseId: 'a', partId: null },
    ]);
    expect(must(await store.read((r) => r.equality.find('text', 'ff')))).toEqual([]);
  });
});

describe('releases, approvals, queue, receipts', () => {
  it('tells what falls due, also weeks later', async () => {
    const store = await withCase();
    const rows = [
      { id: 'g1', partId: null, item: 5, kind: 'date', dueOn: '2026-03-10' },
      { id: 'g2', partId: null, item: 6, kind: 'permanent', dueOn: null },
      { id: 'g3', partId: null, item: 4, kind: 'review', dueOn: '2026-06-01' },
    ] as const;
    must(await store.write((w) => w.releases.set('a', rows)));
    expect(must(await store.read((r) => r.releases.reached('2026-03-31'))).map((row) => row.id)).toEqual([
      'g1',
    ]);
    expect(must(await store.read((r) => r.releases.between('2026-03-01', '2026-12-31'))).map((row) => row.id)).toEqual(['g1', 'g3']); // prettier-ignore
    must(await store.write((w) => w.releases.mark('a', 'g1', 'due')));
    expect(must(await store.read((r) => r.releases.reached('2026-03-31')))).toEqual([]);
    must(await store.write((w) => w.releases.set('a', rows.slice(2))));
    expect(must(await store.read((r) => r.releases.of('a'))).map((row) => row.id)).toEqual(['g3']);
  });

  it('keeps signatures in the order they were given', async () => {
    const store = await withCase();
    const sign = (id: string, verdict: 'submitted' | 'approved', at: string) =>
      store.write((w) => w.approvals.add({ id, caseId: 'a', personId: id, role: verdict === 'submitted' ? 'reviewer' : 'approver', verdict, at, payload: sealed(id) })); // prettier-ignore
    must(await sign('p2', 'approved', LATER));
    must(await sign('p1', 'submitted', NOON));
    expect(must(await store.read((r) => r.approvals.of('a'))).map((row) => row.verdict)).toEqual([
      'submitted',
      'approved',
    ]);
  });

  it('counts attempts, keeps times, and never sends from a state it is not in', async () => {
    const store = await withCase();
    const row = { packageId: 'k', caseId: 'a', kind: 'publish', notBefore: null, queuedAt: NOON, sha256: 'ab', size: 9, file: 'f' } as const; // prettier-ignore
    expect(codeOf(await store.write((w) => w.queue.add(row)))).toBe('audit.empty');
    must(
      await store.write(async (w) => {
        await w.audit.append({ actor: null, action: 'case.queued', caseId: 'a', at: NOON });
        await w.queue.add(row);
      }),
    );
    must(await store.write((w) => w.queue.move('k', ['waiting'], 'sending', NOON)));
    expect(codeOf(await store.write((w) => w.queue.move('k', ['waiting'], 'sending', NOON)))).toBe(
      'queue.stale',
    );
    must(
      await store.write((w) => w.queue.move('k', ['sending'], 'waiting', NOON, { error: 'transport.gone' })),
    );
    must(await store.write((w) => w.queue.move('k', ['waiting'], 'sending', NOON, { error: null })));
    must(await store.write((w) => w.queue.move('k', ['sending'], 'sent', LATER, { transport: 'folder' })));
    const sent = must(await store.read((r) => r.queue.get('k')));
    expect(sent).toMatchObject({
      attempts: 2,
      sentAt: LATER,
      receivedAt: null,
      transport: 'folder',
      error: null,
    });
    expect(sent?.head.seq).toBe(1);
  });

  it('takes a receipt in once', async () => {
    const store = await testStore();
    const receipt = { id: 'r', packageId: 'k', at: NOON, outcome: 'published', sha256: 'ab', matched: false };
    expect(must(await store.write((w) => w.receipts.add(receipt)))).toBe(true);
    expect(must(await store.write((w) => w.receipts.add(receipt)))).toBe(false);
    expect(must(await store.read((r) => r.receipts.list('k')))).toEqual([receipt]);
  });
});
