/** Packages from the desk to the portal and back, on a real disk, with a portal that shares no code with the desk. */
import { execFile } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PackageContent, Signer } from '../../electron/desk/ports-sync';
import { openDispatch } from '../../electron/sync/dispatch';
import { verifyPackage } from '../../electron/sync/package/verify';
import { success } from '../../shared/domain/result';

const PORTAL = resolve(import.meta.dirname, '../../tools/portal.mjs');
const run = promisify(execFile);
const ID = '5f0c2f5e-0000-4000-8000-00000000aaaa';
const encode = (text: string) => new TextEncoder().encode(text);

function signer(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(12);
  return {
    publicKey: new Uint8Array(raw),
    sign: (bytes) => success(new Uint8Array(sign(null, bytes, privateKey))),
  };
}

/** Gates 1 to 4, each passed. */
const PROVEN = (['blank-region', 'outside-unchanged', 'other-extractor', 'object-walk'] as const).map(
  (gate) => ({
    gate,
    result: 'pass' as const,
  }),
);

function content(more: Partial<PackageContent> = {}): PackageContent {
  return {
    packageId: ID,
    documentId: 'd-1',
    version: 1,
    title: '[6호] 민원 처리결과 회신',
    registrationNumber: '교통지도과-5512',
    department: '교통지도과',
    drafter: '주무관 정하늘',
    approvers: ['교통지도과장 조현우'],
    contact: '031-0000-3120',
    officeName: '한빛시',
    type: 'proactive',
    source: 'file',
    recordType: 'document',
    markingText: '부분공개(6)',
    receivedOn: '2026-09-02',
    stages: [{ stage: 'sealed', at: '2026-09-11T01:02:03.000Z' }],
    nextPlanned: '2031-09-11',
    criteriaVersion: '2026-1',
    lawDate: '2020-12-22',
    papers: [
      { kind: 'body', order: 0, fileName: '회신.pdf', markingText: '부분공개(6)', pdf: encode('%PDF-1.7 body'), text: '본문', pages: 1 },
      { kind: 'attachment', order: 1, fileName: '붙임.pdf', markingText: '비공개(5)', pdf: null, text: '', pages: 3 },
    ],
    withheld: [
      { paper: 0, item: 6, clause: '6-2', publicReason: '민원인의 연락처로 사생활 침해가 우려됩니다.', release: { kind: 'review', date: '2031-09-11' }, count: 2 },
      { paper: 1, item: 5, clause: '5-3', publicReason: '개찰 전의 가격으로 경쟁을 해칩니다.', release: { kind: 'event', event: '계약 체결 시' }, count: 0 },
    ],
    openShare: 0.934567,
    verification: [{ paper: 0, gates: PROVEN, vectorPages: 1, rasterPages: 0 }],
    auditHead: null,
    ...more,
  }; // prettier-ignore
}

let home: string;
let outbox: string;
let folder: string;
let site: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'sync-'));
  [outbox, folder, site] = [join(home, 'outbox'), join(home, 'stick'), join(home, 'site')];
  await mkdir(folder);
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function built(by: Signer = signer(), more: Partial<PackageContent> = {}) {
  const dispatch = openDispatch(outbox);
  const result = await dispatch.build(content(more), by);
  if (!result.ok) throw new Error(result.error.code);
  return { dispatch, ...result.value, path: join(outbox, result.value.file) };
}

async function portal(...more: readonly string[]) {
  await run(process.execPath, [PORTAL, folder, site, ...more]);
}

async function tree(path: string): Promise<readonly string[]> {
  const all = await readdir(path, { recursive: true, withFileTypes: true });
  return all.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name).slice(path.length + 1)).sort(); // prettier-ignore
}

