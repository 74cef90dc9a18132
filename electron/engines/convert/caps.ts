/** How large the parts of a draft may become before a parser sees them. */

const MIB = 1024 * 1024;

/** One section or XML part, inflated. The largest of real drafts measured is 9 MiB. */
export const MAX_PART = 64 * MIB;
/** All text parts together. */
export const MAX_TEXT_TOTAL = 128 * MIB;
/** All parts together, pictures included. */
export const MAX_TOTAL = 512 * MIB;
export const MAX_ENTRIES = 5_000;
/** A part above this size that shrank by more than this factor is a bomb. */
export const BOMB_SIZE = 16 * MIB;
export const BOMB_RATIO = 150;
export const MAX_PAGES = 3_000;
/** Nesting of XML elements; real drafts stay below 60. */
export const MAX_DEPTH = 400;
