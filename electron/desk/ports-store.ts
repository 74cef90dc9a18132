/**
 * What the use cases need from the store: units of work over the desk's one database. Types only; electron/store
 * implements them. A `sealed` value is bytes of the vault: the store neither reads nor makes them.
 */
import type { Item } from '../../shared/domain/candidate';
import type { CaseType, PartKind } from '../../shared/domain/case';
import type { Failure, Result } from '../../shared/domain/result';
import type { CaseState } from '../../shared/domain/review';
import type { Role } from '../../shared/domain/role';
import type { AuditReader, AuditWriter } from './ports-audit';
import type { Day, Moment, Sealed } from './ports-values';
import type { QueueReader, QueueWriter, ReceiptReader, ReceiptWriter } from './ports-queue';

export type { Day, Moment, Sealed };

export interface Store {
  /** A snapshot of the database: later writes are not seen. Units queue; a unit inside a unit is a fault and throws. */
  read<T>(unit: (r: Reader) => Promise<T>): Promise<Result<T>>;
  /**
   * All or nothing. `w.abort(code)` and the conflicts named at the methods roll back and come out as a failure;
   * so do faults of the database: store.full, store.busy, store.constraint, store.damaged, store.failed.
   * An error that the unit itself throws rolls back and is thrown on.
   */
  write<T>(unit: (w: Writer) => Promise<T>): Promise<Result<T>>;
  /** Empties the write-ahead log into the database and cuts it to nothing, so that a deleted key is on no page of either. */
  scrub(): Promise<Result<void>>;
  /** A consistent copy of the database in a new file; for backups. Code: store.exists. */
  copyTo(path: string): Promise<Result<void>>;
  close(): Promise<void>;
}

interface Rooms {
  readonly cases: CaseReader;
  readonly parts: PartReader;
  readonly records: RecordReader;
  readonly blobs: BlobReader;
  readonly jobs: JobReader;
  readonly openItems: OpenItemReader;
  readonly equality: EqualityReader;
  readonly approvals: ApprovalReader;
  readonly releases: ReleaseReader;
  readonly queue: QueueReader;
  readonly receipts: ReceiptReader;
  readonly people: PersonReader;
  readonly settings: SettingReader;
  readonly officeTerms: OfficeTermReader;
  readonly keys: KeyReader;
  readonly audit: AuditReader;
}

export type Reader = Rooms;

export interface Writer extends Rooms {
  readonly cases: CaseWriter;
  readonly parts: PartWriter;
  readonly records: RecordWriter;
  readonly blobs: BlobWriter;
  readonly jobs: JobWriter;
  readonly openItems: OpenItemWriter;
  readonly equality: EqualityWriter;
  readonly approvals: ApprovalWriter;
  readonly releases: ReleaseWriter;
  readonly queue: QueueWriter;
  readonly receipts: ReceiptWriter;
  readonly people: PersonWriter;
  readonly settings: SettingWriter;
  readonly officeTerms: OfficeTermWriter;
  readonly keys: KeyWriter;
  readonly audit: AuditWriter;
  /** Ends the unit, rolls back, and is what `write` returns. */
  abort(code: string, params?: Failure['params']): never;
}

// ---- cases ----------------------------------------------------------------------------------------------------

/** What is in clear of one case version. A re-review is a row of its own with the same `series` and version + 1. */
export interface CaseRow {
  readonly id: string;
  readonly series: string;
  readonly version: number;
  readonly state: CaseState;
  readonly type: CaseType;
  readonly fastLane: boolean;
  readonly createdAt: Moment;
  readonly changedAt: Moment;
  readonly receivedOn: Day | null;
  readonly dueOn: Day | null;
  readonly submittedAt: Moment | null;
  readonly approvedAt: Moment | null;
  readonly sealedAt: Moment | null;
  readonly publishedAt: Moment | null;
  readonly publishFrom: Day | null;
  readonly reviewerId: string | null;
  readonly approverId: string | null;
  readonly officerId: string | null;
  /** Pages of all parts; candidates nobody has decided; masks; pages that could not be read. */
  readonly pages: number;
  readonly undecided: number;
  readonly masks: number;
  readonly unread: number;
  /** Share of words that stays open, 0 to 1, once known. */
  readonly openShare: number | null;
  /** Title, number, department, requester …: `CaseHeader` under the case's key. */
  readonly header: Sealed;
  /** In clear from sealing on only, and taken from the sealed output: masked title, marking, registration number. */
  readonly publicTitle: string | null;
  readonly publicMarking: string | null;
  readonly publicNumber: string | null;
  /** Set when its key was destroyed: nothing of it can be opened any more. */
  readonly destroyedAt: Moment | null;
}

