/** Keys of documents and settings of the office: wrapped, unwrapped, held, forgotten. */
import { failure, success } from '../../shared/domain/result';
import type { Result } from '../../shared/domain/result';
import type { Sealed, WrappedKey, Writer } from '../desk/ports-store';
import type { DocumentKey, Vault } from '../desk/ports-vault';
import type { VaultContext } from './context';
import { HeldKey } from './document-key';
import { sealSetting, settingPurpose } from './door';
import { derive, newKey, openWith, sealTo, unwrap, wrap } from './primitives';
import type { ContentKeys } from './session';

function purposeOf(caseId: string): string {
  return JSON.stringify(['document', caseId]);
}

export function wrapDocumentKey(contentKey: Buffer, caseId: string, key: Buffer): WrappedKey {
  return { by: 'content', payload: wrap(contentKey, purposeOf(caseId), key) };
}

export function unwrapDocumentKey(content: ContentKeys, caseId: string, wrapped: WrappedKey): Buffer | null {
  return wrapped.by === 'content'
    ? unwrap(content.key, purposeOf(caseId), wrapped.payload)
    : openWith(content.intake, purposeOf(caseId), wrapped.payload);
}

/** While the content key is not at hand the key is sealed to the vault's public one, and held for sealing only. */
export async function newDocumentKey(
  context: VaultContext,
  caseId: string,
): ReturnType<Vault['newDocumentKey']> {
  const key = newKey();
  context.pending.add(caseId);
  const content = context.content();
  if (content !== null) {
    const held = new HeldKey(context.cipher, caseId, key, false);
    context.documents.set(caseId, held);
    return success({ key: held, wrapped: wrapDocumentKey(content.key, caseId, key) });
  }
  const pair = await context.store.read((r) => r.keys.pair('intake'));
  if (!pair.ok) return pair;
  if (pair.value === null) return failure('vault.missing');
  const payload = sealTo(pair.value.publicKey, purposeOf(caseId), key);
  return success({ key: new HeldKey(context.cipher, caseId, key, true), wrapped: { by: 'public', payload } });
}

export async function documentKey(context: VaultContext, caseId: string): Promise<Result<DocumentKey>> {
  const held = context.documents.get(caseId);
  if (held !== undefined) return success(held);
  if (context.session === null) return failure('vault.locked');
  if (context.session.content === null) return failure('vault.no-content');
  const wrapped = await context.store.read((r) => r.keys.get(caseId));
  if (!wrapped.ok) return wrapped;
  if (wrapped.value === null) return failure('vault.destroyed');
  // It may have been locked, or another call may have been quicker, while the row was read.
  const content = context.content();
  if (content === null) return failure('vault.locked');
  const quicker = context.documents.get(caseId);
  if (quicker !== undefined) return success(quicker);
  const key = unwrapDocumentKey(content, caseId, wrapped.value);
  if (key === null) return failure('vault.damaged');
  const opened = new HeldKey(context.cipher, caseId, key, false);
  context.documents.set(caseId, opened);
  return success(opened);
}

export function forget(context: VaultContext, caseId: string): void {
  context.documents.get(caseId)?.erase();
  context.documents.delete(caseId);
  context.pending.delete(caseId);
}

export function openSetting(officeKey: Buffer, key: string, sealed: Sealed): Result<unknown> {
  const bytes = unwrap(officeKey, settingPurpose(key), sealed);
  if (bytes === null) return failure('vault.damaged');
  const value: unknown = JSON.parse(bytes.toString('utf8'));
  return success(value);
}

/** Undefined where it was never set. */
export async function readSetting(context: VaultContext, key: string): Promise<Result<unknown>> {
  const sealed = await context.store.read((r) => r.settings.get(key));
  if (!sealed.ok) return sealed;
  if (context.session === null) return failure('vault.locked');
  return sealed.value === null ? success(undefined) : openSetting(context.session.office, key, sealed.value);
}

export async function writeSetting(
  context: VaultContext,
  key: string,
  value: unknown,
  beside?: (w: Writer) => Promise<unknown>,
): Promise<Result<void>> {
  if (context.session === null) return failure('vault.locked');
  const payload = sealSetting(context.session.office, key, value);
  return context.store.write(async (w) => {
    await w.settings.put(key, payload);
    await beside?.(w);
  });
}

/** No case has this id: ids of cases are random. */
const LISTS = 'office-lists';

/** Derived from the one content secret that a renewal of keys keeps, so that the lists' rows need no sealing anew. */
export function listsKey(context: VaultContext): Result<DocumentKey> {
  const held = context.documents.get(LISTS);
  if (held !== undefined) return success(held);
  if (context.session === null) return failure('vault.locked');
  const content = context.content();
  if (content === null) return failure('vault.no-content');
  const key = derive(content.equality, LISTS);
  const opened = new HeldKey(context.cipher, LISTS, key, false);
  context.documents.set(LISTS, opened);
  return success(opened);
}
