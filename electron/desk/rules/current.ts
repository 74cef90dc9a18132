/** The office's rules of detection as they stand now: the position in a setting, the lists sealed row by row. */
import { z } from 'zod';
import { sensitivityPosition } from '../../../shared/contract/shapes';
import { ITEMS, KINDS } from '../../../shared/domain/candidate';
import type { LookRules } from '../analysis/look';
import type { OfficeTermRow } from '../ports-store';
import { must } from '../refusal';
import type { Rooms } from '../rooms';

export const POSITION_SETTING = 'detection-position';

const chosenPosition = z.object({ position: sensitivityPosition, by: z.string(), at: z.string() }).readonly();
export type ChosenPosition = z.infer<typeof chosenPosition>;

const listed = z
  .object({
    term: z.string(),
    kind: z.enum(KINDS),
    item: z.literal(ITEMS),
    reason: z.string(),
  })
  .readonly();
export type Listed = z.infer<typeof listed>;

export interface OfficeTerm extends Listed {
  readonly row: OfficeTermRow;
}

export function termPlace(id: string): { readonly partId: null; readonly role: string } {
  return { partId: null, role: `term/${id}` };
}

/** Null while nobody has chosen one: then the detector's own position holds. Needs the office key. */
export async function chosenNow(rooms: Rooms): Promise<ChosenPosition | null> {
  const value = must(await rooms.vault.setting(POSITION_SETTING));
  return value === undefined ? null : chosenPosition.parse(value);
}

/** Newest first. Codes: vault.locked, vault.no-content, vault.damaged. */
export async function termsNow(rooms: Rooms): Promise<readonly OfficeTerm[]> {
  const key = must(rooms.vault.listsKey());
  const rows = must(await rooms.store.read((r) => r.officeTerms.list()));
  return rows.map((row) => ({ ...listed.parse(must(key.openJson(termPlace(row.id), row.payload))), row }));
}

/** With which eyes a paper is looked at from now on. Needs content. */
export async function currentRules(rooms: Rooms): Promise<LookRules> {
  const chosen = await chosenNow(rooms);
  const terms = await termsNow(rooms);
  const ids = terms.map(({ row }) => row.id).sort();
  return {
    position: chosen?.position ?? 'balanced',
    always: terms
      .filter(({ row }) => row.list === 'always')
      .map(({ term, kind, item }) => ({ term, kind, item })),
    never: terms.filter(({ row }) => row.list === 'never').map(({ term }) => term),
    // Ids are random and never change their term, so they tell the state of the lists and nothing else.
    stamp: ids.length === 0 ? '' : rooms.sha256(new TextEncoder().encode(ids.join())),
  };
}
