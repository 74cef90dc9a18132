/** `run`: the whole way of every draft in a folder, on a scratch desk that is thrown away; for night batches that only measure, for demonstration and for tests. */
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Desk } from '../desk/desk';
import { must, refuse } from '../desk/refusal';
import { buildDesk } from '../parts';
import { filesOf } from '../shell/files';
import { preferenceFile } from '../shell/preference-file';
import { SAMPLES } from '../resources';
import { readWords } from './arguments';
import { badUsage, mayWrite, type ExitCode } from './command';
import { programParts } from './converter';
import { writeWhole } from './redact';
import { goThrough } from './way';

export async function runFolder(args: readonly string[]): Promise<ExitCode> {
  const words = readWords(args, { options: ['out', 'evidence'], flags: ['auto', 'force'] });
  const [folder] = words?.positional ?? [];
  const out = words?.options.get('out');
  if (words?.positional.length !== 1 || folder === undefined || out === undefined) return badUsage('run');
  const evidence = words.options.get('evidence') ?? null;
  const summaryPath = join(out, 'summary.json');
  mayWrite(summaryPath, words.flags.has('force'));
  const files = await filesIn(folder);
  await mkdir(out, { recursive: true });
  const scratch = await mkdtemp(join(tmpdir(), 'desk-run-'));
  try {
    const manner = { auto: words.flags.has('auto'), evidence };
    const summary = await withDesk(scratch, resolve(out), (desk) => goThrough(desk, files, manner));
    await writeWhole(summaryPath, `${JSON.stringify(summary, null, 2)}\n`);
    return summary.failed.length === 0 ? 0 : 1;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Every file of the folder itself, whatever its name says: intake looks at the content, and says what it cannot take. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => refuse('input.missing'));
  const files: string[] = [];
  for (const name of names.sort()) {
    const path = join(folder, name);
    const about = await stat(path).catch(() => null);
    // A link that leads nowhere is a file that is missing: intake says so.
    if (about === null || about.isFile()) files.push(path);
  }
  return files;
}

async function withDesk<T>(scratch: string, out: string, work: (desk: Desk) => Promise<T>): Promise<T> {
  const parts = await programParts();
  const desk = must(
    await buildDesk({
      data: scratch,
      spawn: parts.spawn,
      printer: parts.printer,
      chooser: {
        drafts: () => Promise.resolve(null),
        pdf: () => Promise.resolve(null),
        folder: () => Promise.resolve(out),
      },
      files: filesOf(SAMPLES),
      preferences: preferenceFile(scratch),
      tell: () => undefined,
      about: { version: 'cli', runtime: 'release' },
    }),
  );
  try {
    return await work(desk);
  } finally {
    await desk.close();
    await parts.close();
  }
}
