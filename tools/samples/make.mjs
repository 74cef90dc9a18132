// `npm run samples`: writes the sample drafts and their gold. The same bytes on every machine; `--check` only compares.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { official } from './drafts/official.mjs';
import { records, scanned } from './drafts/records.mjs';
import { goldOf } from './gold.mjs';
import { writeHwpx } from './hwpx.mjs';
import { writePdf } from './pdf.mjs';
import { writeScan } from './scan.mjs';

const OUT = join(import.meta.dirname, '../../resources/samples');
const check = process.argv.includes('--check');
const drafts = [...official, ...records, scanned].sort((a, b) => (a.file < b.file ? -1 : 1));

async function put(path, bytes) {
  const whole = join(OUT, path);
  if (check) {
    const there = await readFile(whole).catch(() => null);
    if (there === null || !there.equals(Buffer.from(bytes)))
      throw new Error(`differs: ${path}; run npm run samples`);
    return;
  }
  await mkdir(dirname(whole), { recursive: true });
  await writeFile(whole, bytes);
}

const gold = { version: 1, files: {} };
for (const draft of drafts) {
  const bytes = draft.scan
    ? await writeScan(draft)
    : draft.file.endsWith('.hwpx')
      ? writeHwpx(draft)
      : await writePdf(draft);
  await put(draft.file, bytes);
  gold.files[draft.file] = { title: draft.title, unread: draft.scan === true, ...goldOf(draft) };
}
await put('gold.json', `${JSON.stringify(gold, null, 2)}\n`);
const spans = Object.values(gold.files);
const sum = (key) => spans.reduce((n, f) => n + f[key].length, 0);
console.log(`${drafts.length} drafts: ${sum('mask')} masks, ${sum('open')} open, ${sum('judge')} to judge`);
