/** The vault's one door for the rest of the program. */
import { failure, success } from '../../shared/domain/result';
import type { Store } from '../desk/ports-store';
import type { Vault } from '../desk/ports-vault';
import { aesGcm } from './cipher';
import { VaultContext } from './context';
import type { VaultOptions } from './context';
import { documentKey, forget, listsKey, newDocumentKey, readSetting, writeSetting } from './documents';
import { initialise, lock, sealHead, unlock } from './door';
import { addPerson, changePassphrase, grantContent, listPeople, removePerson, setRoles } from './people';
import { signWith, STRONG, tagOf } from './primitives';
import { confirmRecovery, recover, renewRecovery } from './recovery';
import { rotate } from './rotation';

export type { VaultOptions } from './context';

/** Locked at first. The options are for tests. */
export function createVault(store: Store, options: VaultOptions = {}): Vault {
  const context = new VaultContext(store, {
    clock: options.clock ?? { now: () => new Date() },
    kdf: options.kdf ?? STRONG,
    cipher: options.cipher ?? aesGcm,
  });
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => context.inTurn(task);

  return {
    async status() {
      const slots = await store.read((r) => r.keys.slots());
      if (!slots.ok) return slots;
      const { session } = context;
      return success({
        state: session !== null ? 'unlocked' : slots.value.length === 0 ? 'missing' : 'locked',
        recoveryConfirmed: slots.value.some((slot) => slot.personId === null && slot.confirmed),
        person: session?.person ?? null,
        content: session !== null && session.content !== null,
      });
    },
    people: () => listPeople(context),
    initialise: ({ people }) => inTurn(() => initialise(context, people)),
    confirmRecovery: (typed) => inTurn(() => confirmRecovery(context, typed)),
    renewRecovery: () => inTurn(() => renewRecovery(context)),
    recover: (typed, personId, passphrase) => inTurn(() => recover(context, typed, personId, passphrase)),
    unlock: (personId, passphrase) => inTurn(() => unlock(context, personId, passphrase)),
    lock: () => inTurn(() => lock(context)),
    changePassphrase: (id, old, next) => inTurn(() => changePassphrase(context, id, old, next)),
    addPerson: (person) => inTurn(() => addPerson(context, person)),
    setRoles: (id, roles) => inTurn(() => setRoles(context, id, roles)),
    grantContent: (id) => inTurn(() => grantContent(context, id)),
    removePerson: (id) => inTurn(() => removePerson(context, id)),
    rotate: () => inTurn(() => rotate(context)),
    newDocumentKey: (caseId) => inTurn(() => newDocumentKey(context, caseId)),
    documentKey: (caseId) => documentKey(context, caseId),
    forget: (caseId) => {
      forget(context, caseId);
    },
    setting: (key) => readSetting(context, key),
    putSetting: (key, value, beside) => inTurn(() => writeSetting(context, key, value, beside)),
    listsKey: () => listsKey(context),
    equalityTag(kind, bytes) {
      if (context.session === null) return failure('vault.locked');
      const { content } = context.session;
      return content === null ? failure('vault.no-content') : success(tagOf(content.equality, kind, bytes));
    },
    signPackage(bytes) {
      if (context.session === null) return failure('vault.locked');
      const { content } = context.session;
      return content === null
        ? failure('vault.no-content')
        : success(signWith(content.package.privateKey, bytes));
    },
    async packagePublicKey() {
      const pair = await store.read((r) => r.keys.pair('package'));
      if (!pair.ok) return pair;
      return pair.value === null ? failure('vault.missing') : success(pair.value.publicKey);
    },
    async checkpoint(w) {
      return context.session === null ? w.abort('vault.locked') : sealHead(context.session, w, context.now());
    },
  };
}
