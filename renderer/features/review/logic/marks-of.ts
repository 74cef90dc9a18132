/** Sorts proposals and masks onto their pages, each once, in the form that tells its state. */
import type { CandidateView, CaseView, MaskView } from '../../../../shared/contract/views';
import type { Item } from '../../../../shared/domain/candidate';
import type { Quad } from '../../../../shared/geometry/box';
import { pageKey, type Mark, type MarkForm } from '../../../paper';

export interface MarkWords {
  readonly candidate: (candidate: CandidateView, item: Item | null) => string;
  readonly mask: (mask: MaskView) => string;
}

/** `chosen`: items that the reviewer has picked for proposals that are not decided yet. */
export function marksByPage(
  view: CaseView,
  chosen: ReadonlyMap<string, Item>,
  words: MarkWords,
  asidesShown = false,
): ReadonlyMap<string, readonly Mark[]> {
  const pages = new Map<string, Mark[]>();
  const put = (partId: string, mark: Omit<Mark, 'quads'>, places: CandidateView['places']): void => {
    const quads = new Map<number, Quad[]>();
    for (const place of places) {
      const list = quads.get(place.page) ?? [];
      list.push(place.quad);
      quads.set(place.page, list);
    }
    for (const [page, list] of quads) {
      const key = pageKey(partId, page);
      const marks = pages.get(key) ?? [];
      marks.push({ ...mark, quads: list });
      pages.set(key, marks);
    }
  };
  const answered = new Set<string>();
  for (const mask of view.masks) {
    if (mask.candidateId !== null) answered.add(mask.candidateId);
    // A mask that answers a proposal keeps the proposal's id, so that the focus stays on it when it is decided.
    const id = mask.candidateId ?? mask.id;
    put(
      mask.partId,
      { id, form: 'masked', item: mask.item, label: words.mask(mask), wholePage: mask.form === 'page' },
      mask.places,
    );
  }
  for (const candidate of view.candidates) {
    if (answered.has(candidate.id)) continue;
    const { state: form } = candidate;
    if (form === 'aside' && !asidesShown) continue;
    const item = chosen.get(candidate.id) ?? candidate.item;
    put(
      candidate.partId,
      { id: candidate.id, form, item, label: words.candidate(candidate, item), wholePage: false },
      candidate.places,
    );
  }
  return pages;
}

/** A piece of a part that is only text: plain, or under a mark. */
export interface TextPiece {
  readonly start: number;
  readonly text: string;
  readonly mark: { readonly id: string; readonly form: MarkForm; readonly item: Item | null } | null;
}

/** Cuts a part's text at its ranges. Where ranges overlap the mask wins: what will be hidden must be seen to be. */
export function piecesOf(
  view: CaseView,
  partId: string,
  text: string,
  chosen: ReadonlyMap<string, Item>,
  asidesShown = false,
): readonly TextPiece[] {
  const over: (TextPiece['mark'] | undefined)[] = Array.from({ length: text.length });
  const lay = (ranges: CandidateView['ranges'], mark: TextPiece['mark']): void => {
    for (const range of ranges)
      for (let i = Math.max(0, range.start); i < Math.min(text.length, range.end); i += 1) over[i] = mark;
  };
  for (const candidate of view.candidates) {
    if (candidate.partId !== partId || (candidate.state === 'aside' && !asidesShown)) continue;
    lay(candidate.ranges, {
      id: candidate.id,
      form: candidate.state,
      item: chosen.get(candidate.id) ?? candidate.item,
    });
  }
  for (const mask of view.masks) {
    if (mask.partId === partId)
      lay(mask.ranges, { id: mask.candidateId ?? mask.id, form: 'masked', item: mask.item });
  }
  const pieces: TextPiece[] = [];
  let start = 0;
  for (let i = 1; i <= text.length; i += 1) {
    if (i < text.length && over[i] === over[i - 1]) continue;
    pieces.push({ start, text: text.slice(start, i), mark: over[start] ?? null });
    start = i;
  }
  return pieces;
}
