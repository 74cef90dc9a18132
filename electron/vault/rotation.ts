/** New office and content keys, everything wrapped anew in one unit: for when someone left who may keep a copy. */
import { failure } from '../../shared/domain/result';
import type { Result } from '../../shared/domain/result';
import type { Reader, SlotRow, WrappedKey, Writer } from '../desk/ports-store';
import type { VaultContext } from './context';
import { openSetting, unwrapDocumentKey, wrapDocumentKey } from './documents';
import { RECOVERY_SETTING, sealSetting } from './door';
import { isSlotOf, openPerson, sealPerson } from './person';
import { newKey } from './primitives';
import { newPairOf, sealPair } from './session';
import type { ContentKeys, Session } from './session';
import { sealKeys } from './slots';

/**
 * The signing keys stay, because others know their public halves; so does the key of equality tags, which cannot be
 * made again without every document. Code vault.busy while a draft is being taken in, whose new key is on its way.
 * The pair that takes in drafts while locked is a new one.
 */
export async function rotate(context: VaultContext): Promise<Result<void>> {
  const { session } = context;
  if (session === null) return failure('vault.locked');
  const { content } = session;
  if (content === null) return failure('vault.no-content');
  const keys = { office: newKey(), content: newKey() };
  const intake = newPairOf('intake');

  const written = await context.store.write(async (w) => {
    for (const caseId of context.pending) {
      if ((await w.keys.get(caseId)) === null) w.abort('vault.busy');
    }
    await renewSlots(w, session, keys);
    await renewRecords(w, session, keys.office);
    for (const { caseId, wrapped } of await w.keys.list()) {
      await w.keys.rewrap(caseId, renewed(w, content, keys.content, caseId, wrapped));
    }
    await w.keys.putPair(sealPair('audit', session.audit, keys));
    await w.keys.putPair(sealPair('package', content.package, keys));
    const equality = { privateKey: content.equality, publicKey: Buffer.alloc(0) };
    await w.keys.putPair(sealPair('equality', equality, keys));
    await w.keys.putPair(sealPair('intake', intake, keys));
    await w.audit.append({ actor: session.person.id, action: 'vault.rotated', at: context.now() });
  });
  if (!written.ok) {
    intake.privateKey.fill(0);
    keys.office.fill(0);
    keys.content.fill(0);
    return written;
  }
  context.pending.clear();
  session.office.fill(0);
  content.key.fill(0);
  content.intake.privateKey.fill(0);
  context.session = { ...session, office: keys.office, content: { ...content, key: keys.content, intake } };
  return context.store.scrub();
}

async function renewSlots(
  w: Writer,
  session: Session,
  keys: { readonly office: Buffer; readonly content: Buffer },
): Promise<void> {
  for (const slot of await w.keys.slots()) {
    if (!(await isProven(w, session, slot))) w.abort('vault.person-altered');
    const content = slot.contentKey === null ? null : keys.content;
    await w.keys.putSlot({ ...slot, ...sealKeys(slot, { office: keys.office, content }) });
  }
}

/** A slot whose public key is the one that was sealed for it. */
async function isProven(r: Reader, session: Session, slot: SlotRow): Promise<boolean> {
  if (slot.personId === null) {
    const sealed = await r.settings.get(RECOVERY_SETTING);
    const key = sealed === null ? null : openSetting(session.office, RECOVERY_SETTING, sealed);
    return key?.ok === true && key.value === Buffer.from(slot.publicKey).toString('hex');
  }
  const row = await r.people.get(slot.personId);
  const person = row === null ? null : openPerson(session.office, row);
  return person?.ok === true && isSlotOf(person.value, slot);
}

async function renewRecords(w: Writer, session: Session, office: Buffer): Promise<void> {
  for (const row of await w.people.list()) {
    const person = openPerson(session.office, row);
    if (!person.ok) return w.abort(person.error.code);
    await w.people.put({ ...row, payload: sealPerson(office, row.id, person.value) });
  }
  for (const key of await w.settings.keys()) {
    const sealed = await w.settings.get(key);
    const value = sealed === null ? failure('vault.damaged') : openSetting(session.office, key, sealed);
    if (!value.ok) return w.abort(value.error.code);
    await w.settings.put(key, sealSetting(office, key, value.value));
  }
}

function renewed(
  w: Writer,
  content: ContentKeys,
  next: Buffer,
  caseId: string,
  wrapped: WrappedKey,
): WrappedKey {
  const key = unwrapDocumentKey(content, caseId, wrapped) ?? w.abort('vault.damaged');
  const again = wrapDocumentKey(next, caseId, key);
  key.fill(0);
  return again;
}