export type NewCase = Pick<CaseRow, 'id' | 'series' | 'version' | 'type' | 'createdAt' | 'header'> &
  Partial<Pick<CaseRow, 'receivedOn' | 'dueOn' | 'publishFrom'>>;

export type CasePatch = Partial<
  Omit<CaseRow, 'id' | 'series' | 'version' | 'state' | 'createdAt' | 'changedAt' | 'destroyedAt'>
>;

export interface CaseFilter {
  readonly states?: readonly CaseState[];
  readonly type?: CaseType;
  readonly reviewerId?: string;
  readonly series?: string;
  /** `publishFrom` is null or not after this day. */
  readonly publishableOn?: Day;
  /** Newest first by `createdAt` unless told; `due` sorts by `dueOn`, cases without one last. */
  readonly order?: 'newest' | 'oldest' | 'due' | 'changed';
  /** At most this many, 200 unless told; `offset` to go on. */
  readonly limit?: number;
  readonly offset?: number;
}

export interface CaseReader {
  get(id: string): Promise<CaseRow | null>;
  list(filter?: CaseFilter): Promise<readonly CaseRow[]>;
  /** How many there are in each state; states without a case are missing. */
  countByState(): Promise<Readonly<Partial<Record<CaseState, number>>>>;
}

export interface CaseWriter extends CaseReader {
  /** State `collected`. The case's key must be added in the same unit (`keys.add`). */
  add(row: NewCase): Promise<void>;
  /**
   * Moves the case if it is still in `from`. Aborts with case.stale where it is not (or is unknown), and with
   * case.no-such-move where the table of shared/domain/review.ts has no such way.
   */
  move(id: string, from: CaseState, to: CaseState, at: Moment, patch?: CasePatch): Promise<void>;
  /** Changes values, not the state. Aborts with case.unknown. */
  patch(id: string, at: Moment, patch: CasePatch): Promise<void>;
  /**
   * Destroys what the case holds: its key, sealed values, records, equality tags and blob rows. Returns the names of
   * the blob files, to be deleted by the vault; `store.scrub()` must follow. What is in clear stays for the register.
   */
  destroy(id: string, at: Moment): Promise<readonly string[]>;
}

// ---- parts and records ----------------------------------------------------------------------------------------

/** `unread`: holds a page that could not be read and nobody has decided. */
export type PartState = 'waiting' | 'read' | 'unread' | 'failed' | 'decided';

export interface PartRow {
  readonly id: string;
  readonly caseId: string;
  readonly kind: PartKind;
  readonly order: number;
  readonly state: PartState;
  readonly pages: number;
  /** Under the case's key; null where the part has nothing to say yet. */
  readonly payload: Sealed | null;
}

export interface PartReader {
  /** By `order`. */
  of(caseId: string): Promise<readonly PartRow[]>;
  get(id: string): Promise<PartRow | null>;
}

export interface PartWriter extends PartReader {
  add(row: PartRow): Promise<void>;
  /** Aborts with part.unknown. */
  patch(id: string, patch: Partial<Pick<PartRow, 'state' | 'pages' | 'payload'>>): Promise<void>;
}

/** One sealed value of a case by name: the review sheet, what analysis found, drafts of a reason … */
export interface RecordRow {
  readonly caseId: string;
  /** Null where the record belongs to the case as a whole. */
  readonly partId: string | null;
  readonly kind: string;
  /** 1 at first, one more at each put. */
  readonly revision: number;
  readonly changedAt: Moment;
  readonly payload: Sealed;
}

export interface RecordReader {
  get(caseId: string, partId: string | null, kind: string): Promise<RecordRow | null>;
  of(caseId: string): Promise<readonly RecordRow[]>;
}

export interface RecordWriter extends RecordReader {
  /**
   * Writes over revision `expected` (0: there must be none yet; null: whatever is there) and returns the new revision.
   * Aborts with record.stale where someone else wrote meanwhile.
   */
  put(row: Omit<RecordRow, 'revision'>, expected: number | null): Promise<number>;
  remove(caseId: string, partId: string | null, kind: string): Promise<void>;
}

// ---- blobs ----------------------------------------------------------------------------------------------------

export type BlobRole = 'original' | 'rendition' | 'text' | 'review' | 'trial' | 'citizen' | 'package';

