/** What the detector proposes. The list of kinds is part of the command line's fixed shape. */
import type { Quad } from '../geometry/box';

export const KINDS = [
  'PERSON', 'RRN', 'FRN', 'PASSPORT', 'DRIVER_LICENSE', 'PHONE', 'FAX', 'EMAIL', 'ADDRESS', 'POSTAL_CODE',
  'DT_BIRTH', 'ACCOUNT', 'CARD', 'BUSINESS_REG', 'CORP_REG', 'VEHICLE', 'MEDICAL_INSURANCE', 'IP', 'URL', 'DOC_ID',
  'COURT_CASE', 'PETITION_ID', 'PNU', 'EMPLOYEE_ID', 'AGE', 'POSITION', 'EDUCATION', 'HEALTH', 'FAMILY',
  'NONDISCLOSURE',
] as const; // prettier-ignore

export type Kind = (typeof KINDS)[number];

/** Kinds that only a person gives, to a mask of their own. */
export const OWN_KINDS = ['AREA', 'SIGNATURE', 'SEAL', 'FACE', 'OTHER'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

/** The eight items (호) of article 9(1) of the Act. */
export const ITEMS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type Item = (typeof ITEMS)[number];

/** Kinds whose leak does the gravest harm: dismissing one asks for a word why, and for a second signature if it is a resident number. */
export const HIGH_RISK: ReadonlySet<Kind | OwnKind> = new Set<Kind | OwnKind>([
  'RRN', 'FRN', 'PASSPORT', 'DRIVER_LICENSE', 'ACCOUNT', 'CARD', 'HEALTH',
]); // prettier-ignore

/** A find in a text. Offsets are UTF-16 code units of the given text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly item: Item | null;
  /** True where the law leaves it open (an official's name on duty); then `item` is null. */
  readonly open: boolean;
  /** 0 to 1; proposed from .5 on. */
  readonly score: number;
  /** Codes of the reasons, for the i18n catalogue (`why.`); a parameter follows a colon: `label:성명`. */
  readonly why: readonly string[];
}

/** A quad on a page, user space. */
export interface PageQuad {
  readonly page: number;
  readonly quad: Quad;
}

/** A span with its place on the paper. */
export interface Candidate {
  readonly id: string;
  readonly kind: Kind;
  readonly item: Item | null;
  readonly open: boolean;
  readonly score: number;
  readonly why: readonly string[];
  readonly text: string;
  /** Quads in reading order; one per line that the text touches. */
  readonly places: readonly PageQuad[];
}
