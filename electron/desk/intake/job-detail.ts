/** What an intake job must remember over a restart: sealed, because a path tells more than it seems. */
import { z } from 'zod';
import type { DocumentKey, Place } from '../ports-vault';
import { must } from '../refusal';
import type { Sealed } from '../ports-store';

export const jobDetail = z
  .object({
    fileName: z.string(),
    /** Where the file lay; null once its bytes are in the vault. */
    path: z.string().nullable(),
    source: z.string(),
  })
  .readonly();
export type JobDetail = z.infer<typeof jobDetail>;

const PLACE: Place = { partId: null, role: 'job' };

export function sealDetail(key: DocumentKey, detail: JobDetail): Sealed {
  return must(key.sealJson(PLACE, detail));
}

export function openDetail(key: DocumentKey, sealed: Sealed): JobDetail {
  return jobDetail.parse(must(key.openJson(PLACE, sealed)));
}
