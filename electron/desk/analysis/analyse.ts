/** The second half of intake: a draft becomes a rendition, a text model and candidates, all of it sealed, in one unit of work. */
import type { Candidate } from '../../../shared/domain/candidate';
import type { CaseHeader } from '../../../shared/domain/case';
import type { TextModel } from '../../../shared/domain/paper';
import { convertDraft } from '../conversion';
import type { JobControl } from '../ports';
import type { PartRow } from '../ports-store';
import type { DocumentKey } from '../ports-vault';
import { caseHeader, type PartPayload } from '../records';
import { must, refuse } from '../refusal';
import type { Rooms } from '../rooms';
import { sniff } from '../../../shared/domain/sniff';
import { currentRules } from '../rules/current';
import { readHeader } from './header';
import { isWorthKeeping, LOWEST, type LookRules } from './look';
import { asidesOf, textPayload } from './text-part';

export interface AnalysisControl extends JobControl {
  readonly password?: string;
  readonly onStep?: (step: 'read' | 'convert' | 'detect' | 'keep') => void;
}

/** `knownAs`: the same bytes are here already, as this case. */
export interface AnalysisOutcome {
  readonly knownAs: string | null;
}

/** Codes: those of ports.ts (convert.*, engine.*), convert.format, vault.*, blob.*. */
export async function analyse(
  rooms: Rooms,
  caseId: string,
  key: DocumentKey,
  control: AnalysisControl,
): Promise<AnalysisOutcome> {
  control.onStep?.('read');
  const stored = must(
    await rooms.store.read(async (r) => {
      const body = (await r.parts.of(caseId)).find((part) => part.kind === 'body');
      return {
        row: await r.cases.get(caseId),
        body,
        original: body === undefined ? null : await r.blobs.find(caseId, body.id, 'original'),
      };
    }),
  );
  const { row, body, original } = stored;
  if (row === null || body === undefined || original === null) return refuse('blob.missing');
  // A power cut between the analysis and the end of its job: the work is done, and a reviewer may have begun.
  if (row.state !== 'collected') return { knownAs: null };
  const bytes = must(await rooms.blobs.read(key, original));
  const tag = must(rooms.vault.equalityTag('file', bytes));
  const twins = must(await rooms.store.read((r) => r.equality.find('file', tag)));
  const twin = twins.find((other) => other.caseId !== caseId);
  if (twin !== undefined) return { knownAs: twin.caseId };

  if (bytes.length === 0) return refuse('convert.empty');
  const format = sniff(bytes) ?? refuse('convert.format');
  control.onStep?.('convert');
  const { pdf, text } = must(await convertDraft(rooms, bytes, format, control.password, control));
  control.onStep?.('detect');
  const rules = await currentRules(rooms);
  const found = must(await rooms.engines.detect({ text, threshold: LOWEST, always: rules.always }, control));
  const candidates = found.filter(isWorthKeeping);

  control.onStep?.('keep');
  const old = caseHeader.parse(must(key.openJson({ partId: null, role: 'header' }, row.header)));
  const header: CaseHeader = { ...old, ...readHeader(text, candidates) };
  const title = textPart(rooms, rules, 'title', header.title, null);
  const fileName = textPart(rooms, rules, 'file-name', header.fileName, body.id);
  return {
    knownAs: await keep(rooms, {
      caseId,
      key,
      body,
      header,
      pdf,
      text,
      candidates,
      rules,
      extra: [title, fileName],
      tag,
    }),
  };
}

interface TextPart {
  readonly id: string;
  readonly kind: 'title' | 'file-name';
  readonly payload: PartPayload;
}

function textPart(
  rooms: Rooms,
  rules: LookRules,
  kind: TextPart['kind'],
  text: string,
  names: string | null,
): TextPart {
  return { id: rooms.newId(), kind, payload: textPayload(text, names, rooms.detection, rules) };
}

interface Kept {
  readonly caseId: string;
  readonly key: DocumentKey;
  readonly body: PartRow;
  readonly header: CaseHeader;
  readonly pdf: Uint8Array;
  readonly text: TextModel;
  readonly candidates: readonly Candidate[];
  readonly rules: LookRules;
  readonly extra: readonly TextPart[];
  readonly tag: string;
}

/** The case that was quicker with the same bytes, or null when this one was kept. */
async function keep(rooms: Rooms, kept: Kept): Promise<string | null> {
  const { caseId, key, body, header, pdf, text, extra, candidates, rules } = kept;
  const model = new TextEncoder().encode(JSON.stringify(text));
  const rendition = must(await rooms.blobs.write(key, { partId: body.id, role: 'rendition' }, pdf));
  const textBlob = must(await rooms.blobs.write(key, { partId: body.id, role: 'text' }, model));
  const unread = text.pages.filter((page) => page.unread !== null);
  const payload: PartPayload = {
    name: header.fileName,
    text: null,
    names: null,
    candidates,
    ranges: {},
    pages: text.pages.map(({ page, width, height, geometry, unread: why, repeats }) => ({
      page,
      width,
      height,
      geometry,
      unread: why,
      ...(repeats === undefined ? {} : { repeats }),
    })),
    hidden: text.hidden,
    warnings: text.warnings,
    aside: asidesOf(candidates, rules),
    look: { position: rules.position, stamp: rules.stamp },
  };
  const sealedHeader = must(key.sealJson({ partId: null, role: 'header' }, header));
  const sealedBody = must(key.sealJson({ partId: body.id, role: 'payload' }, payload));
  const others = extra.map((part, index) => ({
    id: part.id,
    caseId,
    kind: part.kind,
    order: 1000 + index,
    state: 'read' as const,
    pages: 0,
    payload: must(key.sealJson({ partId: part.id, role: 'payload' }, part.payload)),
  }));
  const proposed = (part: PartPayload) => part.candidates.filter((c) => part.aside[c.id] === undefined);
  const undecided = [payload, ...extra.map((part) => part.payload)]
    .flatMap(proposed)
    .filter((c) => !c.open).length;
  const at = rooms.clock.now().toISOString();
  const replaced = must(
    await rooms.store.write(async (w) => {
      // Two copies of one file may be read side by side; only here, where one writes at a time, is it decided.
      const twin = (await w.equality.find('file', kept.tag)).find((other) => other.caseId !== caseId);
      if (twin !== undefined) return { gone: [rendition.id, textBlob.id], knownAs: twin.caseId };
      const gone = [...(await w.blobs.replace(rendition)), ...(await w.blobs.replace(textBlob))];
      await w.parts.patch(body.id, {
        state: unread.length > 0 ? 'unread' : 'read',
        pages: text.pages.length,
        payload: sealedBody,
      });
      for (const part of others) await w.parts.add(part);
      for (const page of unread) {
        await w.openItems.add({
          id: rooms.newId(),
          caseId,
          partId: body.id,
          code: `unread.${page.unread ?? 'damaged'}`,
          page: page.page,
          at,
        });
      }
      await w.equality.add({ caseId, partId: body.id, kind: 'file', tag: kept.tag });
      await w.cases.move(caseId, 'collected', 'analysed', at, {
        header: sealedHeader,
        pages: text.pages.length,
        undecided,
        unread: unread.length,
      });
      await w.audit.append({
        actor: null,
        action: 'case.analysed',
        caseId,
        at,
        detail: {
          pages: text.pages.length,
          candidates: proposed(payload).length,
          unread: unread.length,
          position: rules.position,
        },
      });
      return { gone, knownAs: null };
    }),
  );
  await rooms.blobs.remove(replaced.gone);
  return replaced.knownAs;
}
