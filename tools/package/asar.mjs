// Writes an asar archive: one file that holds the program, from which alone the packaged Electron may load it.
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @typedef {{ files: Record<string, Entry> }} Folder
 * @typedef {{ size: number, offset: string, executable?: true } | { size: number, unpacked: true }} File
 * @typedef {Folder | File} Entry
 */

/**
 * Packs `folder` into `archive`. Files for which `outside` holds are laid into `<archive>.unpacked` instead: the system
 * loads native modules by their path, and finds none inside an archive.
 * Format after Electron's asar: a pickle of the header's size, a pickle of the header as JSON, then the files.
 * @param {string} folder
 * @param {string} archive
 * @param {(path: string) => boolean} outside path below `folder`, with `/`
 * @returns {{ packed: number, unpacked: number }} numbers of files
 */
export function writeAsar(folder, archive, outside) {
  /** @type {string[]} */
  const bodies = [];
  const count = { packed: 0, unpacked: 0 };
  let offset = 0;

  const walk = (/** @type {string} */ inner) => {
    /** @type {Folder} */
    const here = { files: {} };
    for (const name of readdirSync(join(folder, inner)).sort()) {
      const path = inner === '' ? name : `${inner}/${name}`;
      const from = join(folder, path);
      const info = statSync(from);
      if (info.isDirectory()) {
        here.files[name] = walk(path);
      } else if (outside(path)) {
        const to = join(`${archive}.unpacked`, path);
        mkdirSync(dirname(to), { recursive: true });
        copyFileSync(from, to);
        here.files[name] = { size: info.size, unpacked: true };
        count.unpacked += 1;
      } else {
        here.files[name] = { size: info.size, offset: String(offset) };
        bodies.push(from);
        offset += info.size;
        count.packed += 1;
      }
    }
    return here;
  };

  const header = Buffer.from(JSON.stringify(walk('')), 'utf8');
  const padded = Math.ceil(header.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(padded + 8, 4);
  head.writeUInt32LE(padded + 4, 8);
  head.writeUInt32LE(header.length, 12);
  header.copy(head, 16);

  const target = openSync(archive, 'w');
  try {
    writeSync(target, head);
    for (const body of bodies) writeSync(target, readFileSync(body));
  } finally {
    closeSync(target);
  }
  return count;
}
