/** What the redactor is asked for and what the gates answer. */
import type { Box } from '../geometry/box';
import type { Item, Span } from './candidate';

/** One box to redact, user space. */
export interface Region {
  readonly page: number;
  readonly box: Box;
  /** The item whose number stands on the box; null draws a plain box. */
  readonly item: Item | null;
  /** The text that the mask hides, so that the gates can look for it; null for a mask of an area. */
  readonly hidden: string | null;
  /** The box takes blank paper beside it, so that its width does not tell how long the text was. */
  readonly even?: boolean;
}

export interface RedactionOrder {
  readonly regions: readonly Region[];
  /** Each occurrence of one of these is redacted as if its box were given, wherever it stands in the file. */
  readonly strings: readonly string[];
  /** Title of the output's own /Info; already masked. */
  readonly title: string;
  /** Places that a recorded decision leaves open: a masked string found there is no leak. User space. */
  readonly leftOpen: readonly { readonly page: number; readonly box: Box }[];
}

export const GATES = [
  'blank-region',
  'outside-unchanged',
  'other-extractor',
  'object-walk',
  'detector',
] as const;
export type Gate = (typeof GATES)[number];

export interface Finding {
  readonly severity: 'leak' | 'hygiene';
  /** Stable code, `gate.` in the catalogue. */
  readonly code: string;
  readonly page: number | null;
  readonly box: Box | null;
}

export interface GateResult {
  readonly gate: Gate;
  readonly result: 'pass' | 'fail' | 'not_run';
  readonly findings: readonly Finding[];
}

/** The report of one redaction; it holds no hidden text. */
export interface RedactionReport {
  readonly pages: readonly {
    readonly page: number;
    readonly method: 'vector' | 'raster' | 'untouched';
    /** Why it went raster: a finding's code; null otherwise. */
    readonly why: string | null;
  }[];
  /** How many boxes were removed. */
  readonly removed: number;
  /** Boxes that were found for strings, user space. */
  readonly added: readonly { readonly page: number; readonly box: Box }[];
  readonly gates: readonly GateResult[];
  readonly warnings: readonly string[];
  readonly ok: boolean;
}

/** Live text that a page does not show. For the eyes of the file's owner: no log, report or package holds it. */
export interface HiddenText {
  readonly page: number;
  /** User space. */
  readonly box: Box;
  readonly text: string;
}

/** What `verify` answers; `hidden` only where a file was to be inspected. */
export interface Inspection extends RedactionReport {
  readonly hidden?: readonly HiddenText[];
}

/** A private hit of the detector on the output (gate 5): shown to the reviewer, never in a report. */
export interface OutputHit {
  readonly span: Span;
  readonly text: string;
}
