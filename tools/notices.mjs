// Writes THIRD_PARTY_NOTICES.md: what the program carries of other people, and under which terms.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bootstrap/paths.mjs';

const TARGET = join(ROOT, 'THIRD_PARTY_NOTICES.md');

/** Licences that a program may carry which offices hand on without asking. */
const WELCOME = new Set(
  [
    'MIT',
    'MIT-0',
    'ISC',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'Apache-2.0',
    'OFL-1.1',
    'MPL-2.0',
    'CC0-1.0',
  ].concat(['Unlicense', 'BlueOak-1.0.0', 'Zlib', 'Python-2.0']),
);

/** Whether one of an expression's alternatives is welcome in all its parts. @param {string} expression */
function isWelcome(expression) {
  const alternatives = expression.replace(/^\(|\)$/g, '').split(' OR ');
  return alternatives.some((one) => one.split(' AND ').every((part) => WELCOME.has(part)));
}

/**
 * @typedef {{ readonly name: string, readonly version: string, readonly licence: string, readonly text: string }} Notice
 * @returns {Notice[]} one for each package that is not for development only
 */
function notices() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  /** @type {Notice[]} */
  const found = [];
  for (const [place, entry] of Object.entries(packages)) {
    // Optional packages differ from machine to machine; they are parts of ones that are named here.
    if (place === '' || entry.dev === true || entry.devOptional === true || entry.optional === true) continue;
    const folder = join(ROOT, place);
    if (!existsSync(join(folder, 'package.json'))) continue;
    const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const declared = described.license ?? described.licenses?.[0] ?? 'not named';
    found.push({
      name: described.name ?? place.replace(/^.*node_modules\//, ''),
      version: described.version,
      licence: typeof declared === 'string' ? declared : String(declared.type),
      text: licenceText(folder),
    });
  }
  const order = new Intl.Collator('en').compare;
  return found.sort((a, b) => order(a.name, b.name) || order(a.version, b.version));
}

/** @param {string} folder */
function licenceText(folder) {
  return readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|notice|copying|ofl)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

/** @param {readonly Notice[]} all */
function page(all) {
  /** @type {Map<string, Notice[]>} */
  const byText = new Map();
  for (const notice of all) byText.set(notice.text, [...(byText.get(notice.text) ?? []), notice]);
  const lines = [
    '# Third-party notices',
    '',
    'Made by `node tools/notices.mjs` from the packages that the program carries; do not edit. Electron and Chromium',
    'come with `LICENSE.electron.txt` and `LICENSES.chromium.html` in the packaged folder.',
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...all.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    '',
  ];
  for (const [text, carriers] of byText) {
    lines.push(`## ${carriers.map(({ name }) => name).join(', ')}`, '');
    if (text === '') lines.push('The package carries no licence text of its own.', '');
    else lines.push('```text', text.replaceAll('```', "'''"), '```', '');
  }
  return lines.join('\n');
}

const all = notices();
const strangers = all.filter(({ licence }) => !isWelcome(licence));
for (const { name, version, licence } of strangers) {
  process.stderr.write(`notices.licence: ${name} ${version} is under ${licence}\n`);
}
if (process.argv.includes('--check')) {
  const same = existsSync(TARGET) && readFileSync(TARGET, 'utf8') === page(all);
  if (!same) process.stderr.write('notices.stale: run node tools/notices.mjs\n');
  process.exitCode = same && strangers.length === 0 ? 0 : 1;
} else {
  writeFileSync(TARGET, page(all));
  process.exitCode = strangers.length === 0 ? 0 : 1;
}
