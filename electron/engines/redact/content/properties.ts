/** Property lists of marked content (14.6.2), of which two things count: its number, and words that stand for it. */
import { PDFNumber, type PDFDict, type PDFDocument } from 'pdf-lib';
import { entry } from '../objects';
import { WORDS, textOf, wordsOf, written } from '../words/text-string';
import type { Operand } from './tokens';

export interface Properties {
  /** `/MCID`, by which the structure tree knows the content. */
  readonly number: number | null;
  /** By key; null where it cannot be read. */
  readonly words: ReadonlyMap<string, string | null>;
}

export const NO_PROPERTIES: Properties = { number: null, words: new Map() };

/** Of a list that stands in the content itself. */
export function propertiesIn({ entries }: Operand & { readonly kind: 'dict' }): Properties {
  const number = entries.get('MCID');
  const words = new Map<string, string | null>();
  for (const key of WORDS) {
    const value = entries.get(key);
    if (value) words.set(key, value.kind === 'string' ? textOf(value.bytes) : null);
  }
  return { number: number?.kind === 'number' ? number.value : null, words };
}

/** Of a list that the resources hold. */
export function propertiesOf({ context }: PDFDocument, dict: PDFDict | undefined): Properties {
  if (!dict) return NO_PROPERTIES;
  const number = entry(context, dict, 'MCID');
  return {
    number: number instanceof PDFNumber ? number.asNumber() : null,
    words: wordsOf(context, dict),
  };
}

/** The operator that begins marked content. */
export function markedContent(tag: string, { number, words }: Properties): string {
  const said = [...words].flatMap(([key, text]) =>
    text === null ? [] : [`/${key} ${written(text).toString()}`],
  );
  const list = [...(number === null ? [] : [`/MCID ${number}`]), ...said].join(' ');
  return list === '' ? `/${safeName(tag)} BMC` : `/${safeName(tag)} <<${list}>> BDC`;
}

function safeName(text: string): string {
  return text.replace(/[^A-Za-z0-9_.-]/g, (c) => `#${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
