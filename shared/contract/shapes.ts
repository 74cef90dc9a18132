/** The domain's values as they cross the window's border, in zod. */
import { z } from 'zod';
import { ITEMS, KINDS, OWN_KINDS } from '../domain/candidate';
import { CASE_STATES } from '../domain/review';
import { ROLES } from '../domain/role';

export const id = z.string().min(1).max(64);
export const day = z.iso.date();
/** Text that a person typed; capped, so that nothing endless enters the vault. */
export const words = z.string().max(4000);
export const line = z.string().max(400);
export const passphrase = z.string().min(1).max(1024);

export const item = z.literal(ITEMS);
export const kind = z.enum([...KINDS, ...OWN_KINDS]);
export const role = z.enum(ROLES);
export const roles = z.array(role).max(ROLES.length).readonly();
/** From few and sure to many and doubtful; the detector's own positions. */
export const sensitivityPosition = z.enum(['precise', 'careful', 'balanced', 'wide', 'sensitive']);
export const caseState = z.enum(CASE_STATES);

const n = z.number();
export const box = z.tuple([n, n, n, n]).readonly();
export const quad = z.tuple([n, n, n, n, n, n, n, n]).readonly();
export const pageQuad = z.object({ page: z.int().min(1), quad }).readonly();
export const geometry = z.object({
  cropBox: box,
  rotation: z.literal([0, 90, 180, 270]),
}).readonly(); // prettier-ignore

export const release = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), date: day }).readonly(),
  z.object({ kind: z.literal('event'), event: line }).readonly(),
  z.object({ kind: z.literal('review'), date: day }).readonly(),
  z.object({ kind: z.literal('permanent') }).readonly(),
]);

export const exceptionAnswer = z.enum(['not-applicable', 'applies']);
export const grounds = z
  .object({
    statute: line.optional(),
    pendingCase: line.optional(),
    stage: line.optional(),
    endDate: z.union([day, z.literal('')]).optional(),
    exceptions: z
      .object({
        ga: exceptionAnswer.optional(),
        na: exceptionAnswer.optional(),
        da: exceptionAnswer.optional(),
        ra: exceptionAnswer.optional(),
        ma: exceptionAnswer.optional(),
      })
      .readonly()
      .optional(),
  })
  .readonly();

export const person = z.object({ id, name: line, post: line, department: line, roles }).readonly();

export const marking = z
  .object({ kind: z.enum(['open', 'partial', 'closed']), items: z.array(item).readonly() })
  .readonly();

export const params = z.record(z.string(), z.union([z.string(), z.number()])).readonly();
/** A finding in words to be looked up: code and what it names. */
export const note = z
  .object({
    code: z.string(),
    params: params.optional(),
    partId: id.nullable(),
    page: z.int().nullable(),
    /** What a click on it should lead to. */
    candidateId: id.nullable(),
    groupId: id.nullable(),
    /** Key under which an answer is kept, for warnings that may be answered. */
    key: z.string().nullable(),
    answer: words.nullable(),
  })
  .readonly();
export type Note = z.infer<typeof note>;
