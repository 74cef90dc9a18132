/**
 * Detection as the program runs it: bundled, in a process of its own. Arguments: a file of text, how many units of it are
 * read at a time, `names` or `identifiers`. Writes {units, user, wall}: UTF-16 units and microseconds.
 */
import { readFileSync } from 'node:fs';
import { detectText, parseDetectionResources } from '../../shared/detection';

const [file, size, mode] = process.argv.slice(2);
if (file === undefined || size === undefined) throw new Error('speed-driver FILE UNITS names|identifiers');
const read = parseDetectionResources({
  names: readFileSync('resources/models/names.bin'),
  criteria: JSON.parse(readFileSync('resources/law/criteria.json', 'utf8')),
});
if (!read.ok) throw new Error(read.error.code);
const units = Number(size);
const piece = readFileSync(file, 'utf8');
// through bytes and back: a string that was put together out of parts is slower to read
const text = Buffer.from(piece.repeat(Math.ceil(units / piece.length)).slice(0, units)).toString();
const wall = performance.now();
const { user } = process.cpuUsage();
detectText(text, read.value, { withoutNames: mode === 'identifiers' });
process.stdout.write(
  JSON.stringify({
    units: text.length,
    user: process.cpuUsage().user - user,
    wall: (performance.now() - wall) * 1000,
  }),
);
