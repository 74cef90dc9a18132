/** Sentences that several parts of the review screen say. */
import type { CandidateView, MaskView, PartView } from '../../../shared/contract/views';
import type { Item } from '../../../shared/domain/candidate';
import type { CodeRoom, MessageParams, Text } from '../../i18n';

/** 본문, 붙임 1 · 명단.pdf, 제목, 파일 이름. */
export function partName(part: PartView, parts: readonly PartView[], text: Text): string {
  switch (part.kind) {
    case 'body':
      return text('review.part.body');
    case 'attachment': {
      const number =
        parts.filter((one) => one.kind === 'attachment').findIndex((one) => one.id === part.id) + 1;
      return text('review.part.attachment', { number: String(number) });
    }
    case 'title':
      return text('review.part.title');
    case 'file-name':
      return text('review.part.file-name');
  }
}

/** Why it is proposed, in one line. */
export function whyOf(candidate: CandidateView, text: Text): string {
  const words = candidate.why.map((code) => text.code('why', code, { kind: candidate.kind }));
  // why it asks for nothing comes first: it is what the reviewer wonders about
  const aside = candidate.aside === null ? [] : [text(`why.aside-${candidate.aside}`)];
  return [...new Set([...aside, ...words])].join(', ');
}

export function candidateLabel(candidate: CandidateView, item: Item | null, text: Text): string {
  const state = text(`review.state.${candidate.state}`);
  const kind = text.code('kind', candidate.kind);
  return item === null
    ? text('review.mark.open', { text: candidate.text, kind, state })
    : text('review.mark.item', { text: candidate.text, kind, state, item });
}

export function maskLabel(mask: MaskView, text: Text): string {
  const kind = text.code('kind', mask.kind);
  const state = text('review.state.masked');
  return text('review.mark.item', { text: maskText(mask, text), kind, state, item: mask.item });
}

export function maskText(mask: MaskView, text: Text): string {
  if (mask.form === 'page') return text('review.mask.page', { page: mask.places[0]?.page ?? 0 });
  if (mask.text !== null && mask.text !== '') return mask.text;
  return text(mask.form === 'area' ? 'review.mask.area' : 'review.mask.text', {
    page: mask.places[0]?.page ?? 0,
  });
}

const FIELDS = [
  'title',
  'file-name',
  'registration-number',
  'department',
  'drafter',
  'contact',
  'public-reason',
  'release',
] as const;

/**
 * A finding of the back office in words. Its code names its room first (`guard.unseen`, `over.page`), the catalogue
 * has the room apart; a field's code among the parameters is said in words as well.
 */
export function sayNote(
  text: Text,
  room: Extract<CodeRoom, 'guard' | 'over-masking' | 'note' | 'hindrance'>,
  note: { readonly code: string; readonly params?: MessageParams | undefined },
): string {
  // What failed while sealing is told in the same words in which the act itself would have been refused.
  if (room === 'note' && !text.knows('note', note.code) && text.knows('error', note.code)) {
    return text.code('error', note.code, note.params);
  }
  const rest = note.code.slice(note.code.indexOf('.') + 1);
  const code = text.knows(room, note.code) ? note.code : rest;
  const field = FIELDS.find((one) => one === note.params?.['field']);
  return text.code(
    room,
    code,
    field === undefined ? note.params : { ...note.params, field: text(`review.field.${field}`) },
  );
}
