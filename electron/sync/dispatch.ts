/** Joins package, outbox and transport into what the use cases ask for. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, success } from '../../shared/domain/result';
import type { Dispatch } from '../desk/ports-sync';
import { errorCode, putFolder } from './disk';
import { packageFiles } from './package/files';
import { packageId, recallNotice } from './package/shapes';
import { isReachable, receiptsIn, recallIn, sendTo } from './transport/folder';

/** `outbox`: the folder under the program's data in which sealed packages wait. It is made when the first one comes. */
export function openDispatch(outbox: string): Dispatch {
  return {
    async build(content, signer) {
      const built = packageFiles(content, signer);
      if (!built.ok) return built;
      const { files, sha256 } = built.value;
      const size = files.reduce((sum, f) => sum + f.bytes.length, 0);
      try {
        await mkdir(outbox, { recursive: true, mode: 0o700 });
        await putFolder(join(outbox, content.packageId), files);
      } catch (error) {
        return failure('package.failed', { reason: errorCode(error) });
      }
      return success({ file: content.packageId, sha256, size });
    },

    async discard(file) {
      if (!packageId.safeParse(file).success) return;
      await rm(join(outbox, file), { recursive: true, force: true });
    },

    async sweep(known) {
      const kept = new Set(known);
      for (const name of await readdir(outbox).catch(() => [])) {
        if (!kept.has(name)) await rm(join(outbox, name), { recursive: true, force: true });
      }
    },

    async send(file, folder) {
      // The name comes from the database; it must not lead out of the outbox all the same.
      if (!packageId.safeParse(file).success) return failure('package.damaged');
      return sendTo(folder, join(outbox, file));
    },

    receipts: receiptsIn,

    async recall(notice, signer, folder) {
      const shaped = recallNotice.safeParse({
        format: 'disclosure-recall',
        version: 1,
        ...notice,
        algorithm: 'Ed25519',
        publicKey: Buffer.from(signer.publicKey).toString('hex'),
      });
      if (!shaped.success) return failure('package.incomplete');
      const bytes = new TextEncoder().encode(`${JSON.stringify(shaped.data, null, 2)}\n`);
      const signed = signer.sign(bytes);
      if (!signed.ok) return signed;
      const signature = new TextEncoder().encode(`${Buffer.from(signed.value).toString('hex')}\n`);
      return recallIn(folder, notice.packageId, notice.sha256, bytes, signature);
    },

    reachable: isReachable,
  };
}
