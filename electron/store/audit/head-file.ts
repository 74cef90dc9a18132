/**
 * The latest signed head, outside the database: without it a database cut back to an older checkpoint would look
 * whole. A head file that the chain at hand does not hold is evidence, so it is set aside and never written over.
 */
import { randomBytes } from 'node:crypto';
import { open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SignedHead } from '../../desk/ports-audit';

const NAME = 'audit.head';
const schema = z.strictObject({
  no: z.number().int().positive(),
  seq: z.number().int().positive(),
  hash: z.string(),
  at: z.string(),
  publicKey: z.string(),
  signature: z.string(),
});

/** Every head file of a folder, those set aside included; null stands for one that cannot be read as one. */
export async function readHeadFiles(folder: string): Promise<readonly (SignedHead | null)[]> {
  const names = await readdir(folder).catch(() => []);
  const found = names.filter((name) => name === NAME || name.startsWith(`${NAME}.kept-`)).sort();
  return Promise.all(found.map((name) => readHead(join(folder, name))));
}

async function readHead(path: string): Promise<SignedHead | null> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

/** The head that lies there now: undefined where there is none, null where it cannot be read as one. */
export async function currentHead(folder: string): Promise<SignedHead | null | undefined> {
  return (await readdir(folder)).includes(NAME) ? readHead(join(folder, NAME)) : undefined;
}

/** Writes the head, whole or not at all; the one before it is set aside where `keepEarlier` says so. */
export async function writeHeadFile(folder: string, head: SignedHead, keepEarlier: boolean): Promise<void> {
  const path = join(folder, NAME);
  if (keepEarlier) await rename(path, join(folder, `${NAME}.kept-${randomBytes(4).toString('hex')}`));
  const draft = `${path}.new`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(head)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
