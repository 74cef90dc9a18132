/** Warnings that more is hidden than the law allows (law.md, "Open by default"). They ask for an answer; they forbid nothing. */
import type { Candidate } from '../domain/candidate';
import type { Mask } from '../domain/mask';
import type { Sheet } from '../domain/sheet';
import { lettersOf, type CoveredPart, type Letter } from './coverage';
import { isInProgress } from './justification';
import { bare } from './reason';

export const OVER_MASKING = [
  'over.official', // 라: name or post of an official on duty
  'over.office-contact', // contact of the office, address of an agency
  'over.open-by-law', // anything else that the detector reports as open
  'over.beyond-hit', // reaches well beyond what it was drawn for
  'over.paragraph', // a whole paragraph or cell for a hit or none
  'over.page', // a whole page for a few hits
  'over.effectively-closed', // 사실상 비공개: more than half of the characters
  'over.whole-part', // a part withheld whole for a small share of it
  'over.same-text-open', // the same text stays open elsewhere in the case
  'over.published-elsewhere', // it stands open in something already published
  'over.past-end', // item 5 past its end date
] as const;

export interface OverMaskingWarning {
  readonly code: (typeof OVER_MASKING)[number];
  /** Stable while the masks stay as they are: the sheet keeps answers under it. Holds no text of the document. */
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly partId: string;
  readonly page: number | null;
  readonly maskId: string | null;
  readonly candidateId: string | null;
  readonly groupId: string | null;
}

