/** From the reviewer's sheet to what the redactor is asked for: one order per paper, one masked text per text part. */
import { boundsOfQuad } from '../../../shared/geometry/box';
import { markerOf } from '../../../shared/domain/marker';
import type { RedactionOrder, Region } from '../../../shared/domain/redaction';
import type { Sheet } from '../../../shared/domain/sheet';
import { weighed, type CaseFile, type CasePart } from './case-file';
import { withMarkers, type Stretch } from './masked-text';

/** Text of a part that is only text, with each masked range as its marker, in the words that stand on a page. */
export function maskedText(sheet: Sheet, part: CasePart): string {
  const text = part.text ?? '';
  // Only papers are withheld whole; should a text ever be, nothing of it is told.
  const group = sheet.groups.find((g) => g.id === sheet.parts.find((p) => p.partId === part.id)?.withheldBy);
  if (group !== undefined) return markerOf({ items: [group.item], parts: [] });
  const stretches = sheet.masks
    .filter((m) => m.partId === part.id)
    .flatMap((m) => m.ranges.map(({ start, end }): Stretch => ({ start, end, items: [m.item], parts: [] })));
  return withMarkers(text, stretches);
}

/** The case's title as citizens read it. */
export function maskedTitle(file: CaseFile): string {
  const title = file.parts.find((part) => part.kind === 'title');
  return title === undefined ? '' : maskedText(file.sheet, title);
}

/** A paper's file name as citizens read it. */
export function maskedFileName(file: CaseFile, paper: CasePart): string {
  const name = file.parts.find((part) => part.names === paper.id);
  return name === undefined ? '' : maskedText(file.sheet, name);
}

export function orderFor(file: CaseFile, part: CasePart): RedactionOrder {
  const own = file.sheet.masks.filter((m) => m.partId === part.id);
  const even = new Set(file.sheet.groups.filter((g) => g.evenWidth).map((g) => g.id));
  const regions: Region[] = own.flatMap((mask) =>
    mask.places.map((place) => ({
      page: place.page,
      box: boundsOfQuad(place.quad),
      item: mask.item,
      hidden: mask.text,
      ...(even.has(mask.groupId) && mask.form === 'text' ? { even: true } : {}),
    })),
  );
  const strings = new Set<string>();
  for (const mask of file.sheet.masks) if (mask.everywhere && mask.text !== null) strings.add(mask.text);
  // what was set aside undecided is nobody's decision: a masked string found there is masked as well
  const leftOpen = weighed(file.sheet, part)
    .filter((c) => !own.some((m) => m.candidateId === c.id))
    .flatMap((c) => c.places.map((place) => ({ page: place.page, box: boundsOfQuad(place.quad) })));
  return { regions, strings: [...strings], title: maskedTitle(file), leftOpen };
}

/** A fingerprint of what an order asks: equal orders make equal bytes, so that a citizen view can be told fresh from stale. */
export function sameOrder(a: RedactionOrder, b: RedactionOrder): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
