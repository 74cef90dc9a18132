/** The office's rules of detection: how sure a find must be to be proposed, and the two lists of the office's own terms. */
import { z } from 'zod';
import { KINDS } from '../domain/candidate';
import { call } from './call';
import { id, item, line, sensitivityPosition, words } from './shapes';

const listName = z.enum(['always', 'never']);
const detectorKind = z.enum(KINDS);

const rules = z
  .object({
    position: sensitivityPosition,
    /** As measured on the project's own labelled papers; shares of 0 to 1, in the order of the positions. */
    positions: z
      .array(z.object({ id: sensitivityPosition, precision: z.number(), recall: z.number() }).readonly())
      .readonly(),
    /** How many private places the measured papers hold. */
    privatePlaces: z.int(),
    /** Who chose the position; null while it is the detector's own. */
    chosen: z.object({ by: line, at: z.string() }).readonly().nullable(),
    maySetPosition: z.boolean(),
    mayAddTerms: z.boolean(),
    mayReadTerms: z.boolean(),
    /** Newest first. */
    terms: z
      .array(
        z
          .object({
            id,
            list: listName,
            term: line,
            kind: detectorKind,
            item,
            reason: words,
            addedBy: line,
            addedAt: z.string(),
            /** Null while its reason is the first. */
            changedBy: line.nullable(),
            changedAt: z.string(),
            mayChange: z.boolean(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type RulesView = z.infer<typeof rules>;

/** `kind`: what the term is; of a term never proposed, what it was taken for. `item` counts for terms always proposed. */
export const newTerm = z
  .object({ list: listName, term: line.min(1), kind: detectorKind, item, reason: words })
  .readonly();

export const rulesCalls = {
  'rules.read': call(z.object({}), rules),
  /** Papers analysed from now on; those that are here keep theirs until someone looks through them again. */
  'rules.set-position': call(z.object({ position: sensitivityPosition }), rules),
  /** Codes: lists.reason-needed, lists.too-short, lists.there, lists.on-other, lists.protected (params.kind). */
  'rules.add-term': call(newTerm, rules),
  /** Code: lists.reason-needed. */
  'rules.edit-term': call(z.object({ termId: id, reason: words }), rules),
  'rules.remove-term': call(z.object({ termId: id }), rules),
} as const;
