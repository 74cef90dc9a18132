/** A case: one draft with its parts, each with a decision of its own. State and approval belong to the case version. */
import type { CaseState } from './review';

/** 원문공개 (proactive) or 청구 (a citizen's request, whose receipt starts the clock of article 11). */
export type CaseType = 'proactive' | 'request';

export type PartKind = 'body' | 'attachment' | 'title' | 'file-name';

/** What a case says of itself; sealed in the store until its masked form is published. */
export interface CaseHeader {
  readonly title: string;
  readonly fileName: string;
  readonly registrationNumber: string;
  readonly department: string;
  readonly drafter: string;
  /** Day of receipt or of drafting, `YYYY-MM-DD`; the working-day clock starts here. */
  readonly receivedOn: string;
  readonly contact: string;
  /** Requests only. */
  readonly requester: string;
  /** 업무관리, 회의록관리 …; `file` when it came by hand. */
  readonly source: string;
  /** Do not publish before this day; null publishes as soon as it is sealed. */
  readonly publishFrom: string | null;
}

export interface CaseKey {
  readonly id: string;
  /** 1, and one more at each re-review. */
  readonly version: number;
  readonly type: CaseType;
  readonly state: CaseState;
}

export interface PartKey {
  readonly id: string;
  readonly kind: PartKind;
  /** Body first, then attachments in their order, then title and file names. */
  readonly order: number;
}

/** Something that needs a person's decision before the case can go on. It never stops another case. */
export interface OpenItem {
  readonly code: string;
  readonly partId: string | null;
  readonly page: number | null;
}
