// A small stand-in for the public portal: takes packages out of a transport folder, proves them, shows them, writes receipts.
//   node tools/portal.mjs FOLDER SITE [--watch] [--name NAME] [--key HEX]
// FOLDER is the desk's outgoing folder (packages/, recalls/, receipts/); SITE is where what is public lies. It shares no
// code with the desk on purpose: it is the outside reader that shows that a package can be understood without it.
import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import { cp, lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const PACKAGE_ID = /^[A-Za-z0-9][A-Za-z0-9-]{7,63}$/u;
const WATCH_EVERY_MS = 500;

/** @typedef {{ folder: string, site: string, name: string, key: string | null }} Portal */
/** @typedef {'published' | 'rejected' | 'recalled'} Outcome */

/** @param {Uint8Array} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** @param {string} folder @returns {Promise<string[]>} */
const names = (folder) => readdir(folder).catch(() => []);

/** @param {string} key @param {Uint8Array} bytes @param {string} signature */
function isSigned(key, bytes, signature) {
  try {
    const spki = Buffer.concat([SPKI_PREFIX, Buffer.from(key, 'hex')]);
    const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    return verify(null, bytes, publicKey, Buffer.from(signature.trim(), 'hex'));
  } catch {
    return false;
  }
}

/** @param {string} path @param {string | Uint8Array} bytes */
async function put(path, bytes) {
  await mkdir(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.part-${randomBytes(4).toString('hex')}`);
  const file = await open(beside, 'wx');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(beside, path);
}

/** Why a package is not taken, or null. @param {string} folder @param {string} id @param {string | null} officeKey */
async function fault(folder, id, officeKey) {
  const bytes = await readFile(join(folder, 'manifest.json'));
  const manifest = JSON.parse(bytes.toString('utf8'));
  if (manifest.format !== 'disclosure-package' || manifest.packageId !== id) return 'manifest';
  if (officeKey !== null && manifest.publicKey !== officeKey) return 'unknown-key';
  const signature = await readFile(join(folder, 'manifest.sig'), 'utf8');
  if (!isSigned(manifest.publicKey, bytes, signature)) return 'signature';
  const listed = new Set(['manifest.json', 'manifest.sig']);
  for (const { path, sha256: hash, size } of manifest.files) {
    const own = await readFile(join(folder, ...String(path).split('/')));
    if (own.length !== size || sha256(own) !== hash) return 'changed';
    listed.add(path);
  }
  for (const entry of await readdir(folder, { recursive: true })) {
    const path = entry.replaceAll('\\', '/');
    const about = await lstat(join(folder, entry));
    if (!about.isDirectory() && (!about.isFile() || !listed.has(path))) return 'extra';
  }
  return null;
}

/** @param {Portal} portal @param {string} id @param {string} hash @param {Outcome} outcome @param {string} [reason] */
async function receipt(portal, id, hash, outcome, reason) {
  const path = join(portal.folder, 'receipts', `${id}.${hash.slice(0, 12)}.${outcome}.json`);
  if ((await readFile(path).catch(() => null)) !== null) return;
  const receivedAt = new Date().toISOString();
  const body = {
    format: 'disclosure-receipt',
    version: 1,
    packageId: id,
    sha256: hash,
    receivedAt,
    receiver: portal.name,
    outcome,
  };
  await put(path, `${JSON.stringify(reason === undefined ? body : { ...body, reason }, null, 2)}\n`);
}

/** A package is shown first, then acknowledged, then cleared away; a power cut in between repeats the rest. @param {Portal} portal @param {string} id */
async function takePackage(portal, id) {
  const from = join(portal.folder, 'packages', id);
  const manifest = await readFile(join(from, 'manifest.json')).catch(() => null);
  if (manifest === null) return;
  const hash = sha256(manifest);
  const recalled = (await readFile(join(portal.site, 'recalled', id)).catch(() => null)) !== null;
  const wrong = recalled ? 'recalled' : await fault(from, id, portal.key).catch(() => 'incomplete');
  if (wrong !== null) {
    await receipt(portal, id, hash, 'rejected', wrong);
    await rm(from, { recursive: true, force: true });
    return;
  }
  const shown = join(portal.site, 'documents', id);
  const there = await readFile(join(shown, 'manifest.json')).catch(() => null);
  if (there === null) {
    const beside = join(portal.site, 'documents', `.part-${randomBytes(4).toString('hex')}`);
    await mkdir(dirname(beside), { recursive: true });
    await cp(from, beside, { recursive: true });
    await rename(beside, shown);
  } else if (sha256(there) !== hash) {
    await receipt(portal, id, hash, 'rejected', 'conflict');
    await rm(from, { recursive: true, force: true });
    return;
  }
  await receipt(portal, id, hash, 'published');
  await rm(from, { recursive: true, force: true });
}

/** Takes a package down if the notice is signed with the key that signed the package. @param {Portal} portal @param {string} id */
async function takeRecall(portal, id) {
  const bytes = await readFile(join(portal.folder, 'recalls', `${id}.json`));
  const notice = JSON.parse(bytes.toString('utf8'));
  const signature = await readFile(join(portal.folder, 'recalls', `${id}.sig`), 'utf8').catch(() => '');
  const shown = join(portal.site, 'documents', id);
  const manifest = await readFile(join(shown, 'manifest.json')).catch(() => null);
  const key = manifest === null ? portal.key : JSON.parse(manifest.toString('utf8')).publicKey;
  if (notice.packageId !== id || (key !== null && key !== notice.publicKey)) return;
  if (!isSigned(notice.publicKey, bytes, signature)) return;
  if (manifest !== null && sha256(manifest) !== notice.sha256) return;
  await put(join(portal.site, 'recalled', id), `${notice.at}\n`);
  await rm(shown, { recursive: true, force: true });
  await receipt(portal, id, notice.sha256, 'recalled');
}

/** One round. Resolves to how many packages and recalls were looked at. @param {Portal} portal */
export async function serveOnce(portal) {
  const packages = (await names(join(portal.folder, 'packages'))).filter((name) => PACKAGE_ID.test(name));
  const recalls = (await names(join(portal.folder, 'recalls')))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((name) => PACKAGE_ID.test(name));
  for (const id of packages) await takePackage(portal, id);
  for (const id of recalls) await takeRecall(portal, id);
  return { packages: packages.length, recalls: recalls.length };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2);
  const option = (/** @type {string} */ name) => {
    const at = args.indexOf(name);
    return at === -1 ? null : (args.splice(at, 2)[1] ?? null);
  };
  const name = option('--name') ?? 'portal';
  const key = option('--key');
  const watch = args.includes('--watch');
  const [folder, site] = args.filter((arg) => !arg.startsWith('--'));
  if (folder === undefined || site === undefined) {
    process.stderr.write(
      'portal.usage: node tools/portal.mjs FOLDER SITE [--watch] [--name NAME] [--key HEX]\n',
    );
    process.exitCode = 2;
  } else {
    do {
      const { packages, recalls } = await serveOnce({ folder, site, name, key });
      if (packages > 0 || !watch) process.stdout.write(`${JSON.stringify({ packages, recalls })}\n`);
      if (watch) await new Promise((resolve) => setTimeout(resolve, WATCH_EVERY_MS));
    } while (watch);
  }
}
