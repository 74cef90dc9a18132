/** The pipeline from a text to its spans: normalise, read structure, recognise, find names, merge, decide what stays open. */
import type { Kind, Span } from '../domain/candidate';
import { aboutPeople } from './aboutPeople';
import { besidePeople } from './besidePeople';
import { findCues } from './cues';
import type { Find } from './evidence';
import { isMasked } from './masked';
import { merge } from './merge';
import { namesAgain } from './names/again';
import { namesByModel } from './names/propose';
import { namesFromAbroad } from './names/abroad';
import { bracketedNames } from './names/bracketed';
import { foreignNames } from './names/residents';
import { namesInRows } from './names/rows';
import { hanjaNames } from './names/hanja';
import { latinNames } from './names/latin';
import { namesOverLines } from './names/overLines';
import { placedNames } from './names/placed';
import { isBareProse } from './names/prose';
import { namesByRules } from './names/rules';
import { namesOfSeveralWords } from './names/severalWords';
import { namesSpokenOf } from './names/spokenOf';
import { surnamesAlone } from './names/surnames';
import { fromGiven, normalise, toGiven } from './normalise';
import { digitGroups, groupsNear } from './numbers/groups';
import { officeZones, type Zone } from './office';
import { withLists, type OfficeLists } from './officeLists';
import { decideAll, spanOf } from './openness/decide';
import { sceneOf } from './openness/readScene';
import { sourceOf, type Source } from './recognizer';
import { recognize, recognizeDigits } from './registry';
import type { DetectionResources } from './resources';
import { DEFAULT_THRESHOLD } from './sensitivity';
import { apart } from './sorted';
import { spelledOut } from './spelledOut';
import { structureOf, type CellRange } from './structure';

export interface DetectOptions {
  /**
   * Spans below this score are left out; 0 lists everything that was considered. Default .5. A lower threshold adds spans
   * and moves none, so that one run at the lowest position (sensitivity.ts) serves all.
   */
  readonly threshold?: number;
  /** Leave out names: for measuring identifiers alone. */
  readonly withoutNames?: boolean;
  /** The office's own terms. */
  readonly lists?: OfficeLists;
  /** What a paper knows and bare text does not: its cells, its OFFICE zones. Offsets into the given text. */
  readonly cells?: readonly CellRange[];
  readonly zones?: readonly Zone[];
}

/** Spans of the given text in reading order; see detection.md, "What a span is". Never throws, linear in the length. */
export function detectText(
  text: string,
  resources: DetectionResources,
  options: DetectOptions = {},
): readonly Span[] {
  const spans = detect(text, resources, options);
  return options.lists === undefined ? spans : withLists(text, spans, options.lists);
}

function detect(text: string, resources: DetectionResources, options: DetectOptions): readonly Span[] {
  const normal = normalise(text);
  const within = <T extends Zone>(z: T): T => ({
    ...z,
    start: fromGiven(normal, z.start),
    end: fromGiven(normal, z.end),
  });
  const cells = (options.cells ?? []).map(within);
  const source = sourceOf(normal.text, digitGroups(normal.text), structureOf(normal.text, cells));
  const finds: Find[] = [];
  recognize(source, finds);
  readSpelledOut(source, cells, finds);
  if (options.withoutNames !== true) {
    if (resources.names === null) namesByRules(source, finds);
    else namesByModel(source, resources.names, finds);
    foreignNames(source, finds, resources.names?.words ?? null);
    bracketedNames(normal.text, resources.names?.words ?? null, finds);
    namesInRows(source, finds);
    if (resources.names !== null) namesOverLines(normal.text, resources.names, finds);
    namesFromAbroad(source, resources.names?.words ?? null, finds);
    namesOfSeveralWords(source, resources.names?.words ?? null, finds);
    latinNames(source, finds);
    hanjaNames(normal.text, finds);
    placedNames(source, resources.names?.words ?? null, finds);
    namesSpokenOf(normal.text, resources.names?.words ?? null, finds);
    for (const f of namesAgain(normal.text, resources.names?.words ?? null, finds)) finds.push(f);
    surnamesAlone(normal.text, resources.names?.words ?? null, isBareProse(normal.text), finds);
    for (const f of besidePeople(normal.text, finds)) finds.push(f);
    aboutPeople(normal.text, finds);
  }
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const zones = [...officeZones(normal.text), ...(options.zones ?? []).map(within)];
  const scene = sceneOf(normal.text, apart(zones));
  const spans: Span[] = [];
  const merged = merge(finds, Math.min(threshold, DEFAULT_THRESHOLD));
  const decisions = decideAll(normal.text, merged, scene);
  for (const [i, find] of merged.entries()) {
    const decision = decisions[i];
    if (decision === undefined || find.score < threshold) continue;
    const value = normal.text.slice(find.start, find.end);
    if (!find.why.includes('masked-rrn') && isMasked(value)) continue;
    const [start, end] = toGiven(normal, find.start, find.end);
    spans.push(spanOf(find, decision, start, end));
  }
  // passages hold other finds: they are listed beside them and never merged
  if (resources.cues === null || options.withoutNames === true) return spans;
  for (const passage of findCues(normal.text, resources.cues)) {
    if (passage.score < threshold) continue;
    const [start, end] = toGiven(normal, passage.start, passage.end);
    spans.push({ ...passage, start, end });
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Numbers whose digits are letters: found in the second view, kept where that view differs. */
function readSpelledOut({ text, structure }: Source, cells: readonly CellRange[], out: Find[]): void {
  const view = spelledOut(text);
  if (view === null) return;
  const finds: Find[] = [];
  const near = groupsNear(view.text, view.ranges, 40);
  // the tables of both views are the same
  recognizeDigits(sourceOf(view.text, near, structureOf(view.text, cells, structure.tables)), finds);
  finds.sort((a, b) => a.start - b.start);
  let k = 0;
  for (const f of finds) {
    while (k < view.ranges.length && (view.ranges[k]?.[1] ?? 0) <= f.start) k++;
    const range = view.ranges[k];
    if (range === undefined || range[0] >= f.end || !SPELLED.has(f.kind)) continue;
    out.push({ ...f, score: Math.round(f.score * 970) / 1000, why: [...f.why, 'spelled-out'] });
  }
}

const SPELLED: ReadonlySet<Kind> = new Set<Kind>([
  'RRN',
  'FRN',
  'PHONE',
  'FAX',
  'ACCOUNT',
  'CARD',
  'BUSINESS_REG',
  'CORP_REG',
  'DRIVER_LICENSE',
]);
