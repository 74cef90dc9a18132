/** What the use cases need from the vault: people's keys, the keys of documents, signatures, encrypted files. Types only; electron/vault implements them. */
import type { Result } from '../../shared/domain/result';
import type { Person, Role } from '../../shared/domain/role';
import type { SignedHead } from './ports-audit';
import type { BlobRole, BlobRow, Moment, Sealed, WrappedKey, Writer } from './ports-store';

/** Where in a case a sealed value belongs: bound to it, so that bytes moved elsewhere do not open. */
export interface Place {
  /** Null for what belongs to the case as a whole. */
  readonly partId: string | null;
  /** `header`, `sheet`, `payload`, a blob's role … */
  readonly role: string;
}

/**
 * The key of one document in memory. Calls are synchronous and may stand inside a unit of work. After `lock()` every
 * call fails with vault.locked; a key made while locked can seal but not open (vault.locked).
 */
export interface DocumentKey {
  readonly caseId: string;
  seal(place: Place, bytes: Uint8Array): Result<Sealed>;
  /** Codes: vault.locked, vault.damaged (wrong place, wrong document, changed or cut bytes). */
  open(place: Place, sealed: Sealed): Result<Uint8Array>;
  /** The value as JSON. */
  sealJson(place: Place, value: unknown): Result<Sealed>;
  /** To be read with a schema. */
  openJson(place: Place, sealed: Sealed): Result<unknown>;
}

export interface NewPerson {
  readonly login: string;
  readonly name: string;
  readonly post: string;
  readonly department: string;
  readonly roles: readonly Role[];
  readonly passphrase: string;
}

export interface VaultPerson {
  readonly id: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
  /** False while the roles open documents but nobody who can has handed over the content key (`grantContent`). */
  readonly contentReady: boolean;
  /** Null while locked. */
  readonly name: string | null;
  readonly post: string | null;
  readonly department: string | null;
}

export interface VaultStatus {
  readonly state: 'missing' | 'locked' | 'unlocked';
  /** False until the recovery code was typed back: nothing else should be offered before that. */
  readonly recoveryConfirmed: boolean;
  /** Who unlocked it. */
  readonly person: Person | null;
  /** True when documents can be opened, not only the office's own records. */
  readonly content: boolean;
}

export interface Vault {
  status(): Promise<Result<VaultStatus>>;
  /** For the door: works while locked, then without names. */
  people(): Promise<Result<readonly VaultPerson[]>>;

  /**
   * First start; the first of the people is unlocked afterwards. Among them must be an administrator and one whose
   * roles open documents (vault.people otherwise). Returns the recovery code, to be printed, never stored. Codes: vault.exists, vault.people,
   * vault.login-taken, vault.weak-passphrase (params.min).
   */
  initialise(first: { readonly people: readonly NewPerson[] }): Promise<Result<{ readonly recoveryCode: string; readonly people: readonly { readonly id: string; readonly login: string }[] }>>; // prettier-ignore
  /** Codes: vault.recovery-mistyped (the check digits say so), vault.recovery-wrong. */
  confirmRecovery(typed: string): Promise<Result<void>>;
  /** A new code; the old one is dead. Needs content. */
  renewRecovery(): Promise<Result<string>>;
  /** Opens with the recovery code and gives the person a new passphrase; the vault is unlocked as that person. */
  recover(typed: string, personId: string, newPassphrase: string): Promise<Result<Person>>;

  /**
   * Codes: vault.wrong-passphrase and vault.wait (params.delayUntil, ISO time: no attempt is taken before it; survives
   * a restart), vault.missing, vault.unknown-person, vault.person-altered (the roles in clear are not the sealed ones).
   * Takes about half a second. Records vault.unlocked or vault.refused and signs a checkpoint.
   */
  unlock(personId: string, passphrase: string): Promise<Result<Person>>;
  /** Zeroes every key in memory. Signs a checkpoint before, if it was unlocked. */
  lock(): Promise<void>;

  changePassphrase(personId: string, old: string, next: string): Promise<Result<void>>;
  /** Needs an unlocked vault; who may do it is the services' matter. Code vault.login-taken. */
  addPerson(person: NewPerson): Promise<Result<VaultPerson>>;
  /** New roles; the content key is taken away where they no longer need it, and handed over where they do and it is open. */
  setRoles(personId: string, roles: readonly Role[]): Promise<Result<void>>;
  /** Hands the content key to a person whose roles need it. Needs content. */
  grantContent(personId: string): Promise<Result<void>>;
  /** The slot goes; the row stays as `left`. Follow with `rotate` where the person may have kept a copy of the vault. Code vault.last-administrator, vault.last-content. */
  removePerson(personId: string): Promise<Result<void>>;
  /** New office and content keys, everything wrapped anew, in one unit. Needs content. Code vault.busy while a new case's key is not added yet. */
  rotate(): Promise<Result<void>>;

  /** Works while locked too. `wrapped` goes into the unit that adds the case (`keys.add`). */
  newDocumentKey(
    caseId: string,
  ): Promise<Result<{ readonly key: DocumentKey; readonly wrapped: WrappedKey }>>;
  /** Not inside a unit of work. Codes: vault.locked, vault.no-content, vault.destroyed, vault.damaged. */
  documentKey(caseId: string): Promise<Result<DocumentKey>>;

  /** Drops a key from memory: after `w.cases.destroy`, and where a new key's case was never added. */
  forget(caseId: string): void;

  /** Names, rules, transports: under the office key. Not inside a unit of work. */
  setting(key: string): Promise<Result<unknown>>;
  /** `beside`: what must be written in the same unit, or not at all. */
  putSetting(key: string, value: unknown, beside?: (w: Writer) => Promise<unknown>): Promise<Result<void>>;

  /** Seals the office's own lists: words out of drafts, so it needs content. Stays the same when keys are renewed. Codes: vault.locked, vault.no-content. */
  listsKey(): Result<DocumentKey>;

  /** HMAC-SHA-256 in hex under the vault's own key; `kind` keeps tags of different kinds apart. Needs content. */
  equalityTag(kind: string, bytes: Uint8Array): Result<string>;

  /** The office signs a package's manifest: Ed25519. Needs content. */
  signPackage(bytes: Uint8Array): Result<Uint8Array>;
  /** 32 bytes; works while locked. */
  packagePublicKey(): Promise<Result<Uint8Array>>;
  /** Inside a unit of work: signs the audit chain's head as it stands there. Aborts with vault.locked. */
  checkpoint(w: Writer): Promise<SignedHead>;
}

/** Encrypted files. A file is whole or not there; its name tells nothing. */
export interface Blobs {
  /** Writes the file and returns its row for the caller's own unit of work. Codes: vault.locked, blob.full, blob.failed. */
  write(key: DocumentKey, blob: { readonly partId: string | null; readonly role: BlobRole }, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<Result<BlobRow>>; // prettier-ignore
  /** Codes: vault.locked, vault.damaged, blob.missing. */
  read(key: DocumentKey, row: BlobRow): Promise<Result<Uint8Array>>;
  /** Bytes from `start` to `end` (exclusive), decrypting only the chunks they lie in. */
  readRange(key: DocumentKey, row: BlobRow, start: number, end: number): Promise<Result<Uint8Array>>;
  /** A file that is gone already is no failure. */
  remove(names: readonly string[]): Promise<Result<void>>;
  /** At start: deletes half-written files and those without a row. Returns how many. */
  sweep(): Promise<Result<number>>;
}

export type { BlobRow, Moment };
