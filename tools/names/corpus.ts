/** Training sentences: KLUE's with their people swapped, and the project's own lines filled with made-up people. */
import { readFileSync } from 'node:fs';
import { TAG } from '../../shared/detection/names/tags';
import { koreanName, pick, SLOTS, type Random } from './slots';
import { LINES, NAME_LABELS, NOBODY } from './templates';

export interface Sentence {
  readonly text: string;
  /** Half-open ranges of people's names. */
  readonly names: readonly (readonly [number, number])[];
  /** From the newspaper half of the corpus, whose other half is reviews of films. */
  readonly news?: boolean;
}

/** Sentences of a KLUE-NER file: `##` lines part them and tell the source, a character and its BIO tag a line. */
export function readKlue(path: string): readonly Sentence[] {
  const out: Sentence[] = [];
  let text = '';
  let names: [number, number][] = [];
  let news = false;
  const flush = (): void => {
    if (text !== '') out.push({ text, names, news });
    text = '';
    names = [];
  };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('## ')) {
      flush();
      news = /^## \S*-wikitree\t/.test(line);
      continue;
    }
    const tab = line.indexOf('\t');
    if (tab < 0) continue;
    const unit = line.slice(0, tab);
    const tag = line.slice(tab + 1).trim();
    const start = text.length;
    text += unit;
    const last = names[names.length - 1];
    if (tag === 'B-PS') names.push([start, text.length]);
    else if (tag === 'I-PS' && last !== undefined) last[1] = text.length;
  }
  flush();
  return out;
}

export type NamesByForm = ReadonlyMap<string, readonly string[]>;

/** A surname alone, a given name alone, a foreign word, several words, other letters: one does not stand where another does. */
export function formOf(name: string): string {
  if (/[^가-힣 ]/.test(name)) return 'letters';
  if (name.includes(' ')) return 'words';
  return name.length < 3 ? String(name.length) : 'word';
}

/** In news and reviews few bear a rare surname. */
const RARE_IN_NEWS = 0.03;

/** Puts other people in the place of those named, so that contexts are learned and not the famous; `others` are names of other forms, by form. */
export function swapped(s: Sentence, r: Random, others: NamesByForm): Sentence {
  let text = '';
  let at = 0;
  const names: [number, number][] = [];
  for (const [start, end] of s.names) {
    text += s.text.slice(at, start);
    const old = s.text.slice(start, end);
    const name = /^[가-힣]{3}$/.test(old)
      ? withEnding(koreanName(r, RARE_IN_NEWS), old)
      : r() < 0.6
        ? pick(r, others.get(formOf(old)) ?? [old])
        : old;
    names.push([text.length, text.length + name.length]);
    text += name;
    at = end;
  }
  return { text: text + s.text.slice(at), names };
}

/** Keeps 은/는 right: a name whose last syllable closes is put where one that closes stood. */
function withEnding(name: string, old: string): string {
  const closes = (w: string): boolean => (w.charCodeAt(w.length - 1) - 0xac00) % 28 !== 0;
  if (closes(name) === closes(old)) return name;
  const last = name.charCodeAt(name.length - 1);
  const base = last - ((last - 0xac00) % 28);
  return name.slice(0, -1) + (closes(old) ? String.fromCharCode(base + 4) : String.fromCharCode(base));
}

const PARTICLES: readonly (readonly [string, string])[] = [
  ['은', '는'], ['이', '가'], ['을', '를'], ['과', '와'], ['으로', '로'], ['이라고', '라고'], ['이며', '며'], ['인데', '인데'],
]; // prettier-ignore

/** Fills one template; particles after a slot agree with what fills it. */
function fill(template: string, r: Random): Sentence {
  let text = '';
  const names: [number, number][] = [];
  const parts = template.replace(/\\t/g, '\t').split(/(\{[A-Z]\})/);
  for (const [i, part] of parts.entries()) {
    const slot = /^\{([A-Z])\}$/.exec(part)?.[1];
    if (slot === undefined) {
      text += i > 0 ? agreeing(part, text) : part;
      continue;
    }
    const value = SLOTS[slot]?.(r) ?? '';
    if (slot === 'N') names.push([text.length, text.length + value.length]);
    text += value;
  }
  return { text, names };
}

function agreeing(part: string, before: string): string {
  const last = before.charCodeAt(before.length - 1);
  if (last < 0xac00 || last > 0xd7a3) return part;
  const closes = (last - 0xac00) % 28 !== 0;
  for (const [shut, open] of PARTICLES) {
    for (const p of [shut, open]) {
      if (part.startsWith(p) && !/^[가-힣]/.test(part.slice(p.length)))
        return (closes ? shut : open) + part.slice(p.length);
    }
  }
  return part;
}

/** `홍 길 동`: forms space a name out. */
function spaced(s: Sentence, r: Random): Sentence {
  const only = s.names[0];
  if (s.names.length !== 1 || only === undefined) return s;
  const name = s.text.slice(only[0], only[1]);
  if (!/^[가-힣]{3}$/.test(name)) return s;
  const wide = [...name].join(pick(r, [' ', ' ', '  ']));
  return {
    text: s.text.slice(0, only[0]) + wide + s.text.slice(only[1]),
    names: [[only[0], only[0] + wide.length]],
  };
}

function labelled(r: Random): Sentence {
  const label = pick(r, NAME_LABELS);
  const mark = pick(r, ['○ ', '- ', '  - ', '□ ', '  ', '', '', '', '가. ', '1. ', '■ ', '· ']);
  const wide = r() < 0.1 && label.length === 2 ? [...label].join(pick(r, [' ', '  ', '    '])) : label;
  const sign = pick(r, [': ', ': ', ': ', ' : ', ':', ' ', '- ', '\t', ' | ', ') ', ' (']);
  const tail = pick(r, [
    '',
    '',
    '',
    ' ({P})',
    ' ({R})',
    ' {Q}',
    ' ({D})',
    ' ({B}생)',
    ' (만 {Y}세)',
    ', {P}',
    ' ({Q}, {L})',
    ' / {P}',
    ' ({U})',
    '\t{P}',
    ' (인)',
    ' (가명)',
    ' ({O})',
  ]);
  const close = sign === ' (' && !tail.includes(')') ? ')' : '';
  return fill(`${mark}${wide}${sign}{N}${tail}${close}`, r);
}

/** A made-up piece of one to seven lines; about a third of the lines name nobody. */
export function madeUp(r: Random): Sentence {
  let text = '';
  const names: [number, number][] = [];
  const count = 1 + Math.floor(r() * 7);
  const glue = r() < 0.3 ? ' ' : '\n';
  for (let i = 0; i < count; i++) {
    const kind = r();
    let line = kind < 0.36 ? fill(pick(r, NOBODY), r) : kind < 0.55 ? labelled(r) : fill(pick(r, LINES), r);
    if (r() < 0.02) line = spaced(line, r);
    if (i > 0) text += glue;
    for (const [s, e] of line.names) names.push([s + text.length, e + text.length]);
    text += line.text;
  }
  return { text, names };
}

/** Tags of each UTF-16 unit (crf.ts). */
export function tagsOf(s: Sentence): Uint8Array {
  const tags = new Uint8Array(s.text.length);
  for (const [start, end] of s.names) {
    tags[start] = TAG.begin;
    for (let i = start + 1; i < end; i++) tags[i] = i === end - 1 ? TAG.end : TAG.inside;
  }
  return tags;
}
