/** Text that is already hidden: runs of *, ○○, ●●, ■, and numbers whose tail is. Not proposed again, save for what they still show. */
import { weigh, type Find } from './evidence';
import { isShortDate } from './numbers/checksums';
import { groupLength } from './numbers/groups';
import type { Recognizer, Source } from './recognizer';

export const MASK_CHARS = '*＊○◯●■▇█◼⬛✱xX#';
const TAIL = /^(?:\s?-\s?)([0-9*＊○◯●■█xX#])[*＊○◯●■█xX#]{5,7}/;

const SAMPLE = /[(\s](?:예시?|보기)\s?[:：)]\s?$/;

/** `850317-1******`: the date of birth, and with the first digit the sex, are still there to read. */
export const maskedResidentNumber: Recognizer = {
  name: 'maskedResidentNumber',
  find({ text, groups, first, last }: Source, out: Find[]) {
    for (let i = first; i < last; i++) {
      if (groupLength(groups, i) !== 6) continue;
      const s = groups.start[i] ?? 0;
      const e = groups.end[i] ?? 0;
      const m = TAIL.exec(text.slice(e, e + 12));
      if (m === null || !isShortDate(text.slice(s, e))) continue;
      // (예: 900101-*******): how a guide shows where the stars go
      if (SAMPLE.test(text.slice(Math.max(0, s - 8), s))) continue;
      out.push(weigh('DT_BIRTH', s, e + m[0].length, 2, [{ code: 'masked-rrn', weight: 1 }]));
    }
  },
};

/** True where the text is only a mask and what parts it. */
export function isMasked(text: string): boolean {
  let marks = 0;
  for (const c of text) {
    if (MASK_CHARS.includes(c)) marks++;
  }
  return marks >= 2 && marks * 2 >= text.replace(/[\s()-]/g, '').length;
}