export interface BlobRow {
  /** Random; also the name of its file in `<data>/blobs`. */
  readonly id: string;
  readonly caseId: string;
  readonly partId: string | null;
  readonly role: BlobRole;
  /** Bytes before encryption. */
  readonly size: number;
  readonly createdAt: Moment;
}

export interface BlobReader {
  of(caseId: string): Promise<readonly BlobRow[]>;
  /** The newest of that role. */
  find(caseId: string, partId: string | null, role: BlobRole): Promise<BlobRow | null>;
  get(id: string): Promise<BlobRow | null>;
  /** Every id: what is no row's file is a leftover. */
  ids(): Promise<readonly string[]>;
}

export interface BlobWriter extends BlobReader {
  add(row: BlobRow): Promise<void>;
  /** Adds it and drops the rows it takes the place of (same case, part, role); their ids come back, their files are to be deleted after the unit. */
  replace(row: BlobRow): Promise<readonly string[]>;
  remove(id: string): Promise<void>;
}

// ---- intake jobs, open items, equality ------------------------------------------------------------------------

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

export interface JobRow {
  readonly id: string;
  /** `intake`, `analyse`, `trial-seal` …; a code. */
  readonly kind: string;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  readonly caseId: string | null;
  /** Code of a failure. */
  readonly error: string | null;
  readonly createdAt: Moment;
  readonly changedAt: Moment;
  /** Under the case's key; never a path in clear. */
  readonly payload: Sealed | null;
}

export interface JobReader {
  get(id: string): Promise<JobRow | null>;
  /** Oldest first. */
  list(states?: readonly JobState[]): Promise<readonly JobRow[]>;
}

export interface JobWriter extends JobReader {
  add(row: Omit<JobRow, 'changedAt'>): Promise<void>;
  /** Aborts with job.stale where it is no longer in one of `from`. */
  move(id: string, from: readonly JobState[], to: JobState, at: Moment, patch?: Partial<Pick<JobRow, 'done' | 'total' | 'caseId' | 'error' | 'payload'>>): Promise<void>; // prettier-ignore
  progress(id: string, done: number, total: number, at: Moment): Promise<void>;
  remove(id: string): Promise<void>;
  /** At start: what was running when the program ended waits again. Returns how many. */
  resume(at: Moment): Promise<number>;
}

export interface OpenItemRow {
  readonly id: string;
  readonly caseId: string;
  readonly partId: string | null;
  readonly code: string;
  readonly page: number | null;
  readonly at: Moment;
  readonly settledAt: Moment | null;
  readonly settledBy: string | null;
}

export interface OpenItemReader {
  /** Unsettled ones unless told. */
  of(caseId: string, settledToo?: boolean): Promise<readonly OpenItemRow[]>;
}

export interface OpenItemWriter extends OpenItemReader {
  add(row: Omit<OpenItemRow, 'settledAt' | 'settledBy'>): Promise<void>;
  /** Aborts with open-item.stale where it is settled already or unknown. */
  settle(id: string, by: string, at: Moment): Promise<void>;
}

/** "The same file", "the same text elsewhere": tags that the vault makes under its own key. */
export interface EqualityReader {
  /** Cases with this tag, oldest first. */
  find(
    kind: string,
    tag: string,
  ): Promise<readonly { readonly caseId: string; readonly partId: string | null }[]>;
}

export interface EqualityWriter extends EqualityReader {
  add(row: { readonly caseId: string; readonly partId: string | null; readonly kind: string; readonly tag: string }): Promise<void>; // prettier-ignore
}

// ---- approvals and releases -----------------------------------------------------------------------------------

export interface ApprovalRow {
  readonly id: string;
  readonly caseId: string;
  readonly personId: string;
  /** In which capacity it was signed. */
  readonly role: Extract<Role, 'reviewer' | 'approver' | 'officer'>;
  readonly verdict: 'submitted' | 'approved' | 'returned';
  readonly at: Moment;
  /** Digests that the signature binds, and the words: under the case's key. */
  readonly payload: Sealed;
}

export interface ApprovalReader {
  /** Oldest first. */
  of(caseId: string): Promise<readonly ApprovalRow[]>;
}

export interface ApprovalWriter extends ApprovalReader {
  add(row: ApprovalRow): Promise<void>;
}

/** When a withheld group falls due; in clear so that the calendar works while the vault is locked. */
export interface ReleaseRow {
  readonly id: string;
  readonly caseId: string;
  readonly partId: string | null;
  readonly item: Item;
  readonly kind: 'date' | 'event' | 'review' | 'permanent';
  readonly dueOn: Day | null;
  readonly state: 'waiting' | 'due' | 'done';
}

