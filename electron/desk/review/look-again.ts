/** The parts of a case looked at with the office's rules as they are now. Decisions are kept: see analysis/again.ts. */
import type { Candidate } from '../../../shared/domain/candidate';
import type { TextRange } from '../../../shared/domain/mask';
import { candidateState } from '../../../shared/domain/sheet';
import { foundAgain, type PlacedFind } from '../analysis/again';
import { isWorthKeeping, LOWEST } from '../analysis/look';
import { asidesOf, textPayload } from '../analysis/text-part';
import type { PartPayload } from '../records';
import { must } from '../refusal';
import type { Rooms } from '../rooms';
import { findsOf, type CaseFile, type CasePart } from './case-file';

export interface LookedAgain {
  readonly partId: string;
  readonly payload: PartPayload;
}

/** Codes: engine.*. */
export async function lookAgain(rooms: Rooms, file: CaseFile): Promise<readonly LookedAgain[]> {
  const looked: LookedAgain[] = [];
  for (const part of file.parts) {
    const found = part.text === null ? await inPaper(rooms, file, part) : inText(rooms, file, part.text);
    looked.push({ partId: part.id, payload: payloadOf(file, part, found) });
  }
  return looked;
}

async function inPaper(rooms: Rooms, file: CaseFile, part: CasePart): Promise<readonly PlacedFind[]> {
  if (part.model === null) return [];
  const order = { text: part.model, threshold: LOWEST, always: file.rules.always };
  const found = must(await rooms.engines.detect(order));
  return found.filter(isWorthKeeping).map((find) => ({ find, range: null }));
}

function inText(rooms: Rooms, file: CaseFile, text: string): readonly PlacedFind[] {
  const { candidates, ranges } = textPayload(text, null, rooms.detection, file.rules);
  return candidates.map((find) => ({ find, range: ranges[find.id] ?? null }));
}

function payloadOf(file: CaseFile, part: CasePart, found: readonly PlacedFind[]): PartPayload {
  const { rules } = file;
  const before = findsOf(part).map((find) => ({ find, range: part.ranges[find.id] ?? null }));
  const isDecided = (find: Candidate): boolean =>
    ['masked', 'open'].includes(candidateState(file.sheet, part.id, find));
  const again = foundAgain(before, found, isDecided);
  const ranges: Record<string, TextRange> = {};
  for (const { find, range } of again) if (range !== null) ranges[find.id] = range;
  const candidates = again.map(({ find }) => find);
  const { name, text, names, pages, hidden, warnings } = part;
  return {
    name,
    text,
    names,
    candidates,
    ranges,
    pages,
    hidden,
    warnings,
    aside: asidesOf(candidates, rules),
    look: { position: rules.position, stamp: rules.stamp },
  };
}
