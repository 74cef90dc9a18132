/** The law data that the window shows beside the paper: items, exceptions, clauses, templates. */
import { z } from 'zod';
import { call } from './call';
import { day, item } from './shapes';

const both = z.object({ ko: z.string(), en: z.string() }).readonly();

const law = z.object({
  date: day,
  criteriaVersion: z.string(),
  items: z
    .array(
      z
        .object({
          item,
          name: both,
          summary: both,
          /** What the reason must show. */
          burden: both,
          exceptions: z
            .array(z.object({ letter: z.enum(['ga', 'na', 'da', 'ra', 'ma']), text: both }).readonly())
            .readonly(),
        })
        .readonly(),
    )
    .readonly(),
  clauses: z.array(z.object({ id: z.string(), item, name: both }).readonly()).readonly(),
  /** Wording that can be taken over and must then be made the paper's own. */
  templates: z
    .array(z.object({ item, kinds: z.array(z.string()).readonly(), publicReason: z.string() }).readonly())
    .readonly(),
});
export type LawView = z.infer<typeof law>;

export const lawCalls = { 'law.read': call(z.object({}), law) } as const;
