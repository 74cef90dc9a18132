// Converts every draft of a folder and compares the text model with the draft's own record: recall, what is hidden, time. Exit 1 below the goal.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ROOT } from './bootstrap/paths.mjs';
import { held, ownText, pairsOf } from './measure/own-text.mjs';

/** Share of the draft's own text that its pages or its list of hidden content must hold (formats.md). */
const GOAL = 0.995;

const typedIn = process.env['INIT_CWD'] ?? process.cwd();
const [folder, out] = process.argv.slice(2).map((path) => resolve(typedIn, path));
if (folder === undefined || out === undefined || process.argv.length > 4) {
  process.stderr.write('usage: npm run measure:convert -- FOLDER OUT\n');
  process.exit(2);
}
mkdirSync(out, { recursive: true });

/** @param {readonly string[]} args */
function desk(args) {
  const begun = Date.now();
  const ran = spawnSync(process.execPath, [join(ROOT, 'tools', 'launch.mjs'), 'desk', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status: ran.status, said: ran.stderr.trim(), ms: Date.now() - begun };
}

/** What a start costs that converts nothing: taken off every file's time. */
function startMs() {
  const scratch = mkdtempSync(join(tmpdir(), 'desk-measure-'));
  try {
    const empty = join(scratch, 'empty.hwp');
    // A header and nothing behind it: turned away at once, inside Electron.
    writeFileSync(empty, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    const times = [0, 1, 2].map(
      () => desk(['convert', empty, '--out', join(scratch, 'x.pdf'), '--force']).ms,
    );
    return Math.min(...times);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const start = startMs();
const total = { all: 0, shown: 0, held: 0, pages: 0, ms: 0, converted: 0, faults: 0 };
const rows = [];
for (const name of readdirSync(folder).sort()) {
  const file = join(folder, name);
  if (!statSync(file).isFile()) continue;
  const textOut = join(out, `${name}.json`);
  const { status, said, ms } = desk([
    'convert',
    file,
    '--out',
    join(out, `${name}.pdf`),
    '--text',
    textOut,
    '--force',
  ]);
  if (status !== 0) {
    const code = said.split(':')[0] ?? '';
    if (!/^(?:convert|engine|print|file)\.[a-z-]+$/u.test(code)) total.faults += 1;
    rows.push([name, '', '', '', '', code]);
    continue;
  }
  const { pages, hidden, warnings } = JSON.parse(readFileSync(textOut, 'utf8'));
  const shownText = [
    pages
      .flatMap((/** @type {{ runs: { text: string }[] }} */ page) => page.runs.map((run) => run.text))
      .join(''),
  ];
  const hiddenText = hidden.map((/** @type {{ text: string }} */ one) => one.text);
  const own = ownText(file);
  const wanted = pairsOf(own ?? []);
  const shown = held(wanted, pairsOf(shownText));
  const kept = held(wanted, pairsOf([...shownText, ...hiddenText]));
  const took = Math.max(0, ms - start);
  total.converted += 1;
  total.pages += pages.length;
  total.ms += took;
  total.all += shown.all;
  total.shown += shown.found;
  total.held += kept.found;
  rows.push([
    name,
    String(pages.length),
    own === null ? '–' : share(shown.found, shown.all),
    own === null ? '–' : share(kept.found, kept.all),
    String(Math.round(took / Math.max(1, pages.length))),
    warnings.join(' '),
  ]);
}

const head = ['file', 'pages', 'text shown', 'shown or listed', 'ms a page', 'warnings or code'];
const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const recall = total.all === 0 ? 1 : total.held / total.all;
process.stdout.write(
  `${table}\n\n${String(total.converted)} of ${String(rows.length)} converted, ${String(total.pages)} pages, ` +
    `${share(total.shown, total.all)} of the text shown, ${share(total.held, total.all)} shown or listed, ` +
    `${String(Math.round(total.ms / Math.max(1, total.pages)))} ms a page, ${String(total.faults)} without a clear code\n`,
);
process.exitCode = recall < GOAL || total.faults > 0 ? 1 : 0;

/**
 * @param {number} part
 * @param {number} whole
 */
function share(part, whole) {
  return whole === 0 ? '1' : (Math.floor((part / whole) * 10_000) / 10_000).toString();
}
