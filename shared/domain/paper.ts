/** What a draft says and where: the text model that every later room works on. Display space throughout (geometry/box.ts). */
import type { Box, PageGeometry } from '../geometry/box';

/** A piece of text in one line and one style. */
export interface TextRun {
  readonly text: string;
  /** Top left, width and height of the run, display space. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Left edge of each UTF-16 unit, relative to `x`; the last unit ends at `w`. Upright text only. */
  readonly charX?: readonly number[];
  /** One box per UTF-16 unit, for text that does not run from left to right (rotated, vertical). */
  readonly charBoxes?: readonly Box[];
  /** Index into {@link TextModel.blocks}: runs of one block are one text for matching. */
  readonly block: number;
}

/** A paragraph or a table cell; its text is that of its runs in order, across lines and pages. */
export type TextBlock =
  | { readonly kind: 'paragraph' }
  | {
      readonly kind: 'cell';
      /** Which table of the document, counted from 0; nested tables have their own number. */
      readonly table: number;
      readonly row: number;
      readonly col: number;
      readonly rowSpan: number;
      readonly colSpan: number;
    };

/**
 * Why a page counts as unread: visible ink that its text does not cover. An unread page is an open item,
 * never "no hit".
 */
export type UnreadReason = 'image' | 'outlined-text' | 'unmapped-font' | 'annotation' | 'damaged';

export interface PaperPage {
  /** Counted from 1. */
  readonly page: number;
  readonly geometry: PageGeometry;
  /** Displayed size in points. */
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  /** Null when the text covers what can be seen. */
  readonly unread: UnreadReason | null;
  /**
   * Of an unread page whose unread ink stands, pixel for pixel and in the same place, on an earlier page too (the emblem
   * of a letterhead): that page. Who has read the one has read the other. Absent otherwise.
   */
  readonly repeats?: number;
}

/** Text that a reader of the page does not see, but a file carries: it is listed, never published. */
export interface HiddenContent {
  readonly page: number | null;
  readonly kind:
    | 'comment'
    | 'hidden-text'
    | 'annotation'
    | 'attachment'
    | 'metadata'
    | 'script'
    | 'field'
    | 'memo'
    | 'missing-in-layout';
  readonly text: string;
}

export interface TextModel {
  readonly pages: readonly PaperPage[];
  readonly blocks: readonly TextBlock[];
  readonly hidden: readonly HiddenContent[];
  /** Codes, see the i18n catalogue under `warning.`. */
  readonly warnings: readonly string[];
}

/** The formats that intake takes. */
export type DraftFormat = 'pdf' | 'hwp' | 'hwpx';
