/** What the use cases need from the audit chain: who did what to which document, when, and nothing personal. Types only. */
import type { Moment } from './ports-values';

/** Numbers, flags and codes (`[A-Za-z0-9._:/-]`, at most 64); anything else aborts the unit with audit.not-a-code. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;

export interface AuditEvent {
  /** Person id; null when the program acted by itself. */
  readonly actor: string | null;
  /** A code, `case.submitted`. */
  readonly action: string;
  readonly caseId?: string | null;
  readonly detail?: AuditDetail;
  /** Now unless told. */
  readonly at?: Moment;
}

export interface AuditEntry {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  readonly at: Moment;
  readonly actor: string | null;
  readonly action: string;
  readonly caseId: string | null;
  readonly detail: AuditDetail;
  /** SHA-256 in hex over the hash before it and this entry. */
  readonly hash: string;
}

export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** A head that the vault's audit key signed. Ed25519; key and signature in hex. */
export interface SignedHead extends AuditHead {
  /** Which checkpoint it is: 1, 2, 3 … */
  readonly no: number;
  readonly at: Moment;
  readonly publicKey: string;
  readonly signature: string;
}

export interface AuditFilter {
  readonly caseId?: string;
  readonly actor?: string;
  readonly action?: string;
  readonly from?: Moment;
  /** Exclusive. */
  readonly to?: Moment;
  /** Only entries before this one, to page back. */
  readonly before?: number;
  /** 200 unless told. */
  readonly limit?: number;
}

export interface AuditReader {
  /** Newest first. */
  list(filter?: AuditFilter): Promise<readonly AuditEntry[]>;
  /** Null while nothing was ever recorded. */
  head(): Promise<AuditHead | null>;
  /** The latest signed head: it goes into each package and backup. */
  checkpoint(): Promise<SignedHead | null>;
}

export interface AuditWriter extends AuditReader {
  append(event: AuditEvent): Promise<AuditHead>;
  /** Signs the head as it is now; the file outside the database follows after commit. */
  seal(sign: (bytes: Uint8Array) => Uint8Array, publicKey: Uint8Array, at: Moment): Promise<SignedHead>;
}

/** Why a chain is not what it was. */
export type ChainBreak =
  | 'edited' // an entry's words do not give its hash, or it does not follow the one before
  | 'gap' // a number is missing or out of order
  | 'recomputed' // the chain holds together, but not with a signed checkpoint
  | 'truncated' // a checkpoint, the head file or an outside head knows more entries than there are
  | 'signature' // there is no checkpoint, or one that is not signed by the vault's key
  | 'head-file' // the file outside the database is missing or cannot be read
  | 'older-than-package'; // a package already sent knows a head that is not in the chain

export interface ChainReport {
  readonly ok: boolean;
  readonly entries: number;
  readonly checkpoints: number;
  /** The first broken entry, or the first that is missing. */
  readonly firstBroken?: { readonly seq: number; readonly reason: ChainBreak };
}