describe('a package', () => {
  it('is whole, signed and holds what is public and nothing else', async () => {
    const { path, sha256, size } = await built();
    const report = await verifyPackage(path);
    expect(report).toMatchObject({
      ok: true,
      value: { ok: true, faults: [], sha256, files: 7, withheld: 2, marking: '부분공개(6)' },
    });
    expect(await verifyPackage(join(path, 'manifest.json'))).toEqual(report);
    expect(await tree(path)).toEqual([
      'disclosure.json', 'manifest.json', 'manifest.sig', 'metadata.json', 'parts/1/rendition.pdf', 'parts/1/text.txt', 'verification.json',
    ]); // prettier-ignore
    const sizes = await Promise.all(
      (await tree(path)).map(async (f) => (await readFile(join(path, f))).length),
    );
    expect(size).toBe(sizes.reduce((a, b) => a + b, 0));
    const metadata: unknown = JSON.parse(await readFile(join(path, 'metadata.json'), 'utf8'));
    expect(metadata).toMatchObject({
      openShare: 0.93,
      papers: [{ rendition: 'parts/1/rendition.pdf' }, { rendition: null, text: null }],
    });
    expect(await readdir(outbox), 'nothing unfinished is left').toEqual([ID]);
  });

  it.each<[string, Partial<PackageContent>]>([
    ['without a paper', { papers: [] }],
    ['with a rendition that is no PDF', { papers: [{ ...content().papers[0]!, pdf: encode('PK') }] }],
    ['with text of a paper that is withheld', { papers: [{ ...content().papers[1]!, text: '비밀' }] }],
    ['closed without a reason', { withheld: content().withheld.slice(0, 1) }],
    ['without its proof', { verification: [] }],
    [
      'with a failed gate',
      {
        verification: [
          { ...content().verification[0]!, gates: [...PROVEN, { gate: 'object-walk', result: 'fail' }] },
        ],
      },
    ],
    [
      'without one of the gates',
      { verification: [{ ...content().verification[0]!, gates: PROVEN.slice(1) }] },
    ],
    [
      'with gates that did not run',
      {
        verification: [
          { ...content().verification[0]!, gates: PROVEN.map((g) => ({ ...g, result: 'not_run' as const })) },
        ],
      },
    ],
    ['with a name that leads elsewhere', { packageId: '../../elsewhere-0000' }],
  ])('is not built %s', async (_name, more) => {
    expect(await openDispatch(outbox).build(content(more), signer())).toMatchObject({
      ok: false,
      error: { code: 'package.incomplete' },
    });
    expect(await readdir(home)).toEqual(['stick']);
  });

  it('is not built unsigned', async () => {
    const unsigned: Signer = {
      publicKey: signer().publicKey,
      sign: () => ({ ok: false, error: { code: 'vault.locked' } }),
    };
    expect(await openDispatch(outbox).build(content(), unsigned)).toEqual({
      ok: false,
      error: { code: 'vault.locked' },
    });
  });

  it.each<[string, string, (path: string) => Promise<void>]>([
    ['a changed rendition', 'file-changed', (p) => writeFile(join(p, 'parts/1/rendition.pdf'), '%PDF-1.7 b0dy')],
    ['a missing file', 'file-missing', (p) => rm(join(p, 'disclosure.json'))],
    ['an extra file', 'file-extra', (p) => writeFile(join(p, 'original.hwp'), 'x')],
    ['a hidden extra file', 'file-extra', (p) => writeFile(join(p, 'parts/.x'), 'x')],
    ['a link out of it', 'file-odd', (p) => symlink('/etc/hostname', join(p, 'parts/2'))],
    ['no signature', 'signature-missing', (p) => rm(join(p, 'manifest.sig'))],
    ['another signature', 'signature-wrong', (p) => writeFile(join(p, 'manifest.sig'), 'ab'.repeat(64))],
    ['no manifest', 'manifest-missing', (p) => rm(join(p, 'manifest.json'))],
    ['a manifest that says more', 'manifest-shape', async (p) => {
      const text = await readFile(join(p, 'manifest.json'), 'utf8');
      await writeFile(join(p, 'manifest.json'), text.replace('{', '{"more": 1,'));
    }],
    ['a manifest edited after signing', 'signature-wrong', async (p) => {
      const text = await readFile(join(p, 'manifest.json'), 'utf8');
      await writeFile(join(p, 'manifest.json'), text.replace('"documentVersion": 1', '"documentVersion": 2'));
    }],
  ])('is found out with %s', async (_name, code, harm) => {
    const { path, dispatch } = await built();
    await harm(path);
    const report = await verifyPackage(path);
    expect(report).toMatchObject({ ok: true, value: { ok: false } });
    expect(report.ok && report.value.faults.map((f) => f.code)).toContain(code);
    expect(await dispatch.send(ID, folder)).toEqual({ ok: false, error: { code: 'package.damaged' } });
    expect(await readdir(folder)).toEqual([]);
  }); // prettier-ignore

  it('tells another office’s key, and a folder that is not there', async () => {
    const { path } = await built();
    const report = await verifyPackage(path, '00'.repeat(32));
    expect(report.ok && report.value.faults.map((f) => f.code)).toEqual(['key-unknown']);
    expect(await verifyPackage(join(home, 'nowhere'))).toEqual({
      ok: false,
      error: { code: 'package.missing' },
    });
  });
});