export interface OverMaskingInput {
  readonly sheet: Sheet;
  readonly parts: readonly CoveredPart[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Ids of masks whose text stands open in another published document; found by the caller under the vault's key. */
  readonly publishedElsewhere: ReadonlySet<string>;
}

/** Shares and sizes, in characters without blanks; chosen so that a name with its post or a number with its label passes. */
const HALF = 0.5;
const NEARLY_ALL = 0.9;
const PAGE_HITS = 0.3;
const PARAGRAPH_HITS = 0.5;
const PARAGRAPH_MIN = 40;
const BEYOND = { factor: 2, extra: 6 };
/** Shorter texts stand in too many other words to say anything. */
const SAME_TEXT_MIN = 3;
/** Longer ones are passages, which do not stand twice by chance. */
const SAME_TEXT_MAX = 60;

type Draft = Pick<OverMaskingWarning, 'code' | 'partId'> &
  Partial<Pick<OverMaskingWarning, 'params' | 'page' | 'maskId' | 'candidateId' | 'groupId'>>;

function warning(d: Draft): OverMaskingWarning {
  const { code, partId, params = {}, page = null, maskId = null, candidateId = null, groupId = null } = d;
  const key = [code, partId, page ?? '', maskId ?? '', groupId ?? ''].join('|');
  return { code, key, params, partId, page, maskId, candidateId, groupId };
}

interface PartLetters {
  readonly part: CoveredPart;
  readonly masks: readonly Mask[];
  readonly letters: readonly Letter[];
  readonly byMask: ReadonlyMap<string, readonly Letter[]>;
  readonly withheldBy: string | null;
}

function lettersByMask(letters: readonly Letter[]): ReadonlyMap<string, readonly Letter[]> {
  const out = new Map<string, Letter[]>();
  for (const letter of letters) {
    for (const id of letter.masks) {
      const list = out.get(id);
      if (list === undefined) out.set(id, [letter]);
      else list.push(letter);
    }
  }
  return out;
}

function lay({ sheet, parts }: Pick<OverMaskingInput, 'sheet' | 'parts'>): readonly PartLetters[] {
  return parts.map((part) => {
    const masks = sheet.masks.filter((m) => m.partId === part.partId);
    const withheldBy = sheet.parts.find((p) => p.partId === part.partId)?.withheldBy ?? null;
    const letters = lettersOf(part, masks);
    return { part, masks, letters, byMask: lettersByMask(letters), withheldBy };
  });
}

/** Share of the case's characters that stay open (실질 공개율), 0 to 1; 1 where there is no text at all. */
export function openRatio(sheet: Sheet, parts: readonly CoveredPart[]): number {
  let all = 0;
  let open = 0;
  for (const { letters, withheldBy } of lay({ sheet, parts })) {
    all += letters.length;
    if (withheldBy === null) open += letters.filter((l) => l.masks.length === 0).length;
  }
  return all === 0 ? 1 : open / all;
}

/** In the order of the parts; within a part the gravest first. */
export function overMasking(input: OverMaskingInput): readonly OverMaskingWarning[] {
  const laid = lay(input);
  const openText = laid.filter((l) => l.withheldBy === null).map(openRunsOf);
  return laid.flatMap((one) => [
    ...shareWarnings(one),
    ...one.masks.flatMap((mask) => maskWarnings(mask, one, input)),
    ...sameText(one, openText),
    ...groupWarnings(one, input),
  ]);
}

function shareWarnings({ part, letters, masks, withheldBy }: PartLetters): readonly OverMaskingWarning[] {
  const { partId } = part;
  if (letters.length === 0) return [];
  const share = (list: readonly Letter[], of: (l: Letter) => boolean) => list.filter(of).length / list.length;
  const masked = (l: Letter) => l.masks.length > 0;
  const secret = new Set(part.candidates.filter((c) => !c.open).map((c) => c.id));
  const hit = (l: Letter) => l.candidates.some((id) => secret.has(id));
  if (withheldBy !== null) {
    const hits = share(letters, hit);
    if (hits >= PAGE_HITS) return [];
    return [
      warning({ code: 'over.whole-part', partId, groupId: withheldBy, params: { percent: percent(hits) } }),
    ];
  }
  const out: OverMaskingWarning[] = [];
  const whole = share(letters, masked);
  if (whole > HALF)
    out.push(warning({ code: 'over.effectively-closed', partId, params: { percent: percent(whole) } }));
  if (masks.length === 0 || part.text !== null) return out;
  for (const [page, list] of groupedBy(letters, (l) => l.page)) {
    if (share(list, masked) >= NEARLY_ALL && share(list, hit) < PAGE_HITS)
      out.push(warning({ code: 'over.page', partId, page }));
  }
  for (const [, list] of groupedBy(letters, (l) => l.block)) {
    const first = list[0];
    if (first === undefined || list.length < PARAGRAPH_MIN || share(list, hit) >= PARAGRAPH_HITS) continue;
    const maskId = first.masks[0] ?? null;
    if (share(list, masked) >= NEARLY_ALL)
      out.push(warning({ code: 'over.paragraph', partId, page: first.page, maskId }));
  }
  return out;
}

function percent(share: number): number {
  return Math.round(share * 100);
}

function groupedBy(
  letters: readonly Letter[],
  by: (l: Letter) => number,
): ReadonlyMap<number, readonly Letter[]> {
  const out = new Map<number, Letter[]>();
  for (const l of letters) {
    const list = out.get(by(l));
    if (list === undefined) out.set(by(l), [l]);
    else list.push(l);
  }
  return out;
}

function openCode(candidate: Candidate): OverMaskingWarning['code'] {
  if (candidate.kind === 'PERSON' || candidate.kind === 'POSITION') return 'over.official';
  const contact: readonly string[] = ['PHONE', 'FAX', 'EMAIL', 'ADDRESS', 'POSTAL_CODE', 'URL'];
  return contact.includes(candidate.kind) ? 'over.office-contact' : 'over.open-by-law';
}

function maskWarnings(
  mask: Mask,
  { part, byMask }: PartLetters,
  input: OverMaskingInput,
): readonly OverMaskingWarning[] {
  const { partId } = part;
  const maskId = mask.id;
  const out: OverMaskingWarning[] = [];
  const under = byMask.get(maskId) ?? [];
  const page = under[0]?.page ?? mask.places[0]?.page ?? null;
  const touched = new Set(under.flatMap((l) => l.candidates));
  if (mask.candidateId !== null) touched.add(mask.candidateId);
  const candidates = part.candidates.filter((c) => touched.has(c.id));
  const open = candidates.find((c) => c.open);
  if (open !== undefined)
    out.push(warning({ code: openCode(open), partId, page, maskId, candidateId: open.id }));
  const hits = candidates.reduce((n, c) => n + bareLength(c.text), 0);
  // A mask that answers no proposal is the reviewer's own judgement; only its paragraph and page are looked at.
  if (mask.form !== 'page' && hits > 0 && under.length > hits * BEYOND.factor + BEYOND.extra) {
    out.push(warning({ code: 'over.beyond-hit', partId, page, maskId }));
  }
  if (input.publishedElsewhere.has(maskId))
    out.push(warning({ code: 'over.published-elsewhere', partId, page, maskId }));
  return out;
}

function bareLength(text: string): number {
  return text.replace(/\s/gu, '').length;
}

/** Open text of a part, block by block, so that a match never reaches across paragraphs or a mask. */
function openRunsOf({ letters }: PartLetters): string {
  let out = '';
  let block = -1;
  for (const l of letters) {
    if (l.block !== block || l.masks.length > 0) out += '\n';
    block = l.block;
    if (l.masks.length === 0) out += l.char;
  }
  return out;
}

/**
 * How often each text stands open. Texts are looked up by length while walking the open text once per length, so that
 * a list with thousands of masked names does not walk it once per name.
 */
function countOpen(texts: ReadonlySet<string>, openText: readonly string[]): ReadonlyMap<string, number> {
  const lengths = new Set([...texts].map((t) => t.length));
  const counts = new Map<string, number>();
  for (const open of openText) {
    for (const length of lengths) {
      for (let at = 0; at + length <= open.length; at += 1) {
        const piece = open.slice(at, at + length);
        if (texts.has(piece)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Either the mask is needless or the other place is a leak: one warning per text, at its first mask. */
function sameText({ part, masks }: PartLetters, openText: readonly string[]): readonly OverMaskingWarning[] {
  const first = new Map<string, Mask>();
  for (const mask of masks) {
    const text = (mask.text ?? '').replace(/\s/gu, '');
    const tellsNothing = bare(text).length < SAME_TEXT_MIN || text.length > SAME_TEXT_MAX;
    if (!tellsNothing && !first.has(text)) first.set(text, mask);
  }
  const counts = countOpen(new Set(first.keys()), openText);
  return [...first].flatMap(([text, mask]) => {
    const count = counts.get(text) ?? 0;
    if (count === 0) return [];
    const page = mask.places[0]?.page ?? null;
    return [
      warning({ code: 'over.same-text-open', partId: part.partId, page, maskId: mask.id, params: { count } }),
    ];
  });
}

function groupWarnings(
  { part, masks }: PartLetters,
  { sheet, today }: OverMaskingInput,
): readonly OverMaskingWarning[] {
  return sheet.groups
    .filter((g) => g.partId === part.partId && masks.some((m) => m.groupId === g.id))
    .filter(
      (g) =>
        isInProgress(g) &&
        g.grounds.endDate !== undefined &&
        g.grounds.endDate !== '' &&
        g.grounds.endDate < today,
    )
    .map((g) => warning({ code: 'over.past-end', partId: part.partId, groupId: g.id }));
}
