/** qpdf's opinion of a file's structure, and its bytes without any compression. */
import { spawnSync } from 'node:child_process';
import { output } from './tools';

/** 'clean', 'warnings' or 'errors', as `qpdf --check` ends. */
export function checked(file: string): 'clean' | 'warnings' | 'errors' {
  const { status } = spawnSync('qpdf', ['--check', file], { stdio: 'ignore', timeout: 60_000 });
  return status === 0 ? 'clean' : status === 3 ? 'warnings' : 'errors';
}

/** Null where qpdf cannot read the file. */
export function plainBytes(file: string): Buffer | null {
  return output('qpdf', ['--qdf', '--object-streams=disable', file, '-']);
}
