/** What will be hidden, and where. */
import type { Item, Kind, OwnKind, PageQuad } from './candidate';

/** UTF-16 range of a part that is only text (title, file name); end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface Mask {
  readonly id: string;
  readonly partId: string;
  /** `text` hides characters; `area` whatever lies in the box; `page` a whole page, e.g. one that could not be read. */
  readonly form: 'text' | 'area' | 'page';
  readonly kind: Kind | OwnKind;
  readonly item: Item;
  /** User space; empty for parts that are only text. */
  readonly places: readonly PageQuad[];
  /** For parts that are only text. */
  readonly ranges: readonly TextRange[];
  /** The hidden text, null where a mask covers no text that could be read. */
  readonly text: string | null;
  /** The proposal it answers, if any. */
  readonly candidateId: string | null;
  readonly groupId: string;
  /** The same text is to be gone from the whole part, wherever it stands. */
  readonly everywhere: boolean;
  /** Person and time (ISO 8601). */
  readonly by: string;
  readonly at: string;
}
