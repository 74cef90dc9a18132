/** The reviewer's work on one case. Each act answers with the whole view, so that the window never guesses. */
import { z } from 'zod';
import { call } from './call';
import { box, day, grounds, id, item, kind, line, release, words } from './shapes';
import { newTerm } from './rules';
import { caseView } from './views';

/** Item 6 and so on, shown before a bulk act. */
const ids = z.array(id).min(1).max(20000).readonly();

export const reviewAct = z.discriminatedUnion('act', [
  /** Confirms proposals as masks; `item` overrides what was proposed. */
  z.object({ act: z.literal('mask'), partId: id, candidateIds: ids, item: item.optional() }),
  /** Leaves proposals open; high-risk kinds need a word why. */
  z.object({ act: z.literal('leave-open'), partId: id, candidateIds: ids, why: words }),
  /** Takes a decision back: the proposal is undecided again. */
  z.object({ act: z.literal('reset'), partId: id, candidateIds: ids }),
  /** A mask by hand. `text` snaps to the characters in the box (display space), `area` hides the box itself. */
  z.object({
    act: z.literal('draw'),
    partId: id,
    form: z.enum(['text', 'area']),
    page: z.int().min(1),
    box,
    kind,
    item,
  }),
  /** Masks a text in every paper, title and file name of the case, in all its spellings. */
  z.object({ act: z.literal('mask-text'), text: line.min(1), kind, item }),
  /** Masks a range of a part that is only text. */
  z.object({ act: z.literal('mask-range'), partId: id, start: z.int(), end: z.int(), kind, item }),
  z.object({ act: z.literal('remove-masks'), maskIds: ids }),
  z.object({ act: z.literal('set-item'), maskIds: ids, item }),
  /** Puts masks into another group, or with null into a new one of the same item. */
  z.object({ act: z.literal('move-masks'), maskIds: ids, groupId: id.nullable() }),
  z.object({
    act: z.literal('justify'),
    groupId: id,
    clause: z.string().max(64).nullable().optional(),
    publicReason: words.optional(),
    internalReason: words.optional(),
    release: release.nullable().optional(),
    grounds: grounds.optional(),
    evenWidth: z.boolean().optional(),
  }),
  z.object({ act: z.literal('see'), partId: id, pages: z.array(z.int().min(1)).max(20000).readonly() }),
  /** `decision` null takes it back. */
  z.object({
    act: z.literal('unread'),
    partId: id,
    page: z.int().min(1),
    decision: z.enum(['read', 'withhold']).nullable(),
    why: words,
    item,
  }),
  z.object({ act: z.literal('answer'), key: z.string().max(400), answer: words }),
  /** Withholds a part whole, or opens it again with null. */
  z.object({ act: z.literal('withhold-part'), partId: id, item: item.nullable() }),
]);
export type ReviewAct = z.infer<typeof reviewAct>;

const one = z.object({ caseId: id });

export const reviewCalls = {
  /** Opening an analysed case as a reviewer begins its review. */
  'review.open': call(one, caseView),
  'review.act': call(z.object({ caseId: id, act: reviewAct }), caseView),
  'review.undo': call(one, caseView),
  'review.redo': call(one, caseView),
  /** Where a text stands in the case, so that a bulk act can say what it will touch. */
  'review.find': call(
    z.object({ caseId: id, text: line.min(1) }),
    z.object({ places: z.int(), pages: z.int(), parts: z.int() }),
  ),
  /** Looks through the papers again with the office's rules as they are now; every decision stays. */
  'review.look-again': call(one, caseView),
  /** Puts a term on one of the office's lists because of a decision in this case. Codes as of rules.add-term. */
  'review.learn': call(z.object({ caseId: id, term: newTerm }), caseView),
  'review.edit-header': call(
    z.object({
      caseId: id,
      title: line.min(1).optional(),
      registrationNumber: line.optional(),
      department: line.optional(),
      drafter: line.optional(),
      contact: line.optional(),
      requester: line.optional(),
      receivedOn: day.optional(),
      publishFrom: day.nullable().optional(),
      type: z.enum(['proactive', 'request']).optional(),
    }),
    caseView,
  ),
  /** Makes the citizen view with the real redactor. */
  'review.citizen': call(one, caseView),
  /** Stops the citizen view or the submission that is under way; without one nothing happens. */
  'review.stop-redaction': call(one, z.object({})),
  /** Runs the guards and the trial seal. Codes: review.guarded (the view says what is missing), redact.gate-failed, engine.cancelled. */
  'review.submit': call(one, caseView),
  'review.withdraw': call(one, caseView),
  'review.hold': call(z.object({ caseId: id, on: z.boolean(), why: words }), caseView),
} as const;
