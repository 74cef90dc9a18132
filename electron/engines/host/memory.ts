/** Resident memory of another process, since the heap limit does not see WebAssembly. */
import { readFileSync } from 'node:fs';

const PAGE = 4096;

/** Bytes by /proc; null where there is none or the process is gone. */
export function residentBytes(pid: number | undefined): number | null {
  if (pid === undefined || process.platform !== 'linux') return null;
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    return Number.isFinite(pages) ? pages * PAGE : null;
  } catch {
    return null;
  }
}
