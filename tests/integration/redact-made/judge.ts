/** Poppler's and qpdf's word on a file: who is still named in it, what stayed, whether it is sound. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { EngineAssets } from '../../../electron/engines/assets';
import { redact } from '../../../electron/engines/redact/redact';
import { checked, plainBytes } from '../../judges/qpdf';
import { output } from '../../judges/tools';
import { BARE, KEPT, LAID, SECRETS } from './secrets';

/** What one document is asked after its redaction. */
export interface Expected {
  /** Words that must stay beside those of the maker. */
  readonly kept: readonly string[];
  /** What showed in the source's bytes, and whether the output is to keep it. */
  readonly sign: { readonly what: RegExp; readonly stays: boolean };
}

export interface Judge {
  readonly traces: (pdf: Uint8Array) => readonly string[];
  readonly told: (pdf: Uint8Array) => readonly string[];
  readonly shows: (pdf: Uint8Array, what: RegExp) => boolean;
  readonly check: (source: Uint8Array, expected: Expected) => Promise<void>;
}

/** A character of the name that no kept word has, as fonts tell what their glyphs mean. */
const FONT_RESIDUE = /<d64d>/i;

const SOUGHT = [...SECRETS, BARE, LAID.replaceAll('-', '')];

export function judgeIn(folder: string, assets: EngineAssets): Judge {
  const path = join(folder, 'judged.pdf');

  function plain(pdf: Uint8Array): Buffer {
    writeFileSync(path, pdf);
    const bytes = plainBytes(path);
    if (!bytes) throw new Error('qpdf cannot read the file');
    return bytes;
  }

  /** Does the file show this in its bytes, as they are or without compression? */
  function shows(pdf: Uint8Array, what: RegExp): boolean {
    return what.test(Buffer.from(pdf).toString('latin1')) || what.test(plain(pdf).toString('latin1'));
  }

  /** The secrets that the bytes say, as they are (qpdf leaves out what no object refers to) and without compression. */
  function told(pdf: Uint8Array): readonly string[] {
    const raw = Buffer.concat([pdf, plain(pdf)]);
    const lower = Buffer.from(raw.toString('latin1').toLowerCase(), 'latin1');
    return SOUGHT.filter((secret) => formsOf(secret).some((f) => raw.includes(f) || lower.includes(f)));
  }

  /** Everything that says a secret: in poppler's text and its details, and in the bytes. */
  function traces(pdf: Uint8Array): readonly string[] {
    const bytes = told(pdf).map((secret) => `bytes ${secret}`);
    const text = textOf(path);
    const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
    return [
      ...SOUGHT.filter((secret) => text.includes(secret)).map((secret) => `text ${secret}`),
      ...SOUGHT.filter((secret) => info.includes(secret)).map((secret) => `info ${secret}`),
      ...bytes,
    ];
  }

  async function check(source: Uint8Array, expected: Expected): Promise<void> {
    const order = { regions: [], strings: SECRETS, title: '민원 처리 결과', leftOpen: [] };
    const made = await redact(source, order, assets);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const { pdf, report } = made.value;
    expect(traces(pdf)).toEqual([]);
    expect(shows(pdf, FONT_RESIDUE)).toBe(false);
    expect(shows(pdf, expected.sign.what)).toBe(expected.sign.stays);
    writeFileSync(path, pdf);
    expect(checked(path)).toBe('clean');
    const text = textOf(path);
    for (const kept of [...KEPT, ...expected.kept]) expect(text).toContain(kept);
    expect(report.pages.map((p) => [p.method, p.why])).toEqual(report.pages.map(() => ['vector', null]));
  }

  return { traces, told, shows, check };
}

/** Poppler writes the hyphen that must not break as a character of its own. */
function textOf(path: string): string {
  const text = output('pdftotext', [path, '-']);
  if (!text) throw new Error('pdftotext cannot read the file');
  return text.toString('utf8').replaceAll('\u2011', '-');
}

/** How a PDF may write a string: as it is, in UTF-16, and either as hex. */
function formsOf(secret: string): readonly Buffer[] {
  const narrow = Buffer.from(secret);
  const wide = Buffer.from(secret, 'utf16le').swap16();
  return [narrow, wide, Buffer.from(narrow.toString('hex')), Buffer.from(wide.toString('hex'))];
}

/** The file as qpdf writes it when asked so. */
export function rewritten(folder: string, pdf: Uint8Array, ...args: readonly string[]): Uint8Array {
  const [from, to] = [join(folder, 'q-in.pdf'), join(folder, 'q-out.pdf')];
  writeFileSync(from, pdf);
  execFileSync('qpdf', [from, ...args, to], { stdio: ['ignore', 'ignore', 'pipe'] });
  return new Uint8Array(readFileSync(to));
}
