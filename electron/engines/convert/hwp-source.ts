/** Reads the paragraphs of HWP 5 record streams, hidden comments and memos told apart (HWP 5.0 format, 4.3). */
import type { HiddenContent } from '../../../shared/domain/paper';
import type { HwpContainer } from './hwp-container';
import { summaryTexts } from './hwp-summary';
import type { Source, SourceParagraph } from './source';

/** Tag ids count from HWPTAG_BEGIN, 16. */
const PARA_TEXT = 67;
const CTRL_HEADER = 71;
const MEMO_LIST = 93;
const TEXT_ART = 90;
const HIDDEN_COMMENT = 'tcmt';
/** 덧말: words set above or below others; both stand in the control's own record. */
const RUBY = 'tdut';
/** Eight coordinates stand before the words of a text-art shape (HWP 5.0 format, table 94). */
const TEXT_ART_AT = 32;

/** Control characters that stand alone; all others below 32 take eight units (HWP 5.0 format, table 6). */
const SINGLE = new Set([0, 10, 13, 24, 25, 26, 27, 28, 29, 30, 31]);
const TAB = 9;
const CONTROL_UNITS = 8;
const HYPHEN = 24;
const NBSP = 30;
const FIXED_SPACE = 31;

export function paragraphPieces(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  let piece = '';
  const units = Math.floor(bytes.length / 2);
  for (let i = 0; i < units;) {
    const unit = view.getUint16(i * 2, true);
    if (unit >= 32) {
      piece += String.fromCharCode(unit);
      i += 1;
    } else if (unit === HYPHEN || unit === NBSP || unit === FIXED_SPACE) {
      piece += unit === HYPHEN ? '-' : ' ';
      i += 1;
    } else if (unit === TAB) {
      piece += ' ';
      i += CONTROL_UNITS;
    } else {
      if (piece !== '') pieces.push(piece);
      piece = '';
      i += SINGLE.has(unit) ? 1 : CONTROL_UNITS;
    }
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}

/** Strings that follow each other, each as a count of units and the units; stops where a count cannot be. */
function strings(bytes: Uint8Array, count: number): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: string[] = [];
  let at = 0;
  for (let i = 0; i < count && at + 2 <= bytes.length; i++) {
    const length = view.getUint16(at, true);
    if (at + 2 + length * 2 > bytes.length) break;
    found.push(
      new TextDecoder('utf-16le')
        .decode(bytes.subarray(at + 2, at + 2 + length * 2))
        .replace(/[\0-\x1f]/gu, ''),
    );
    at += 2 + length * 2;
  }
  return found.filter((text) => text !== '');
}

function readSection(section: Uint8Array): SourceParagraph[] {
  const view = new DataView(section.buffer, section.byteOffset, section.byteLength);
  const found: SourceParagraph[] = [];
  /** Level of the hidden comment we are inside of; null outside. */
  let comment: number | null = null;
  let memo = false;
  for (let at = 0; at + 4 <= section.length;) {
    const head = view.getUint32(at, true);
    at += 4;
    const tag = head & 0x3ff;
    const level = (head >>> 10) & 0x3ff;
    let size = head >>> 20;
    if (size === 0xfff) {
      if (at + 4 > section.length) break;
      size = view.getUint32(at, true);
      at += 4;
    }
    const end = Math.min(section.length, at + size);
    if (comment !== null && level <= comment) comment = null;
    if (tag === MEMO_LIST) memo = true;
    if (tag === CTRL_HEADER && end - at >= 4) {
      const id = String.fromCharCode(
        section[at + 3] ?? 0,
        section[at + 2] ?? 0,
        section[at + 1] ?? 0,
        section[at] ?? 0,
      );
      if (id === HIDDEN_COMMENT && comment === null) comment = level;
      if (id === RUBY) {
        for (const text of strings(section.subarray(at + 4, end), 2))
          found.push({ where: 'body', pieces: [text] });
      }
    }
    if (tag === TEXT_ART) {
      for (const text of strings(section.subarray(at + TEXT_ART_AT, end), 1))
        found.push({ where: 'body', pieces: [text] });
    }
    if (tag === PARA_TEXT) {
      const pieces = paragraphPieces(section.subarray(at, end));
      if (pieces.length > 0) {
        found.push({ where: memo ? 'memo' : comment !== null ? 'comment' : 'body', pieces });
      }
    }
    at = end;
  }
  return found;
}

export function hwpSource(container: HwpContainer): Source {
  const hidden: HiddenContent[] = [];
  if (container.summary !== null) {
    for (const text of summaryTexts(container.summary)) hidden.push({ page: null, kind: 'metadata', text });
  }
  for (const name of container.history) hidden.push({ page: null, kind: 'attachment', text: name });
  return { paragraphs: container.sections.flatMap(readSection), hidden };
}
