/** `redact` and `verify`: the redactor and its gates on any PDF, in an engine process of their own. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { RedactionOrder, RedactionReport } from '../../shared/domain/redaction';
import { normalised } from '../../shared/geometry/box';
import { must, refuse } from '../desk/refusal';
import { readWords } from './arguments';
import { badUsage, complain, mayWrite, type ExitCode } from './command';
import { buildEngines } from '../engine-parts';
import { forkSpawn } from '../engines/host/fork';
import { WORKER } from '../resources';

const NO_ORDER: RedactionOrder = { regions: [], strings: [], title: '', leftOpen: [] };

const number = z.number();
/** Strict: a key that is not known is a mask that would not be drawn. */
const regionsFile = z.strictObject({
  pages: z
    .array(
      z.strictObject({
        page: z.int().min(1),
        rects: z.array(z.tuple([number, number, number, number])),
        /** Boxes take blank paper beside them, so that their widths do not tell how long the texts were. */
        evenWidth: z.boolean().default(false),
      }),
    )
    .default([]),
  strings: z.array(z.string().min(1)).default([]),
});

export async function redact(args: readonly string[]): Promise<ExitCode> {
  const words = readWords(args, { options: ['regions', 'out', 'report'], flags: ['force'] });
  const [input] = words?.positional ?? [];
  const regions = words?.options.get('regions');
  const out = words?.options.get('out');
  if (words?.positional.length !== 1 || input === undefined || regions === undefined || out === undefined) {
    return badUsage('redact');
  }
  const report = words.options.get('report');
  mayWrite(out, words.flags.has('force'));
  mayWrite(report, words.flags.has('force'));
  const [pdf, order] = [await readInput(input), await readOrder(regions)];
  const engines = buildEngines(forkSpawn(WORKER));
  try {
    const done = must(await engines.redact({ pdf, order }));
    if (report !== undefined) await writeWhole(report, `${JSON.stringify(reported(done.report), null, 2)}\n`);
    if (!done.report.ok) return refuse('redact.gate-failed', { gate: failedGates(done.report) });
    await writeWhole(out, done.pdf);
    return 0;
  } finally {
    await engines.close();
  }
}

export async function verify(args: readonly string[]): Promise<ExitCode> {
  const words = readWords(args, { options: ['regions', 'source'] });
  const [input] = words?.positional ?? [];
  const regions = words?.options.get('regions');
  if (words?.positional.length !== 1 || input === undefined) return badUsage('verify');
  const sourcePath = words.options.get('source');
  const pdf = await readInput(input);
  const source = sourcePath === undefined ? null : await readInput(sourcePath);
  const order = regions === undefined ? NO_ORDER : await readOrder(regions);
  const engines = buildEngines(forkSpawn(WORKER));
  try {
    // Without regions nobody said where to look: everything is looked at, and what lies hidden is shown to its owner.
    const report = must(await engines.verify({ pdf, source, order, inspect: regions === undefined }));
    const { hidden } = report;
    const shown = hidden ? { ...reported(report), hidden } : reported(report);
    process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
    if (report.ok) return 0;
    complain('verify.failed', { gates: failedGates(report) });
    return 1;
  } finally {
    await engines.close();
  }
}

function failedGates(report: RedactionReport): string {
  return report.gates
    .filter((gate) => gate.result === 'fail')
    .map((gate) => gate.gate)
    .join(',');
}

/** Boxes as plain arrays, in the order of cli.md. */
function reported(report: RedactionReport): RedactionReport {
  const { pages, removed, added, gates, warnings, ok } = report;
  return { pages, removed, added, gates, warnings, ok };
}

export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    return refuse('input.missing');
  }
}

async function readOrder(path: string): Promise<RedactionOrder> {
  const bytes = await readInput(path);
  try {
    const given = regionsFile.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return {
      regions: given.pages.flatMap(({ page, rects, evenWidth }) =>
        rects.map((rect) => ({
          page,
          box: normalised(...rect),
          item: null,
          hidden: null,
          ...(evenWidth ? { even: true } : {}),
        })),
      ),
      strings: given.strings,
      title: '',
      leftOpen: [],
    };
  } catch {
    return refuse('input.json');
  }
}

/** Beside its place first, so that a half-written file never carries the name that was asked for. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(`${path}.part`, content);
    await rename(`${path}.part`, path);
  } catch {
    refuse('output.failed');
  }
}
