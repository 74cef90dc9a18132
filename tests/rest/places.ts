/** Every file the program may have written: below a folder of its own that also stands in for home and temp. */
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Search, Trace } from './residue';

export interface Places {
  readonly base: string;
  readonly data: string;
  /** Where packages go out to; what lies there is public. */
  readonly outgoing: string;
  readonly env: Readonly<Record<string, string>>;
  end(): Promise<void>;
}

export async function makePlaces(): Promise<Places> {
  const base = await mkdtemp(join(tmpdir(), 'desk-rest-'));
  const folder = async (name: string) => {
    await mkdir(join(base, name), { mode: 0o700 });
    return join(base, name);
  };
  const home = await folder('home');
  return {
    base,
    data: await folder('data'),
    outgoing: await folder('outgoing'),
    env: {
      TMPDIR: await folder('tmp'),
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_DATA_HOME: join(home, 'share'),
    },
    end: () => rm(base, { recursive: true, force: true, maxRetries: 5 }),
  };
}

export interface Piece {
  /** Below the base, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function piecesIn(folder: string, base: string): Promise<readonly Piece[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (path) => ({
      name: relative(base, path).replaceAll('\\', '/'),
      bytes: new Uint8Array(await readFile(path).catch(() => Buffer.alloc(0))),
    })),
  );
}

function isPublic(name: string): boolean {
  return name.startsWith('outgoing/') || name.startsWith('data/outbox/');
}

export async function writtenBy(
  places: Places,
): Promise<{ readonly inside: readonly Piece[]; readonly packages: readonly Piece[] }> {
  const all = await piecesIn(places.base, places.base);
  return {
    inside: all.filter(({ name }) => !isPublic(name)),
    packages: all.filter(({ name }) => isPublic(name)),
  };
}

/** Traces in the files, and in their names and paths. */
export function tracesIn(search: Search, pieces: readonly Piece[]): readonly Trace[] {
  return pieces.flatMap(({ name, bytes }) => [
    ...search.in(Buffer.from(name), `name of ${name}`),
    ...search.in(bytes, name),
  ]);
}
