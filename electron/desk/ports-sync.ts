/** What the use cases need of publication: packages, the folder they go to, receipts, recall notices. Types only; electron/sync implements them. */
import type { Item } from '../../shared/domain/candidate';
import type { Release } from '../../shared/domain/release';
import type { Result } from '../../shared/domain/result';
import type { SignedHead } from './ports-audit';
import type { Day, Moment } from './ports-store';

/** One paper as it is published. Everything here is masked already and may be read by anyone. */
export interface PackagePaper {
  readonly kind: 'body' | 'attachment';
  readonly order: number;
  /** Masked file name of the draft; the rendition's own name in the package is made from the order. */
  readonly fileName: string;
  readonly markingText: string;
  /** Null for a paper that is withheld whole. */
  readonly pdf: Uint8Array | null;
  /** Text of the rendition, pages apart by form feeds. */
  readonly text: string;
  readonly pages: number;
}

export interface Withheld {
  /** Order of the paper; null for the title or a file name. */
  readonly paper: number | null;
  readonly item: Item;
  readonly clause: string | null;
  readonly publicReason: string;
  readonly release: Release;
  /** Masks of the group. */
  readonly count: number;
}

export interface PackageContent {
  /** Random. */
  readonly packageId: string;
  /** Random id of the document, the same for all its versions. */
  readonly documentId: string;
  readonly version: number;
  readonly title: string;
  readonly registrationNumber: string;
  readonly department: string;
  /** Posts and names of officials on duty: drafter, then approvers. */
  readonly drafter: string;
  readonly approvers: readonly string[];
  readonly contact: string;
  readonly officeName: string;
  readonly type: 'proactive' | 'request';
  /** 업무관리, 회의록관리 …, or `file`. */
  readonly source: string;
  readonly recordType: 'document';
  readonly markingText: string;
  readonly receivedOn: Day;
  readonly stages: readonly { readonly stage: string; readonly at: Moment }[];
  /** The next day on which someone looks again, or null. */
  readonly nextPlanned: Day | null;
  readonly criteriaVersion: string;
  readonly lawDate: Day;
  readonly papers: readonly PackagePaper[];
  readonly withheld: readonly Withheld[];
  /** Share of characters that stays open, 0 to 1, two decimals. */
  readonly openShare: number;
  readonly verification: readonly {
    readonly paper: number;
    readonly gates: readonly { readonly gate: string; readonly result: 'pass' | 'fail' | 'not_run' }[];
    readonly vectorPages: number;
    readonly rasterPages: number;
  }[];
  readonly auditHead: SignedHead | null;
}

/** The office's signature, Ed25519. */
export interface Signer {
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Result<Uint8Array>;
}

export interface BuiltPackage {
  /** Name of the package's folder in the outbox: its random id. */
  readonly file: string;
  /** Of `manifest.json`, hex: manifest names the hash of every other file. */
  readonly sha256: string;
  /** Bytes of all its files. */
  readonly size: number;
}

export interface ReceivedReceipt {
  /** Name of the receipt's file, to tell one taken in before. */
  readonly id: string;
  readonly packageId: string;
  /** Of the manifest as the portal got it, hex. */
  readonly sha256: string;
  readonly at: Moment;
  readonly outcome: 'published' | 'rejected' | 'recalled';
}

export interface Dispatch {
  /** Writes the package into the outbox, whole or not at all. Codes: package.incomplete, package.unsigned, package.failed. */
  build(content: PackageContent, signer: Signer): Promise<Result<BuiltPackage>>;
  /** Takes a package out of the outbox that no unit of work knows of. */
  discard(file: string): Promise<void>;
  /** Deletes what lies in the outbox without being one of these (a package whose unit of work never came to be). */
  sweep(known: readonly string[]): Promise<void>;
  /**
   * Puts a package into the transport's folder under its id: complete or not there; a second time changes nothing.
   * Codes: transport.unreachable, transport.full, transport.conflict (another package under that id), package.damaged.
   */
  send(file: string, folder: string): Promise<Result<void>>;
  /** All receipts that lie in the folder; a file that is no receipt is left alone and counted. Code: transport.unreachable. */
  receipts(
    folder: string,
  ): Promise<Result<{ readonly receipts: readonly ReceivedReceipt[]; readonly odd: number }>>;
  /** Tells the portal to take a package down. A second time changes nothing. Codes as `send`. */
  recall(
    notice: {
      readonly packageId: string;
      readonly sha256: string;
      readonly reason: string;
      readonly at: Moment;
    },
    signer: Signer,
    folder: string,
  ): Promise<Result<void>>;
  reachable(folder: string): Promise<boolean>;
}