describe('the folder transport', () => {
  it('sent twice leaves one, before and after the portal took it in', async () => {
    const { dispatch, sha256 } = await built();
    expect(await dispatch.send(ID, folder)).toEqual({ ok: true, value: undefined });
    expect(await dispatch.send(ID, folder)).toEqual({ ok: true, value: undefined });
    expect(await readdir(join(folder, 'packages'))).toEqual([ID]);
    await portal('--name', '시험 포털');
    expect(await readdir(join(folder, 'packages'))).toEqual([]);
    expect(await verifyPackage(join(site, 'documents', ID))).toMatchObject({ value: { ok: true, sha256 } });
    expect(await dispatch.send(ID, folder), 'a lost “sent” after a crash').toEqual({
      ok: true,
      value: undefined,
    });
    expect(await readdir(join(folder, 'packages'))).toEqual([]);
    await portal();
    const found = await dispatch.receipts(folder);
    expect(found).toMatchObject({
      value: { odd: 0, receipts: [{ packageId: ID, sha256, outcome: 'published' }] },
    });
  });

  it('finishes what a power cut left half done', async () => {
    const { dispatch, path } = await built();
    const packages = join(folder, 'packages');
    await mkdir(join(packages, `.part-abcdef-${ID}`), { recursive: true });
    await cp(path, join(packages, ID), { recursive: true });
    await rm(join(packages, ID, 'metadata.json'));
    expect((await dispatch.send(ID, folder)).ok).toBe(true);
    expect(await readdir(packages)).toEqual([ID]);
    expect(await verifyPackage(join(packages, ID))).toMatchObject({ value: { ok: true } });
  });

  it('does not overwrite another package under the same id', async () => {
    const { dispatch } = await built();
    await dispatch.send(ID, folder);
    await rm(outbox, { recursive: true });
    const other = await built(signer(), { title: '다른 문서' });
    expect(await other.dispatch.send(ID, folder)).toEqual({
      ok: false,
      error: { code: 'transport.conflict' },
    });
  });

  it('says when the stick is gone, and never follows a name out of the outbox', async () => {
    const { dispatch } = await built();
    expect(await dispatch.send(ID, join(home, 'gone'))).toEqual({
      ok: false,
      error: { code: 'transport.unreachable' },
    });
    expect(await dispatch.receipts(join(home, 'gone'))).toEqual({
      ok: false,
      error: { code: 'transport.unreachable' },
    });
    expect(await dispatch.reachable(join(home, 'gone'))).toBe(false);
    expect(await dispatch.reachable(folder)).toBe(true);
    expect(await dispatch.send('../stick', folder)).toEqual({
      ok: false,
      error: { code: 'package.damaged' },
    });
    if (process.getuid?.() === 0) return; // root may write anywhere
    await chmod(folder, 0o500);
    expect(await dispatch.reachable(folder)).toBe(false);
  });

  it('takes in receipts, and leaves alone what is none', async () => {
    const { dispatch } = await built();
    await mkdir(join(folder, 'receipts'));
    await writeFile(join(folder, 'receipts', 'note.txt'), 'hello');
    await writeFile(join(folder, 'receipts', 'bad.json'), '{"format":"disclosure-receipt"');
    await writeFile(join(folder, 'receipts', '.part-1-x.json'), '{');
    expect(await dispatch.receipts(folder)).toEqual({ ok: true, value: { receipts: [], odd: 2 } });
    expect((await readdir(join(folder, 'receipts'))).length).toBe(3);
  });

  it('sweeps what no queue row knows', async () => {
    const { dispatch } = await built();
    await mkdir(join(outbox, '.part-aa-x'));
    await dispatch.sweep([ID]);
    expect(await readdir(outbox)).toEqual([ID]);
    await dispatch.sweep([]);
    expect(await readdir(outbox)).toEqual([]);
  });
});

describe('the portal', () => {
  it('rejects what was changed on the way', async () => {
    const { dispatch, sha256 } = await built();
    await dispatch.send(ID, folder);
    await writeFile(join(folder, 'packages', ID, 'parts/1/text.txt'), '바뀐 글');
    await portal();
    expect(await dispatch.receipts(folder)).toMatchObject({
      value: { receipts: [{ sha256, outcome: 'rejected' }] },
    });
    await expect(readdir(join(site, 'documents'))).rejects.toThrow();
  });

  it('takes a package down on a signed notice only, once (scenario J)', async () => {
    const office = signer();
    const { dispatch, sha256 } = await built(office);
    await dispatch.send(ID, folder);
    await portal();
    const notice = {
      packageId: ID,
      sha256,
      reason: '민원인의 연락처가 남아 있었습니다.',
      at: '2026-09-11T02:00:00.000Z',
    };
    await dispatch.recall(notice, signer(), folder);
    await portal();
    expect(await readdir(join(site, 'documents')), 'somebody else’s notice').toEqual([ID]);
    await rm(join(folder, 'recalls'), { recursive: true });
    expect((await dispatch.recall(notice, office, folder)).ok).toBe(true);
    expect((await dispatch.recall({ ...notice, at: '2026-09-11T03:00:00.000Z' }, office, folder)).ok).toBe(
      true,
    );
    await portal();
    expect(await readdir(join(site, 'documents'))).toEqual([]);
    const found = await dispatch.receipts(folder);
    expect(found.ok && found.value.receipts.map((r) => r.outcome).sort()).toEqual(['published', 'recalled']);
    // A package that was recalled does not come back by being sent again.
    await cp(join(outbox, ID), join(folder, 'packages', ID), { recursive: true });
    await portal();
    expect(await readdir(join(site, 'documents'))).toEqual([]);
  });
});
