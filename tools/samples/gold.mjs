// Collects the gold of a draft from its marks and refuses a draft that contradicts itself.
import { marks, plain } from './markup.mjs';
import { texts } from './blocks.mjs';

/** @param {string} text @param {string} word */
function count(text, word) {
  return text.split(word).length - 1;
}

/**
 * `mask`: each occurrence must be hidden. `open`: must stay extractable.
 * `judge`: a passage of items 1–5, 7, 8 that the reviewer decides; counts neither way.
 * @param {{ file: string, pages?: string, blocks: readonly object[], scan?: boolean }} draft
 */
export function goldOf(draft) {
  const marked = texts(draft.blocks);
  const whole = marked.map(plain).join('\n');
  const mask = new Map();
  const open = new Map();
  const judge = new Map();
  for (const mark of marked.flatMap(marks)) {
    const into = mark.open ? open : mark.judge ? judge : mask;
    const key = mark.open || mark.judge ? mark.text : `${mark.kind} ${mark.text}`;
    const known = into.get(key);
    if (known === undefined) into.set(key, { mark, seen: 1 });
    else known.seen += 1;
  }
  for (const { mark, seen } of mask.values()) {
    const stands = count(whole, mark.text);
    if (stands !== seen)
      throw new Error(`${draft.file}: "${mark.text}" stands ${stands} times, marked ${seen}`);
    for (const { mark: other } of open.values()) {
      if (other.text.includes(mark.text)) throw new Error(`${draft.file}: "${mark.text}" is masked and open`);
    }
  }
  return {
    mask: [...mask.values()].map(({ mark, seen }) => ({
      text: mark.text,
      kind: mark.kind,
      item: mark.item,
      why: mark.why,
      occurrences: seen,
    })),
    open: [...open.values()].map(({ mark }) => ({ text: mark.text, why: mark.why })),
    judge: [...judge.values()].map(({ mark }) => ({ text: mark.text, item: mark.item, why: mark.why })),
  };
}
