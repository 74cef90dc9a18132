/** What a recognizer is given and what it gives: the one shape that the registry runs. */
import type { Find } from './evidence';
import type { Groups } from './numbers/groups';
import type { Label, Structure } from './structure';
import type { LabelClass } from './labels';

/** The normalised text with everything that was read off it once for all recognizers. */
export interface Source {
  readonly text: string;
  readonly groups: Groups;
  readonly structure: Structure;
  /** Recognizers of numbers look at the groups from `first` to before `last`: a stretch of the text at a time. */
  readonly first: number;
  readonly last: number;
  /** Where words may begin that a recognizer of running text asked for (registry.ts). */
  readonly places: (name: string) => Int32Array;
}

/** The whole text as one stretch. */
export function sourceOf(text: string, groups: Groups, structure: Structure): Source {
  return { text, groups, structure, first: 0, last: groups.count, places: () => NOWHERE };
}

const NOWHERE = new Int32Array(0);

export interface Recognizer {
  readonly name: string;
  /** Appends its finds. Must be linear in the length of the text, whatever stands in it. */
  find(source: Source, out: Find[]): void;
}

/** Reason code for a label: `label:성명`, `column:연락처`. */
export function labelCode(label: Label): string {
  return `${label.from === 'column' ? 'column' : 'label'}:${label.label}`;
}

/** Labels behind which anything may stand. */
const VAGUE: ReadonlySet<string> = new Set(['문의', '문의처', '응대', '참조', '통보']);

/** True for a label that announces numbers which are no personal data. */
export function isOtherNumber(label: Label | null): boolean {
  return label?.cls.startsWith('not-') ?? false;
}

/** Evidence out of the label of a place: for the wanted classes, against any other. */
export function labelEvidence(
  label: Label | null,
  wanted: readonly LabelClass[],
  forWeight = 3,
  againstWeight = -3,
): { readonly code: string; readonly weight: number } | null {
  if (label === null) return null;
  if (wanted.includes(label.cls)) return { code: labelCode(label), weight: forWeight };
  if (VAGUE.has(label.label)) return null;
  return label.cls === 'person' ||
    label.cls === 'not-person' ||
    label.cls === 'position' ||
    label.cls === 'age'
    ? null
    : { code: '', weight: againstWeight };
}
