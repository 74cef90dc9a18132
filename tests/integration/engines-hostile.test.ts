/** Hostile and damaged drafts, made here: each ends in a code, soon, and the engines go on working. */
import { deflateRawSync } from 'node:zlib';
import CFB from 'cfb';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../../electron/engines/host/pool';
import { DEFAULT_LIMITS } from '../../electron/engines/host/limits';
import { forkSpawn } from '../../electron/engines/host/fork';
import type { Engines } from '../../electron/desk/ports';
import { success, type Result } from '../../shared/domain/result';
import { sniff } from '../../shared/domain/sniff';
import { builtWorker, testEngines } from './engines-worker';
import { hwp, hwpx, random } from './engines-hostile-drafts';

let engines: Engines;
beforeAll(async () => {
  engines = await testEngines({ jobMs: 20_000 });
});
afterAll(() => engines.close());

function code(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.error.code;
}

const SECTION =
  '<?xml version="1.0"?><hs:sec xmlns:hs="s" xmlns:hp="p"><hp:p><hp:run><hp:t>가</hp:t></hp:run></hp:p></hs:sec>';

describe('HWPX', () => {
  it.each([
    [
      'a section that inflates to 200 MiB',
      () => hwpx({ 'Contents/section0.xml': 'a'.repeat(200 << 20) }),
      'convert.too-large',
    ],
    [
      'entities that multiply',
      () => hwpx({ 'Contents/section0.xml': `<!DOCTYPE a [<!ENTITY b "bbbb">]>${SECTION}` }),
      'convert.damaged',
    ],
    [
      'elements nested 200,000 deep',
      () => hwpx({ 'Contents/section0.xml': '<hp:p>'.repeat(200_000) + '</hp:p>'.repeat(200_000) }),
      'convert.too-large',
    ],
    [
      'more entries than a draft has',
      () =>
        hwpx(
          Object.fromEntries(
            Array.from({ length: 5_100 }, (_, i) => [`Contents/section${String(i)}.xml`, 'x']),
          ),
        ),
      'convert.too-large',
    ],
    [
      'a path that climbs',
      () => hwpx({ 'Contents/section0.xml': SECTION, '../../evil.xml': 'x' }),
      'convert.damaged',
    ],
    [
      'a central directory that is cut off',
      () => hwpx({ 'Contents/section0.xml': SECTION }).slice(0, -30),
      'convert.damaged',
    ],
  ])('%s', async (_name, make, expected) => {
    expect(code(await engines.layOut({ format: 'hwpx', bytes: make() }))).toBe(expected);
  });

  it('a size that lies in the directory', async () => {
    const bytes = hwpx({ 'Contents/section0.xml': 'a'.repeat(80 << 20) }, { lieAboutSize: 100 });
    expect(code(await engines.layOut({ format: 'hwpx', bytes }))).toMatch(/^convert\.(damaged|too-large)$/u);
  });
});

describe('HWP 5', () => {
  it('a section that inflates to 185 MB is refused before the parser sees it', async () => {
    const bytes = hwp({ section: deflateRawSync(Buffer.alloc(185 << 20)) });
    expect(bytes.length).toBeLessThan(400_000);
    expect(sniff(bytes)).toBe('hwp');
    const start = Date.now();
    expect(code(await engines.layOut({ format: 'hwp', bytes }))).toBe('convert.too-large');
    expect(Date.now() - start).toBeLessThan(15_000);
  });
  it('a password', async () => {
    expect(
      code(
        await engines.layOut({
          format: 'hwp',
          bytes: hwp({ section: deflateRawSync(Buffer.alloc(10)), flags: 3 }),
        }),
      ),
    ).toBe('convert.encrypted');
  });
  it('no section at all', async () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(
      container,
      '/FileHeader',
      Buffer.concat([Buffer.from('HWP Document File'.padEnd(32, '\0')), Buffer.alloc(224)]),
    );
    const written: unknown = CFB.write(container, { type: 'buffer' });
    const bytes = written instanceof Uint8Array ? Uint8Array.from(written) : new Uint8Array();
    expect(code(await engines.layOut({ format: 'hwp', bytes }))).toBe('convert.damaged');
  });
});

