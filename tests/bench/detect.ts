/** `npm run bench:detect`: the detector on the development data, per kind, with confusion and throughput. */
import { existsSync, readFileSync } from 'node:fs';
import { NO_RESOURCES, parseDetectionResources } from '../../shared/detection/index';
import { score, table, type Labelled } from './detectScore';

const FILE = '../shared/data/pii/eval_corpus.jsonl';
if (!existsSync(FILE)) {
  console.log(`skipped: ${FILE} is not here`);
  process.exit(0);
}
const rows: Labelled[] = readFileSync(FILE, 'utf8').trim().split('\n').map((l) => JSON.parse(l));
const parsed = parseDetectionResources({ names: existsSync('resources/models/names.bin') ? readFileSync('resources/models/names.bin') : null, criteria: JSON.parse(readFileSync('resources/law/criteria.json', 'utf8')) });
const s = score(rows, parsed.ok && !process.argv.includes('--rules') ? parsed.value : NO_RESOURCES);
console.log(table(s));
console.log([...s.confusion].sort((a, b) => b[1] - a[1]).slice(0, 30).map(([k, n]) => `${k} ${n}`).join(' · '));
if (process.argv.includes('--faults')) console.log(s.faults.join('\n'));
