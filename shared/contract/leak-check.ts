/** Whether a PDF, by whomever it was made, gives away more than it shows. */
import { z } from 'zod';
import { call } from './call';
import { line } from './shapes';

const leakReport = z
  .object({
    fileName: line,
    pages: z.int(),
    /** Pages that are one picture: no text, so nothing could be read there. */
    imagePages: z.array(z.int()).readonly(),
    findings: z
      .array(
        z
          .object({
            code: z.string(),
            severity: z.enum(['leak', 'hygiene']),
            count: z.int(),
            pages: z.array(z.int()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** Text that can be copied and is not to be seen; for the eyes of whoever asked. */
    hidden: z.array(z.object({ page: z.int(), text: z.string() }).readonly()).readonly(),
    hiddenMore: z.int(),
  })
  .readonly();
export type LeakReport = z.infer<typeof leakReport>;

export const leakCheckCalls = {
  /** Asks for a file in the system's dialog and looks into it. */
  'leak.check': call(z.object({}), leakReport.nullable()),
  'leak.cancel': call(z.object({}), z.object({})),
} as const;
