/** MuPDF as a yardstick of the bench: CPU time of its redaction without any gate. Never a part of the program. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Region } from '../../shared/domain/redaction';

const ROUNDS = 10;
const SCRIPT = `
var regions = JSON.parse(scriptArgs[2]);
for (var round = 0; round < Number(scriptArgs[3]); round++) {
  var doc = new PDFDocument(scriptArgs[0]);
  var pages = {};
  for (var i = 0; i < regions.length; i++) {
    var r = regions[i];
    var page = pages[r.page] || (pages[r.page] = doc.loadPage(r.page - 1));
    page.createAnnotation('Redact').setRect(r.box);
  }
  for (var k in pages) pages[k].applyRedactions(true, 2);
  doc.save(scriptArgs[1], 'compress,garbage');
}
`;

let script: string | null = null;

/** Milliseconds of CPU for one redaction of a file. */
export interface MupdfTimes {
  /** In a process that does it ten times over, whose start counts a tenth: what the work alone costs native code. */
  readonly work: number;
  /** As one program run for this file, its start included: what it costs who calls it from outside. */
  readonly run: number;
}

/** Null where MuPDF is missing or fails. */
export function mupdfTimes(input: string, output: string, regions: readonly Region[]): MupdfTimes | null {
  const ten = cpuTime(input, output, regions, ROUNDS);
  const one = cpuTime(input, output, regions, 1);
  return ten === null || one === null ? null : { work: ten / ROUNDS, run: one };
}

function cpuTime(input: string, output: string, regions: readonly Region[], rounds: number): number | null {
  if (script === null) {
    script = join(mkdtempSync(join(tmpdir(), 'mupdf-')), 'redact.js');
    writeFileSync(script, SCRIPT);
  }
  const order = JSON.stringify(regions.map(({ page, box }) => ({ page, box })));
  const timed = 'TIMEFORMAT="cpu %U %S"; time mutool run "$@" 2>/dev/null';
  const ran = spawnSync('bash', ['-c', timed, 'bash', script, input, output, order, String(rounds)], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  const [, user, system] = /cpu ([\d.]+) ([\d.]+)/.exec(ran.stderr) ?? [];
  if (ran.status !== 0 || user === undefined || system === undefined) return null;
  return 1000 * (Number(user) + Number(system));
}
