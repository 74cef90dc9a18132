// What independent tools read out of a PDF: words with their places and running text (poppler), raw bytes with every stream inflated (qpdf).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MOST_BYTES = 1024 * 1024 * 1024;

/**
 * @typedef {readonly [number, number, number, number]} Box display space, points
 * @typedef {{ readonly text: string, readonly box: Box }} Word
 */

/**
 * Standard output of a tool, whatever its exit code: both tools warn about odd PDFs and still write what they read.
 * @param {string} tool
 * @param {readonly string[]} args
 */
function outputOf(tool, args) {
  const ran = spawnSync(tool, args, { maxBuffer: MOST_BYTES });
  if (ran.error !== undefined) throw ran.error;
  return ran.stdout;
}

/** @param {string} text */
function decoded(text) {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/**
 * Words of each page, in display space of the crop box.
 * @param {string} pdf
 * @returns {readonly (readonly Word[])[]}
 */
export function wordsOf(pdf) {
  const html = outputOf('pdftotext', ['-q', '-bbox', '-cropbox', '-enc', 'UTF-8', pdf, '-']).toString('utf8');
  return html
    .split(/<page /u)
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(
          /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gsu,
        ),
      ].map(([, x0, y0, x1, y1, text]) => ({
        text: bare(decoded(text ?? '')),
        box: [Number(x0), Number(y0), Number(x1), Number(y1)],
      })),
    );
}

/**
 * Words as they are drawn. An `ActualText` has readers say something else instead; it is nothing that can be seen, and no
 * published paper keeps it. Its key is spelled wrong, by the same number of letters, so that no offset changes.
 * @param {string} pdf
 */
export function drawnWordsOf(pdf) {
  const bytes = inflated(pdf).toString('latin1');
  if (!bytes.includes('/ActualText')) return wordsOf(pdf);
  const folder = mkdtempSync(join(tmpdir(), 'desk-measure-'));
  try {
    const copy = join(folder, 'drawn.pdf');
    writeFileSync(copy, bytes.replaceAll('/ActualText', '/ActualTexx'), 'latin1');
    return wordsOf(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The whole text twice: in reading order, and in the order of the content. What stands off the crop box is read too.
 * @param {string} pdf
 * @returns {readonly string[]} without white space
 */
export function textsOf(pdf) {
  return [[], ['-raw']].map((order) =>
    bare(outputOf('pdftotext', ['-q', '-enc', 'UTF-8', ...order, pdf, '-']).toString('utf8')),
  );
}

/** @param {string} pdf every stream inflated, every object in the clear */
export function inflated(pdf) {
  return outputOf('qpdf', ['--qdf', '--object-streams=disable', '--warning-exit-0', pdf, '-']);
}

/**
 * One spelling for what looks the same: compatibility forms, any dash, no white space, nothing invisible.
 * @param {string} text
 */
export function bare(text) {
  return text
    .normalize('NFKC')
    .replace(/\p{Dash_Punctuation}/gu, '-')
    .replace(/[\s\p{Cc}\p{Cf}]/gu, '');
}
