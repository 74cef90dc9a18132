/**
 * The default transport: a folder or USB stick. `packages/` goes out, `receipts/` comes back, `recalls/` takes things down.
 * Everything appears whole under its last name or not at all, and doing it twice leaves one.
 */
import { access, constants, lstat, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, success, type Result } from '../../../shared/domain/result';
import type { ReceivedReceipt } from '../../desk/ports-sync';
import { clearUnfinished, isUnfinished, putFile, putFolder, transportCode } from '../disk';
import { manifest, MANIFEST, receipt, recallNotice, SIGNATURE } from '../package/shapes';
import { verifyPackage } from '../package/verify';

const PACKAGES = 'packages';
const RECEIPTS = 'receipts';
const RECALLS = 'recalls';
const LARGEST_RECEIPT = 64 * 1024;

export async function isReachable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return (await stat(folder)).isDirectory();
  } catch {
    return false;
  }
}

/** Codes: package.missing, package.damaged, transport.unreachable, transport.full, transport.conflict. */
export async function sendTo(folder: string, source: string): Promise<Result<void>> {
  const own = await verifyPackage(source);
  if (!own.ok) return own;
  const { ok, packageId, sha256 } = own.value;
  if (!ok || packageId === null || sha256 === null) return failure('package.damaged');
  if (!(await isReachable(folder))) return failure('transport.unreachable');
  try {
    if (await wasReceived(folder, packageId, sha256)) return success(undefined);
    const into = join(folder, PACKAGES);
    await mkdir(into, { recursive: true });
    await clearUnfinished(into, packageId);
    const target = join(into, packageId);
    const there = await verifyPackage(target);
    if (there.ok) {
      if (there.value.ok)
        return there.value.sha256 === sha256 ? success(undefined) : failure('transport.conflict');
      // A stick pulled out in the middle: what lies there is whole to nobody.
      await rm(target, { recursive: true, force: true });
    }
    await putFolder(target, await filesOf(source));
    return success(undefined);
  } catch (error) {
    return failure(transportCode(error));
  }
}

/** The portal has taken it in and cleared it away: it is not laid out a second time. */
async function wasReceived(folder: string, packageId: string, sha256: string): Promise<boolean> {
  const found = await readReceipts(folder);
  return found.receipts.some(
    (r) => r.packageId === packageId && r.sha256 === sha256 && r.outcome !== 'rejected',
  );
}

async function filesOf(
  source: string,
): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]> {
  const listed = manifest.parse(JSON.parse(await readFile(join(source, MANIFEST), 'utf8')));
  const paths = [...listed.files.map((f) => f.path), MANIFEST, SIGNATURE];
  return Promise.all(
    paths.map(async (path) => ({ path, bytes: await readFile(join(source, ...path.split('/'))) })),
  );
}

export interface Receipts {
  readonly receipts: readonly ReceivedReceipt[];
  /** Files that are no receipt; left alone. */
  readonly odd: number;
}

/** Code: transport.unreachable. */
export async function receiptsIn(folder: string): Promise<Result<Receipts>> {
  if (!(await isReachable(folder))) return failure('transport.unreachable');
  try {
    return success(await readReceipts(folder));
  } catch (error) {
    return failure(transportCode(error));
  }
}

async function readReceipts(folder: string): Promise<Receipts> {
  const from = join(folder, RECEIPTS);
  const receipts: ReceivedReceipt[] = [];
  let odd = 0;
  const names = await readdir(from).catch(() => []);
  for (const name of names.sort()) {
    if (isUnfinished(name) || name.startsWith('.')) continue;
    const one = await readReceipt(join(from, name), name);
    if (one === null) odd += 1;
    else receipts.push(one);
  }
  return { receipts, odd };
}

async function readReceipt(path: string, name: string): Promise<ReceivedReceipt | null> {
  try {
    const about = await lstat(path);
    if (!name.endsWith('.json') || name.length > 200 || !about.isFile() || about.size > LARGEST_RECEIPT)
      return null;
    const parsed = receipt.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (!parsed.success) return null;
    const { packageId, sha256, receivedAt, outcome } = parsed.data;
    return { id: name, packageId, sha256, at: new Date(receivedAt).toISOString(), outcome };
  } catch {
    return null;
  }
}

/** `bytes` and `signature` of a recall notice. A notice that lies there already stays as it is. Codes as sendTo. */
export async function recallIn(
  folder: string,
  packageId: string,
  sha256: string,
  bytes: Uint8Array,
  signature: Uint8Array,
): Promise<Result<void>> {
  if (!(await isReachable(folder))) return failure('transport.unreachable');
  const path = join(folder, RECALLS, `${packageId}.json`);
  try {
    const there = await readFile(path, 'utf8').catch(() => null);
    if (there !== null) {
      const notice = readNotice(there);
      if (notice?.sha256 === sha256 && notice.packageId === packageId) return success(undefined);
      if (notice !== null) return failure('transport.conflict');
    }
    // The signature first: whoever sees the notice finds it signed.
    await putFile(join(folder, RECALLS, `${packageId}.sig`), signature);
    await putFile(path, bytes);
    return success(undefined);
  } catch (error) {
    return failure(transportCode(error));
  }
}

function readNotice(text: string) {
  try {
    const parsed = recallNotice.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
