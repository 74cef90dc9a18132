/** Drafts come in: by dialog, by drop, by a watched folder, from the samples. */
import { z } from 'zod';
import { call } from './call';
import { id, line } from './shapes';
import { caseRow, jobRow } from './views';

const inbox = z.object({
  jobs: z.array(jobRow).readonly(),
  cases: z.array(caseRow).readonly(),
  /** Name of the watched folder, never its path; null when none is watched. */
  watching: line.nullable(),
});
export type Inbox = z.infer<typeof inbox>;

/** `taken`: jobs begun. `known`: the same file is here already, in this case. */
const taken = z.object({
  taken: z.int(),
  known: z.array(z.object({ fileName: line, caseId: id }).readonly()).readonly(),
});

export const intakeCalls = {
  'inbox.list': call(z.object({}), inbox),
  /** Opens the file dialog of the system. */
  'intake.pick': call(z.object({}), taken),
  /** Paths come from the preload alone, which asks the browser for the dropped files' own. */
  'intake.drop': call(z.object({ paths: z.array(z.string().max(4096)).max(1000).readonly() }), taken),
  'intake.samples': call(z.object({}), taken),
  'intake.watch': call(z.object({ on: z.boolean() }), inbox),
  'intake.cancel': call(z.object({ jobId: id }), inbox),
  /** Tries a failed or cancelled job again, with a password if the file wants one. */
  'intake.retry': call(z.object({ jobId: id, password: z.string().max(1024).optional() }), inbox),
  /** Takes a failed job off the list; audited. */
  'intake.dismiss': call(z.object({ jobId: id }), inbox),
} as const;
