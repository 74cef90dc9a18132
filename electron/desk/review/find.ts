/** Where a text stands in a part that is only text (a title, a file name), in other spellings too. */
import type { TextRange } from '../../../shared/domain/mask';

/** Blanks, hyphens and width make no difference; offsets are UTF-16 units of `text`, end exclusive. */
export function findInText(text: string, wanted: string): readonly TextRange[] {
  const hay = folded(text);
  const needle = folded(wanted).plain;
  if (needle === '') return [];
  const found: TextRange[] = [];
  for (let at = hay.plain.indexOf(needle); at !== -1; at = hay.plain.indexOf(needle, at + needle.length)) {
    const start = hay.from[at];
    const end = hay.to[at + needle.length - 1];
    if (start !== undefined && end !== undefined) found.push({ start, end });
  }
  return found;
}

/** The text without what spellings differ in, and for each unit left where it came from. */
function folded(text: string): { readonly plain: string; readonly from: readonly number[]; readonly to: readonly number[] } {
  let plain = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const char of text) {
    const kept = char.normalize('NFKC').toLowerCase().replace(/[\s\p{Pd}\u00ad\u200b-\u200d\ufeff]/gu, '');
    for (let i = 0; i < kept.length; i += 1) {
      from.push(at);
      to.push(at + char.length);
    }
    plain += kept;
    at += char.length;
  }
  return { plain, from, to };
}
