/** What stands between a case and its submission, in the order in which it is best done (mission.md, "→ submitted"). */
import type { Note } from '../../../shared/contract/shapes';
import { findSpellings } from '../../../shared/detection';
import { HIGH_RISK, type Kind } from '../../../shared/domain/candidate';
import { candidateState, isPageDecided } from '../../../shared/domain/sheet';
import { lacksOf, type GroupInCase, type Lack } from '../../../shared/law';
import { localDay } from '../days';
import type { Rooms } from '../rooms';
import { papersOf, weighed, type CaseFile, type CasePart } from './case-file';
import { privateIn } from '../analysis/look';
import { maskedFileName, maskedTitle } from './orders';
import { warningsOf } from './warnings';

const BLANK = {
  partId: null,
  page: null,
  candidateId: null,
  groupId: null,
  key: null,
  answer: null,
} as const;

/** Empty when the case may be submitted. */
export function submissionGuards(rooms: Rooms, file: CaseFile): readonly Note[] {
  return [
    ...undecided(file),
    ...unseen(file),
    ...unread(file),
    ...justifications(rooms, file),
    ...warningsOf(rooms, file)
      .filter((warning) => warning.answer === null)
      .map((warning) => ({ ...warning, code: 'guard.warning', params: { warning: warning.code } })),
    ...publicFields(rooms, file),
  ];
}

function withheld(file: CaseFile, part: CasePart): boolean {
  return part.text === null && file.sheet.parts.some((p) => p.partId === part.id && p.withheldBy !== null);
}

function undecided(file: CaseFile): readonly Note[] {
  const notes: Note[] = [];
  for (const part of file.parts) {
    if (withheld(file, part)) continue;
    for (const candidate of weighed(file.sheet, part)) {
      const state = candidateState(file.sheet, part.id, candidate);
      const page = candidate.places[0]?.page ?? null;
      const at = { ...BLANK, partId: part.id, page, candidateId: candidate.id };
      if (state === 'undecided') notes.push({ ...at, code: 'guard.undecided' });
      const dismissal = file.sheet.dismissals.find(
        (d) => d.partId === part.id && d.candidateId === candidate.id,
      );
      if (state === 'open' && HIGH_RISK.has(candidate.kind) && (dismissal?.why.trim() ?? '') === '') {
        notes.push({ ...at, code: 'guard.high-risk' });
      }
    }
  }
  return notes;
}

function unseen(file: CaseFile): readonly Note[] {
  return papersOf(file).flatMap((part) => {
    if (withheld(file, part)) return [];
    const seen = new Set(file.sheet.parts.find((p) => p.partId === part.id)?.seen ?? []);
    return part.pages
      .filter((page) => !seen.has(page.page))
      .map((page) => ({ ...BLANK, code: 'guard.unseen', partId: part.id, page: page.page }));
  });
}

function unread(file: CaseFile): readonly Note[] {
  return papersOf(file).flatMap((part) => {
    if (withheld(file, part)) return [];
    return part.pages
      .filter((page) => page.unread !== null)
      .filter((page) => !isPageDecided(file.sheet, part.id, page))
      .map((page) => ({ ...BLANK, code: 'guard.unread', partId: part.id, page: page.page }));
  });
}

/** Each group with the kinds and the texts that it covers. */
export function groupsInCase(file: CaseFile): readonly GroupInCase[] {
  return file.sheet.groups.map((group) => {
    const masks = file.sheet.masks.filter((m) => m.groupId === group.id);
    return {
      group,
      kinds: [...new Set(masks.map((m) => m.kind))],
      hidden: [...new Set(masks.flatMap((m) => (m.text === null ? [] : [m.text])))],
    };
  });
}

