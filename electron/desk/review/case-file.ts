/** One case laid open on the desk: what the store holds of it, unsealed, for as long as the vault is open. */
import type { Candidate } from '../../../shared/domain/candidate';
import type { CaseHeader, PartKind } from '../../../shared/domain/case';
import type { TextRange } from '../../../shared/domain/mask';
import type { TextModel } from '../../../shared/domain/paper';
import { candidateState, emptySheet, type Sheet } from '../../../shared/domain/sheet';
import type { LookRules } from '../analysis/look';
import type { CaseRow, Reader } from '../ports-store';
import type { BlobRow, Blobs, DocumentKey } from '../ports-vault';
import { caseHeader, partPayload, readSheet, readTextModel, type PartPayload } from '../records';
import { must, refuse } from '../refusal';
import type { Rooms } from '../rooms';
import { currentRules } from '../rules/current';

export interface CasePart {
  readonly id: string;
  readonly kind: PartKind;
  readonly order: number;
  readonly name: string;
  /** The text of a part that is only text; null for papers. */
  readonly text: string | null;
  /** The paper whose file name this part is. */
  readonly names: string | null;
  /** Positions of a paper's text; null for parts that are only text. */
  readonly model: TextModel | null;
  /** What asks for a decision, or stays open by law. */
  readonly candidates: readonly Candidate[];
  /** Finds that the office's rules set aside: they ask for nothing, but a person may decide them all the same. */
  readonly asides: readonly Candidate[];
  readonly aside: PartPayload['aside'];
  readonly look: PartPayload['look'];
  readonly ranges: Readonly<Record<string, TextRange>>;
  readonly pages: PartPayload['pages'];
  readonly hidden: PartPayload['hidden'];
  readonly warnings: readonly string[];
  readonly rendition: BlobRow | null;
}

export interface CaseFile {
  readonly row: CaseRow;
  readonly key: DocumentKey;
  readonly header: CaseHeader;
  readonly parts: readonly CasePart[];
  readonly sheet: Sheet;
  /** Revision of the sheet in the store; 0 while there is none. */
  readonly revision: number;
  /** The office's rules of detection as they are now; the parts say with which ones they were looked at. */
  readonly rules: LookRules;
}

/** Parts that people see as pages. */
export function papersOf(file: Pick<CaseFile, 'parts'>): readonly CasePart[] {
  return file.parts.filter((part) => part.text === null);
}

/** Every find of a part that counts: the candidates, and what was set aside but decided by a person. */
export function weighed(sheet: Sheet, part: CasePart): readonly Candidate[] {
  const decided = part.asides.filter((find) => candidateState(sheet, part.id, find) !== 'undecided');
  return decided.length === 0 ? part.candidates : [...part.candidates, ...decided];
}

/** Candidates and asides alike. */
export function findsOf(part: CasePart): readonly Candidate[] {
  return part.asides.length === 0 ? part.candidates : [...part.candidates, ...part.asides];
}

export function partOf(file: CaseFile, partId: string): CasePart {
  return file.parts.find((part) => part.id === partId) ?? refuse('case.unknown-part');
}

/** Codes: case.unknown, vault.locked, vault.no-content, vault.destroyed, vault.damaged. */
export async function openCaseFile(rooms: Rooms, caseId: string): Promise<CaseFile> {
  const key = must(await rooms.vault.documentKey(caseId));
  const stored = must(await rooms.store.read((r) => readStored(r, caseId)));
  if (stored === null) return refuse('case.unknown');
  const header = caseHeader.parse(must(key.openJson({ partId: null, role: 'header' }, stored.row.header)));
  const parts = await Promise.all(stored.parts.map((part) => openPart(rooms.blobs, key, part)));
  const sheet =
    stored.sheet === null
      ? emptySheet(parts.map((part) => part.id))
      : readSheet(must(key.openJson({ partId: null, role: 'sheet' }, stored.sheet.payload)));
  const rules = await currentRules(rooms);
  return { row: stored.row, key, header, parts, sheet, revision: stored.sheet?.revision ?? 0, rules };
}

async function readStored(r: Reader, caseId: string) {
  const row = await r.cases.get(caseId);
  if (row === null) return null;
  const parts = [];
  for (const part of await r.parts.of(caseId)) {
    parts.push({
      part,
      rendition: await r.blobs.find(caseId, part.id, 'rendition'),
      text: await r.blobs.find(caseId, part.id, 'text'),
    });
  }
  return { row, parts, sheet: await r.records.get(caseId, null, 'sheet') };
}

type StoredPart = NonNullable<Awaited<ReturnType<typeof readStored>>>['parts'][number];

async function openPart(blobs: Blobs, key: DocumentKey, stored: StoredPart): Promise<CasePart> {
  const { part, rendition, text } = stored;
  const none: PartPayload = {
    name: '',
    text: null,
    names: null,
    candidates: [],
    ranges: {},
    pages: [],
    hidden: [],
    warnings: [],
    aside: {},
    look: { position: 'balanced', stamp: '' },
  };
  const payload =
    part.payload === null
      ? none
      : partPayload.parse(must(key.openJson({ partId: part.id, role: 'payload' }, part.payload)));
  const bytes = text === null ? null : must(await blobs.read(key, text));
  const model = bytes === null ? null : readTextModel(JSON.parse(new TextDecoder().decode(bytes)));
  const candidates = payload.candidates.filter((c) => payload.aside[c.id] === undefined);
  const asides = payload.candidates.filter((c) => payload.aside[c.id] !== undefined);
  return {
    id: part.id,
    kind: part.kind,
    order: part.order,
    ...payload,
    candidates,
    asides,
    model,
    rendition,
  };
}