export interface ReleaseReader {
  of(caseId: string): Promise<readonly ReleaseRow[]>;
  /** Waiting ones with a day from `from` to `to`, both inclusive, by day. */
  between(from: Day, to: Day): Promise<readonly ReleaseRow[]>;
  /** Waiting ones whose day is `today` or before. */
  reached(today: Day): Promise<readonly ReleaseRow[]>;
}

export interface ReleaseWriter extends ReleaseReader {
  /** Takes the place of all rows of the case. */
  set(caseId: string, rows: readonly Omit<ReleaseRow, 'caseId' | 'state'>[]): Promise<void>;
  mark(caseId: string, id: string, state: ReleaseRow['state']): Promise<void>;
}

// ---- people, settings, keys: written by the vault, which seals them ---------------------------------------------

export interface PersonRow {
  readonly id: string;
  /** What a person types at the door; the office chooses it, and it is in clear: never a name. */
  readonly login: string;
  readonly roles: readonly Role[];
  readonly state: 'active' | 'left';
  readonly createdAt: Moment;
  /** Name, post, department and once more the roles, under the office key. */
  readonly payload: Sealed;
}

export interface PersonReader {
  list(): Promise<readonly PersonRow[]>;
  get(id: string): Promise<PersonRow | null>;
}

export interface PersonWriter extends PersonReader {
  put(row: PersonRow): Promise<void>;
}

export interface SettingReader {
  get(key: string): Promise<Sealed | null>;
  keys(): Promise<readonly string[]>;
}

export interface SettingWriter extends SettingReader {
  put(key: string, payload: Sealed): Promise<void>;
  remove(key: string): Promise<void>;
}

/** A term of the office's own lists; the term itself, its kind, item and reason are sealed with the vault's `listsKey`. */
export interface OfficeTermRow {
  readonly id: string;
  readonly list: 'always' | 'never';
  readonly addedBy: string;
  readonly addedAt: Moment;
  readonly changedBy: string;
  readonly changedAt: Moment;
  readonly payload: Sealed;
}

export interface OfficeTermReader {
  /** Newest first. */
  list(): Promise<readonly OfficeTermRow[]>;
  get(id: string): Promise<OfficeTermRow | null>;
}

export interface OfficeTermWriter extends OfficeTermReader {
  /** A known id keeps its list and who added it. */
  put(row: OfficeTermRow): Promise<void>;
  /** Aborts with lists.unknown-term. */
  remove(id: string): Promise<void>;
}

/** How a document's key is wrapped: by the content key, or, made while locked, to the vault's public key. */
export interface WrappedKey {
  readonly by: 'content' | 'public';
  readonly payload: Sealed;
}

export interface SlotRow {
  readonly id: string;
  /** Null for the recovery slot. */
  readonly personId: string | null;
  readonly kdf: { readonly n: number; readonly r: number; readonly p: number };
  readonly salt: Uint8Array;
  /** The slot's own X25519 pair: vault keys are sealed to its public half, its private half by the passphrase. */
  readonly publicKey: Uint8Array;
  readonly privateKey: Sealed;
  readonly officeKey: Sealed;
  readonly contentKey: Sealed | null;
  /** Recovery slot: the code was typed back. Others: true. */
  readonly confirmed: boolean;
  readonly failures: number;
  readonly delayUntil: Moment | null;
}

export interface PairRow {
  /** `intake`: X25519. `audit`, `package`: Ed25519. `equality`: a secret without a public half. */
  readonly name: 'intake' | 'audit' | 'package' | 'equality';
  readonly publicKey: Uint8Array;
  readonly privateKey: Sealed;
}

export interface KeyReader {
  get(caseId: string): Promise<WrappedKey | null>;
  list(): Promise<readonly { readonly caseId: string; readonly wrapped: WrappedKey }[]>;
  slots(): Promise<readonly SlotRow[]>;
  pair(name: PairRow['name']): Promise<PairRow | null>;
}

export interface KeyWriter extends KeyReader {
  add(caseId: string, wrapped: WrappedKey): Promise<void>;
  rewrap(caseId: string, wrapped: WrappedKey): Promise<void>;
  putSlot(slot: SlotRow): Promise<void>;
  removeSlot(id: string): Promise<void>;
  putPair(pair: PairRow): Promise<void>;
}
