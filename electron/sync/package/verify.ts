/** Proves a package from its own bytes: signature, hashes, completeness, and that nothing else lies in it. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { failure, success, type Result } from '../../../shared/domain/result';
import { errorCode } from '../disk';
import { isSignedBy } from '../signature';
import { sha256Of } from './files';
import { disclosure, DISCLOSURE, manifest, MANIFEST, metadata, METADATA, signature, SIGNATURE, verification, VERIFICATION, type Manifest, type Metadata } from './shapes'; // prettier-ignore

export const PACKAGE_FAULTS = [
  'manifest-missing', 'manifest-shape', 'signature-missing', 'signature-wrong', 'key-unknown',
  'file-missing', 'file-changed', 'file-extra', 'file-odd', 'document-shape', 'document-mixed', 'rendition-unlisted', 'rendition-not-pdf',
  'gate-failed',
] as const; // prettier-ignore

export interface PackageFault {
  readonly code: (typeof PACKAGE_FAULTS)[number];
  /** The package's own file; null for the package as a whole. */
  readonly path: string | null;
}

export interface PackageReport {
  readonly ok: boolean;
  readonly packageId: string | null;
  /** Of manifest.json. */
  readonly sha256: string | null;
  /** Who signed it; a reader compares it with the office's published key. */
  readonly publicKey: string | null;
  readonly documentVersion: number | null;
  readonly marking: string | null;
  readonly files: number;
  readonly withheld: number;
  readonly auditHead: Manifest['auditHead'];
  readonly faults: readonly PackageFault[];
}

/** Larger is none of this program's; a portal must not be made to read without end. */
const LARGEST_DOCUMENT = 16 * 1024 * 1024;

/**
 * `path`: the package's folder, or its manifest.json. Code: package.missing (no such folder). Everything else that is wrong stands in the report.
 * `expectedKey` (hex): the office's key, where it is known; without it a signature only proves that the package is whole.
 */
export async function verifyPackage(path: string, expectedKey?: string): Promise<Result<PackageReport>> {
  const folder = basename(path) === MANIFEST ? dirname(path) : path;
  const names = await listFiles(folder);
  if (names === null) return failure('package.missing');
  const faults: PackageFault[] = names.odd.map((path) => ({ code: 'file-odd', path }));
  const empty: PackageReport = {
    ok: false, packageId: null, sha256: null, publicKey: null, documentVersion: null, marking: null,
    files: names.files.length, withheld: 0, auditHead: null, faults,
  }; // prettier-ignore
  const say = (code: PackageFault['code'], path: string | null = null) => faults.push({ code, path });

  const bytes = await readSmall(folder, MANIFEST);
  if (bytes === null) {
    say('manifest-missing', MANIFEST);
    return success(empty);
  }
  const listed = parse(manifest, bytes);
  if (listed === null) {
    say('manifest-shape', MANIFEST);
    return success({ ...empty, sha256: sha256Of(bytes) });
  }
  if (expectedKey !== undefined && expectedKey !== listed.publicKey) say('key-unknown', MANIFEST);
  const seal = signature.safeParse((await readSmall(folder, SIGNATURE))?.toString('utf8').trim());
  if (!seal.success) say('signature-missing', SIGNATURE);
  else if (!isSignedBy(listed.publicKey, bytes, seal.data)) say('signature-wrong', SIGNATURE);

  const known = new Set(listed.files.map((f) => f.path));
  for (const file of listed.files) {
    if (!names.files.includes(file.path)) {
      say('file-missing', file.path);
      continue;
    }
    const own = await readFile(join(folder, ...file.path.split('/')));
    if (own.length !== file.size || sha256Of(own) !== file.sha256) say('file-changed', file.path);
    if (file.path.endsWith('.pdf') && own.subarray(0, 5).toString('latin1') !== '%PDF-')
      say('rendition-not-pdf', file.path);
  }
  for (const path of names.files) {
    if (!known.has(path) && path !== MANIFEST && path !== SIGNATURE) say('file-extra', path);
  }
  const documents = await checkDocuments(folder, listed, say);
  return success({
    ok: faults.length === 0,
    packageId: listed.packageId,
    sha256: sha256Of(bytes),
    publicKey: listed.publicKey,
    documentVersion: listed.documentVersion,
    marking: documents.marking,
    files: names.files.length,
    withheld: documents.withheld,
    auditHead: listed.auditHead,
    faults,
  });
}

type Say = (code: PackageFault['code'], path?: string | null) => void;

/** The three documents have their shape, speak of this package, and name exactly the renditions that lie in it. */
async function checkDocuments(
  folder: string,
  listed: Manifest,
  say: Say,
): Promise<{ readonly marking: string | null; readonly withheld: number }> {
  const about = await readDocument(folder, METADATA, metadata, say);
  const reasons = await readDocument(folder, DISCLOSURE, disclosure, say);
  const proofs = await readDocument(folder, VERIFICATION, verification, say);
  for (const [path, one] of [[METADATA, about], [DISCLOSURE, reasons], [VERIFICATION, proofs]] as const) {
    if (one !== null && one.packageId !== listed.packageId) say('document-mixed', path);
  } // prettier-ignore
  if (about !== null) {
    if (about.documentId !== listed.documentId || about.documentVersion !== listed.documentVersion)
      say('document-mixed', METADATA);
    checkRenditions(about, listed, say);
  }
  if (proofs?.papers.some((p) => p.gates.some((g) => g.result === 'fail')) === true)
    say('gate-failed', VERIFICATION);
  return { marking: about?.marking ?? null, withheld: reasons?.withheld.length ?? 0 };
}

function checkRenditions(about: Metadata, listed: Manifest, say: Say): void {
  const documents: readonly string[] = [METADATA, DISCLOSURE, VERIFICATION];
  const named = new Set(about.papers.flatMap((p) => [p.rendition, p.text]).filter((path) => path !== null));
  for (const { path } of listed.files)
    if (!documents.includes(path) && !named.has(path)) say('rendition-unlisted', path);
  for (const path of named) if (!listed.files.some((f) => f.path === path)) say('file-missing', path);
}

async function readDocument<T>(
  folder: string,
  name: string,
  shape: z.ZodType<T>,
  say: Say,
): Promise<T | null> {
  const bytes = await readSmall(folder, name);
  const value = bytes === null ? null : parse(shape, bytes);
  if (value === null) say(bytes === null ? 'file-missing' : 'document-shape', name);
  return value;
}

function parse<T>(shape: z.ZodType<T>, bytes: Buffer): T | null {
  try {
    const parsed = shape.safeParse(JSON.parse(bytes.toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

async function readSmall(folder: string, name: string): Promise<Buffer | null> {
  try {
    const path = join(folder, name);
    const stat = await lstat(path);
    return stat.isFile() && stat.size <= LARGEST_DOCUMENT ? await readFile(path) : null;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Paths with `/`. Links and whatever else is no plain file or folder are odd: a reader must not be led out of the package. */
async function listFiles(
  folder: string,
): Promise<{ readonly files: readonly string[]; readonly odd: readonly string[] } | null> {
  const files: string[] = [];
  const odd: string[] = [];
  const walk = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) files.push(path);
      else odd.push(path);
    }
  };
  try {
    await walk('');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null;
    throw error;
  }
  return { files: files.sort(), odd };
}