describe('PDF', () => {
  it('nothing, rubbish, and half a file', async () => {
    expect(code(await engines.readPdf({ bytes: new Uint8Array() }))).toBe('convert.empty');
    expect(code(await engines.readPdf({ bytes: new TextEncoder().encode('%PDF-1.7\nrubbish') }))).toBe(
      'convert.damaged',
    );
    const doc = await PDFDocument.create();
    doc.addPage([200, 200]).drawText('half of me', { x: 10, y: 100 });
    const whole = await doc.save({ useObjectStreams: false });
    const half = await engines.readPdf({ bytes: whole.slice(0, Math.floor(whole.length * 0.8)) });
    expect(['ok', 'convert.damaged']).toContain(code(half));
  });
  it('bytes changed at random, a dozen times over', async () => {
    const doc = await PDFDocument.create();
    for (let i = 0; i < 3; i++) doc.addPage([200, 200]).drawText(`page ${String(i)}`, { x: 10, y: 100 });
    const whole = await doc.save({ useObjectStreams: false });
    const next = random(20_260_721);
    for (let round = 0; round < 12; round++) {
      const bytes = whole.slice();
      for (let k = 0; k < 12; k++) bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
      expect(code(await engines.readPdf({ bytes }))).toMatch(
        /^(ok|convert\.(damaged|empty|encrypted|too-large)|engine\.(crashed|memory|timeout))$/u,
      );
    }
  });
});

describe('the host', () => {
  const run = async (kind: string, limits: object, signal?: AbortSignal): Promise<string> => {
    const entry = await builtWorker('tests/integration/engines-bad-worker.ts');
    const pool = createPool(forkSpawn(entry), { ...DEFAULT_LIMITS, ...limits });
    try {
      const order = { kind, payload: null, assets: {}, untrusted: true };
      return code(await pool.run(order, () => success(null), signal === undefined ? {} : { signal }));
    } finally {
      await pool.close();
    }
  };
  it('ends a job that hangs', async () => {
    expect(await run('hang', { jobMs: 500 })).toBe('engine.timeout');
  });
  it('gives no job more time for announcing endless work', async () => {
    expect(await run('boast', { jobMs: 300, maxMs: 900 })).toBe('engine.timeout');
  });
  it('ends a process that eats memory outside the heap', async () => {
    expect(await run('eat', { memoryBytes: 300 << 20, jobMs: 20_000 })).toBe('engine.memory');
  });
  it('notices a process that dies', async () => {
    expect(await run('die', {})).toBe('engine.crashed');
  });
  it('ends a job on the word of a person', async () => {
    const stop = new AbortController();
    setTimeout(() => {
      stop.abort();
    }, 300);
    expect(await run('hang', {}, stop.signal)).toBe('engine.cancelled');
  });
  it('hands no environment to its processes', async () => {
    process.env['DESK_TEST_SECRET'] = 'seen';
    const entry = await builtWorker('tests/integration/engines-bad-worker.ts');
    const pool = createPool(forkSpawn(entry), DEFAULT_LIMITS);
    const told = await pool.run({ kind: 'environment', payload: null, assets: {}, untrusted: true }, (raw) =>
      success(raw),
    );
    await pool.close();
    delete process.env['DESK_TEST_SECRET'];
    expect(told.ok && JSON.stringify(told.value)).not.toContain('DESK_TEST_SECRET');
  });
  it('takes an answer of the wrong shape for a crash', async () => {
    const bad = await import('../../electron/engines/host/engines');
    const schema = await import('../../electron/engines/host/schemas');
    const accept = bad.accept(schema.readPdf);
    expect(accept({ ok: true, value: { pdf: 'no bytes', text: null } })).toEqual({
      ok: false,
      error: { code: 'engine.crashed' },
    });
    expect(accept({ ok: false, error: { code: '주민 900101' } })).toEqual({
      ok: false,
      error: { code: 'engine.crashed' },
    });
  });
});