/** What each group still lacks. "Permanent" is signed by the officer on the way to approval, so it does not stand in the way here. */
export function lacksByGroup(rooms: Rooms, file: CaseFile): ReadonlyMap<string, readonly Lack[]> {
  const all = groupsInCase(file);
  const today = localDay(rooms.clock.now());
  const permanentSigned = new Set(file.sheet.groups.map((g) => g.id));
  return new Map(
    all.map((one) => [one.group.id, lacksOf(one, { law: rooms.law, today, all, permanentSigned })]),
  );
}

function justifications(rooms: Rooms, file: CaseFile): readonly Note[] {
  return [...lacksByGroup(rooms, file)].flatMap(([groupId, lacks]) => {
    const [first] = lacks;
    if (first === undefined) return [];
    const group = file.sheet.groups.find((g) => g.id === groupId);
    return [
      {
        ...BLANK,
        code: 'guard.justification',
        params: { lack: first.code },
        groupId,
        partId: group?.partId ?? null,
      },
    ];
  });
}

/** What a field is there to tell: an official's name, an office's own telephone. A resident number belongs in none. */
const FITS: Readonly<Record<string, ReadonlySet<Kind>>> = {
  'registration-number': new Set<Kind>(['DOC_ID']),
  drafter: new Set<Kind>(['PERSON', 'POSITION']),
  contact: new Set<Kind>(['PERSON', 'POSITION', 'PHONE', 'FAX', 'EMAIL', 'ADDRESS', 'POSTAL_CODE', 'URL']),
};

/** Strings shorter than this are looked for as whole values only (redaction.md). */
const SHORTEST = 3;

/**
 * Everything that citizens read beside the paper: a private hit of the detector, or a text that the case masks, blocks.
 * What stands in title and file name has decisions of its own; here only what those decisions leave is looked at.
 */
function publicFields(rooms: Rooms, file: CaseFile): readonly Note[] {
  const { header, sheet } = file;
  const fields: {
    readonly field: string;
    readonly text: string;
    readonly groupId: string | null;
    readonly decided: boolean;
  }[] = [
    { field: 'title', text: maskedTitle(file), groupId: null, decided: true },
    ...papersOf(file).map((part) => ({
      field: 'file-name',
      text: maskedFileName(file, part),
      groupId: null,
      decided: true,
    })),
    { field: 'registration-number', text: header.registrationNumber, groupId: null, decided: false },
    { field: 'department', text: header.department, groupId: null, decided: false },
    { field: 'drafter', text: header.drafter, groupId: null, decided: false },
    { field: 'contact', text: header.contact, groupId: null, decided: false },
    ...sheet.groups.map((g) => ({
      field: 'public-reason',
      text: g.publicReason,
      groupId: g.id,
      decided: false,
    })),
    ...sheet.groups.flatMap((g) =>
      g.release?.kind === 'event'
        ? [{ field: 'release', text: g.release.event, groupId: g.id, decided: false }]
        : [],
    ),
  ];
  const secrets = [...new Set(sheet.masks.flatMap((m) => (m.text === null ? [] : [m.text])))];
  return fields.flatMap(({ field, text, groupId, decided }) => {
    if (text.trim() === '') return [];
    const leaks = secrets.some((secret) => leaksInto(text, secret));
    const hit =
      !decided && privateIn(text, rooms.detection, file.rules).some((s) => FITS[field]?.has(s.kind) !== true);
    if (!leaks && !hit) return [];
    return [
      { ...BLANK, code: leaks ? 'guard.public-secret' : 'guard.public-hit', params: { field }, groupId },
    ];
  });
}

/** True where words that are about to leave give away what the case masks, or hold personal data of their own. */
export function tellsSecret(rooms: Rooms, file: CaseFile, words: string): boolean {
  return (
    file.sheet.masks.some((m) => m.text !== null && leaksInto(words, m.text)) ||
    privateIn(words, rooms.detection, file.rules).some((s) => s.kind !== 'DOC_ID')
  );
}

function leaksInto(text: string, secret: string): boolean {
  const bare = secret.replace(/\s/gu, '');
  if (bare.length < SHORTEST) return text.trim() === secret.trim();
  return findSpellings(text, secret).length > 0;
}
