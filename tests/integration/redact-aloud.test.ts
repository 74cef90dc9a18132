/**
 * What a screen reader hears of a masked paper: it goes by the structure tree, not by the order of the content, and what
 * stands in no element it does not say at all. Poppler reads the tree.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineAssets } from '../../electron/engines/assets';
import { loadEngineAssets } from '../../electron/engines/assets-load';
import { redact } from '../../electron/engines/redact/redact';
import { has, output } from '../judges/tools';
import { taggedDraft, type Piece } from './redact-tagged';

const SECRET = 'GILDONG1';
const MARKER = '[비공개]';
const PICTURE = 'q 60 0 0 12 140 130 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q';

interface Case {
  readonly name: string;
  readonly pieces: readonly Piece[];
}

const CASES: readonly Case[] = [
  {
    name: 'in a sentence',
    pieces: [
      { role: 'P', text: `the applicant ${SECRET} lives here`, x: 40, y: 230 },
      { role: 'P', text: `${SECRET} is the applicant`, x: 40, y: 200 },
      { role: 'P', text: `the applicant is ${SECRET}`, x: 40, y: 170 },
    ],
  },
  {
    name: 'as all that a cell holds',
    pieces: [
      { role: 'TH', text: 'name', x: 40, y: 200 },
      { role: 'TD', text: SECRET, x: 140, y: 200 },
      { role: 'TD', text: 'open', x: 260, y: 200 },
      { role: 'TH', text: 'other', x: 40, y: 180 },
      { role: 'TD', text: SECRET, x: 140, y: 180 },
    ],
  },
  {
    name: 'as the first of its page, and as all of it',
    pieces: [
      { role: 'H1', text: SECRET, x: 40, y: 260 },
      { role: 'P', text: 'the last line', x: 40, y: 100 },
      { role: 'P', text: SECRET, x: 40, y: 200, page: 1 },
    ],
  },
  {
    name: 'twice in an element that says nothing else',
    pieces: [
      { role: 'P', text: 'before', x: 40, y: 230 },
      { role: 'P', text: `${SECRET} ${SECRET}`, x: 40, y: 200 },
      { role: 'P', text: 'after', x: 40, y: 170 },
    ],
  },
  {
    name: 'beside a picture of the same element',
    pieces: [
      { role: 'P', text: 'before', x: 40, y: 130 },
      {
        role: 'P',
        drawing: `BT /F 12 Tf 260 130 Td (${SECRET}) Tj ET ${PICTURE}`,
        text: SECRET,
        x: 260,
        y: 130,
      },
      { role: 'P', text: 'after', x: 40, y: 100 },
    ],
  },
];

describe.skipIf(!has('pdfinfo'))('a masked paper read aloud', () => {
  let assets: EngineAssets;
  let folder: string;
  beforeAll(async () => {
    assets = await loadEngineAssets();
    folder = mkdtempSync(join(tmpdir(), 'redact-aloud-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Roles and what they say, in the order of the structure tree. */
  function heard(pdf: Uint8Array): readonly string[] {
    const path = join(folder, 'heard.pdf');
    writeFileSync(path, pdf);
    const text = output('pdfinfo', ['-struct-text', path])?.toString('utf8');
    if (text === undefined) throw new Error('pdfinfo cannot read it');
    return text.split('\n').map((line) => line.trim());
  }

  it.each(CASES)('says a marker where words are withheld: $name', async ({ pieces }) => {
    const source = await taggedDraft(pieces);
    const before = heard(source);
    expect(before.filter((line) => line.includes(SECRET)).length).toBeGreaterThan(0);
    const order = { regions: [], strings: [SECRET], title: 'notice', leftOpen: [] };
    const made = await redact(source, order, assets);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    expect(made.value.report.pages.filter((p) => p.method === 'raster')).toEqual([]);
    const squash = (line: string): string => line.replace(/ /gu, '');
    expect(heard(made.value.pdf).map(squash)).toEqual(
      before.map((line) => squash(line.replaceAll(SECRET, MARKER))),
    );
  });
});
