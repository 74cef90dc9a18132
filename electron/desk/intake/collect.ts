/**
 * The first half of intake: a draft is written down before it is read, and read before it is looked at, so that a
 * power cut at any moment leaves either the file where it was or its bytes in the vault.
 */
import type { CaseHeader } from '../../../shared/domain/case';
import { localDay } from '../days';
import type { DocumentKey } from '../ports-vault';
import { must } from '../refusal';
import type { Rooms } from '../rooms';
import { openDetail, sealDetail, type JobDetail } from './job-detail';

export interface Noted {
  readonly caseId: string;
  readonly jobId: string;
  readonly key: DocumentKey;
}

/** Notes that a file is to be taken in. Works while the vault is locked. */
export async function noteDraft(
  rooms: Rooms,
  path: string,
  source: string,
  actor: string | null,
): Promise<Noted> {
  const caseId = rooms.newId();
  const partId = rooms.newId();
  const jobId = rooms.newId();
  const fileName = rooms.files.nameOf(path);
  const { key, wrapped } = must(await rooms.vault.newDocumentKey(caseId));
  const header: CaseHeader = {
    title: stem(fileName),
    fileName,
    registrationNumber: '',
    department: '',
    drafter: '',
    receivedOn: localDay(rooms.clock.now()),
    contact: '',
    requester: '',
    source,
    publishFrom: null,
  };
  const at = rooms.clock.now().toISOString();
  const sealedHeader = must(key.sealJson({ partId: null, role: 'header' }, header));
  const payload = sealDetail(key, { fileName, path, source });
  must(
    await rooms.store.write(async (w) => {
      await w.cases.add({
        id: caseId,
        series: caseId,
        version: 1,
        type: 'proactive',
        createdAt: at,
        header: sealedHeader,
        receivedOn: header.receivedOn,
      });
      await w.keys.add(caseId, wrapped);
      await w.parts.add({
        id: partId,
        caseId,
        kind: 'body',
        order: 0,
        state: 'waiting',
        pages: 0,
        payload: null,
      });
      await w.jobs.add({
        id: jobId,
        kind: 'intake',
        state: 'waiting',
        done: 0,
        total: 0,
        caseId,
        error: null,
        createdAt: at,
        payload,
      });
      await w.audit.append({ actor, action: 'intake.noted', caseId, at });
    }),
  );
  return { caseId, jobId, key };
}

/** Brings the file's bytes into the vault; from here on the file itself is no longer needed. Works while locked, with the key in hand. */
export async function keepOriginal(
  rooms: Rooms,
  jobId: string,
  caseId: string,
  key: DocumentKey,
  detail: JobDetail,
): Promise<void> {
  if (detail.path === null) return;
  const file = must(await rooms.files.read(detail.path));
  const body = must(await rooms.store.read((r) => r.parts.of(caseId)))[0];
  if (body === undefined) return;
  const blob = must(await rooms.blobs.write(key, { partId: body.id, role: 'original' }, file.bytes));
  const payload = sealDetail(key, { ...detail, path: null });
  const at = rooms.clock.now().toISOString();
  must(
    await rooms.store.write(async (w) => {
      await w.blobs.add(blob);
      await w.jobs.move(jobId, ['running'], 'running', at, { payload });
      await w.audit.append({
        actor: null,
        action: 'intake.kept',
        caseId,
        at,
        detail: { bytes: file.bytes.length },
      });
    }),
  );
}

export function readDetail(key: DocumentKey, payload: Uint8Array | null): JobDetail | null {
  return payload === null ? null : openDetail(key, payload);
}

function stem(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot > 0 ? fileName.slice(0, dot) : fileName;
}
