// One row for each file of a run, and everything that must not be: the judgement of `npm run measure:run`, which its test shares.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { countOf, leaks, readEvidence, residentNumbers, wordsKept } from './compare.mjs';
import { bare, textsOf } from './poppler.mjs';

/** Below this share of its unmasked words a paper counts as spoilt. */
const KEPT = 0.99;

/**
 * @typedef {object} Gold
 * @property {Readonly<Record<string, GoldFile>>} files
 *
 * @typedef {object} GoldFile
 * @property {readonly { readonly text: string, readonly kind: string }[]} mask
 * @property {readonly { readonly text: string }[]} open
 *
 * @typedef {object} Row
 * @property {string} file
 * @property {string} outcome `package`, or the code
 * @property {number} candidates
 * @property {number} masks
 * @property {number} vector pages
 * @property {number} raster pages
 * @property {number | null} kept share of unmasked words, 0 to 1; null where nothing was published
 * @property {string} gold `hidden/all, open/all`; empty without gold
 *
 * @typedef {object} Fault
 * @property {string} file
 * @property {string} what `lost`, `leak`, `gold-leak`, `gold-needless`, `resident-number`, `silent`, `failed`, `gold-unpublished`
 * @property {string} text
 */

/**
 * @param {string} path
 * @returns {Gold}
 */
export function readGold(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * Judges what `run FOLDER --out OUT --auto --evidence EVIDENCE` left.
 * @param {{ readonly folder: string, readonly out: string, readonly evidence: string, readonly gold?: Gold | null }} where
 * @returns {{ readonly rows: readonly Row[], readonly faults: readonly Fault[] }}
 */
export function judge({ folder, out, evidence, gold = null }) {
  const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'));
  /** @type {Row[]} */
  const rows = [];
  /** @type {Fault[]} */
  const faults = [];
  for (const name of readdirSync(folder).sort()) {
    if (!statSync(join(folder, name)).isFile()) continue;
    const file = name.normalize('NFC');
    const detail = summary.details.find((/** @type {{ file: string }} */ d) => d.file === file);
    const ended = [...summary.open, ...summary.failed].find((o) => o.file === file);
    const published = detail?.package ?? null;
    const outcome = published !== null ? 'package' : [ended?.code, ended?.about].filter(Boolean).join(' ');
    /** @type {(what: string, texts: readonly string[]) => void} */
    const blame = (what, texts) => {
      for (const text of texts) faults.push({ file, what, text });
    };
    if (outcome === '' || (published === null) === (ended === undefined)) blame('silent', [outcome]);
    if (summary.failed.some((/** @type {{ file: string }} */ f) => f.file === file))
      blame('failed', [outcome]);
    const paper = paperOf({ out, evidence, file, published });
    if (paper !== null) blame('resident-number', paper.residentNumbers);
    if (paper?.words !== undefined && paper.kept < KEPT) blame('lost', paper.lost);
    blame('leak', paper?.leaks ?? []);
    const expected = gold?.files[file];
    const held =
      expected === undefined
        ? null
        : againstGold(expected, published === null ? null : pdfOf(out, published));
    if (held !== null) {
      if (published === null) blame('gold-unpublished', [outcome]);
      blame('gold-leak', held.leaks);
      blame('gold-needless', held.needless);
    }
    const raster = detail?.raster ?? 0;
    rows.push({
      file,
      outcome,
      candidates: detail?.candidates ?? 0,
      masks: detail?.masks ?? 0,
      vector: published === null ? 0 : detail.pages - raster,
      raster: published === null ? 0 : raster,
      kept: paper?.kept ?? null,
      gold: held?.said ?? '',
    });
  }
  return { rows, faults };
}

/**
 * @param {string} out
 * @param {string} packageId
 */
function pdfOf(out, packageId) {
  return join(out, 'packages', packageId, 'parts', '1', 'rendition.pdf');
}

/** @param {{ readonly out: string, readonly evidence: string, readonly file: string, readonly published: string | null }} one */
function paperOf({ out, evidence, file, published }) {
  const before = join(evidence, `${file}.pdf`);
  if (!existsSync(before)) return null;
  const known = readEvidence(join(evidence, `${file}.json`));
  const numbers = [...new Set(textsOf(before).flatMap(residentNumbers))];
  if (published === null) {
    return { residentNumbers: known.masks.length === 0 ? numbers : [], kept: null };
  }
  const after = pdfOf(out, published);
  const texts = textsOf(after);
  const { words, lost } = wordsKept(before, after, known);
  return {
    residentNumbers: numbers.filter((number) => texts.some((text) => text.includes(number))),
    words,
    lost,
    kept: words === 0 ? 1 : (words - lost.length) / words,
    leaks: leaks(before, after, known),
  };
}

/**
 * @param {GoldFile} expected
 * @param {string | null} pdf
 */
function againstGold({ mask, open }, pdf) {
  if (pdf === null) return { said: '', leaks: [], needless: [] };
  const texts = textsOf(pdf);
  const stands = (/** @type {string} */ text) => texts.some((whole) => countOf(whole, bare(text)) > 0);
  const leaking = mask.filter(({ text }) => stands(text));
  const needless = open.filter(({ text }) => !stands(text));
  return {
    said: `${String(mask.length - leaking.length)}/${String(mask.length)}, ${String(open.length - needless.length)}/${String(open.length)}`,
    leaks: leaking.map(({ kind, text }) => `${kind} ${text}`),
    needless: needless.map(({ text }) => text),
  };
}

/** @param {readonly Row[]} rows */
export function table(rows) {
  const head = [
    'file',
    'candidates',
    'masks',
    'words kept',
    'vector',
    'raster',
    'gold hidden, open',
    'outcome',
  ];
  const body = rows.map((row) => [
    row.file,
    String(row.candidates),
    String(row.masks),
    row.kept === null ? '–' : `${(row.kept * 100).toFixed(1)} %`,
    String(row.vector),
    String(row.raster),
    row.gold,
    row.outcome,
  ]);
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
