/** Programs of others that judge what this one made. None of them is a part of it. */
import { execFileSync } from 'node:child_process';

const known = new Map<string, boolean>();

/** Says so, once, where a judge is not installed: what it would have found is then not known. */
export function has(tool: string): boolean {
  let there = known.get(tool);
  if (there === undefined) {
    try {
      execFileSync('which', [tool], { stdio: 'ignore' });
      there = true;
    } catch {
      there = false;
      console.warn(`SKIPPED: ${tool} is not installed`);
    }
    known.set(tool, there);
  }
  return there;
}

/** What the tool writes, or null where it fails or does not end within a minute. */
export function output(tool: string, args: readonly string[]): Buffer | null {
  try {
    return execFileSync(tool, args, {
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 29,
      timeout: 60_000,
    });
  } catch {
    return null;
  }
}
