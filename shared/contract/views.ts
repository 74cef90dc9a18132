/** What screens are drawn from. Ids are opaque; nothing here is a path. */
import { z } from 'zod';
import {
  caseState,
  day,
  geometry,
  grounds,
  id,
  item,
  kind,
  line,
  marking,
  note,
  pageQuad,
  params,
  release,
  sensitivityPosition,
} from './shapes';

export const clock = z
  .object({
    dueOn: day,
    /** Working days left; negative when late. */
    workingDaysLeft: z.int(),
  })
  .readonly();

export const caseRow = z
  .object({
    id,
    version: z.int(),
    state: caseState,
    type: z.enum(['proactive', 'request']),
    title: line,
    fileName: line,
    registrationNumber: line,
    department: line,
    receivedOn: day,
    clock: clock.nullable(),
    pages: z.int(),
    undecided: z.int(),
    masks: z.int(),
    unreadPages: z.int(),
    marking,
    markingText: z.string(),
    /** Person who submitted and who approved, with their post; empty until then. */
    reviewer: line,
    approver: line,
    /** No hit, no mask, no unread page. */
    fastLane: z.boolean(),
    /** What stands in the way now: seal failure, return, open item. */
    notes: z.array(note).readonly(),
    changedAt: z.string(),
  })
  .readonly();
export type CaseRow = z.infer<typeof caseRow>;

export const jobRow = z
  .object({
    id,
    fileName: line,
    state: z.enum(['waiting', 'running', 'failed', 'cancelled', 'done']),
    /** `read`, `convert`, `print`, `detect`, `keep`: the step being done. */
    step: z.string(),
    done: z.int(),
    total: z.int(),
    /** Failure code of an open item. */
    error: z.object({ code: z.string(), params: params.optional() }).nullable(),
    /** A locked or encrypted file wants a password. */
    wantsPassword: z.boolean(),
    caseId: id.nullable(),
  })
  .readonly();
export type JobRow = z.infer<typeof jobRow>;

export const candidateView = z
  .object({
    id,
    partId: id,
    kind,
    item: item.nullable(),
    open: z.boolean(),
    score: z.number(),
    why: z.array(z.string()).readonly(),
    text: z.string(),
    places: z.array(pageQuad).readonly(),
    /** For parts that are only text. */
    ranges: z.array(z.object({ start: z.int(), end: z.int() }).readonly()).readonly(),
    /** `aside`: no candidate; less sure than the office asks for, or on its list of terms never proposed. */
    state: z.enum(['undecided', 'masked', 'open', 'open-by-law', 'aside']),
    /** Why it was set aside; kept when it is decided after all. */
    aside: z.enum(['doubtful', 'never']).nullable(),
    highRisk: z.boolean(),
    dismissedWhy: z.string(),
    /** How many more proposals of this case have the same text. */
    same: z.int(),
  })
  .readonly();
export type CandidateView = z.infer<typeof candidateView>;

export const maskView = z
  .object({
    id,
    partId: id,
    form: z.enum(['text', 'area', 'page']),
    kind,
    item,
    places: z.array(pageQuad).readonly(),
    ranges: z.array(z.object({ start: z.int(), end: z.int() }).readonly()).readonly(),
    text: z.string().nullable(),
    candidateId: id.nullable(),
    groupId: id,
    everywhere: z.boolean(),
  })
  .readonly();
export type MaskView = z.infer<typeof maskView>;

export const groupView = z
  .object({
    id,
    partId: id,
    partTitle: line,
    item,
    clause: z.string().nullable(),
    publicReason: z.string(),
    internalReason: z.string(),
    release: release.nullable(),
    grounds,
    evenWidth: z.boolean(),
    decision: z.enum(['pending', 'approved', 'returned']),
    comment: z.string(),
    masks: z.int(),
    kinds: z.array(kind).readonly(),
    /** Wording to start from, made for the kinds it covers; a person takes it over and makes it the paper's own. */
    proposal: z
      .object({ clause: z.string().nullable(), publicReason: z.string(), release: release.nullable() })
      .readonly(),
    /** Codes of what its justification still lacks. */
    lacks: z.array(z.object({ code: z.string(), params: params.optional() }).readonly()).readonly(),
  })
  .readonly();
export type GroupView = z.infer<typeof groupView>;

export const pageView = z
  .object({
    page: z.int(),
    width: z.number(),
    height: z.number(),
    geometry,
    unread: z.string().nullable(),
    unreadDecision: z.enum(['read', 'withhold']).nullable(),
    seen: z.boolean(),
  })
  .readonly();
export type PageView = z.infer<typeof pageView>;

export const partView = z
  .object({
    id,
    kind: z.enum(['body', 'attachment', 'title', 'file-name']),
    /** File name of a paper, or the part's own name. */
    name: line,
    /** A paper: fetch `app://desk/blob/<paper>` for its PDF. Null for parts that are only text. */
    paper: id.nullable(),
    pages: z.array(pageView).readonly(),
    /** The text of a part that is only text. */
    text: z.string().nullable(),
    withheld: z.boolean(),
    markingText: z.string(),
    hidden: z
      .array(z.object({ page: z.int().nullable(), kind: z.string(), text: z.string() }).readonly())
      .readonly(),
    warnings: z.array(z.string()).readonly(),
  })
  .readonly();
export type PartView = z.infer<typeof partView>;

/** The citizen view, made by the real redactor; stale after each change until made again. */
export const citizenView = z
  .object({
    state: z.enum(['none', 'making', 'stale', 'fresh', 'failed']),
    parts: z
      .array(z.object({ partId: id, paper: id.nullable(), text: z.string().nullable() }).readonly())
      .readonly(),
    gates: z
      .array(
        z.object({ partId: id, gate: z.string(), result: z.enum(['pass', 'fail', 'not_run']) }).readonly(),
      )
      .readonly(),
    /** Pages that had to become images. */
    rasterPages: z.int(),
    error: z.object({ code: z.string(), params: params.optional() }).nullable(),
  })
  .readonly();
export type CitizenView = z.infer<typeof citizenView>;

export const caseView = z
  .object({
    row: caseRow,
    parts: z.array(partView).readonly(),
    candidates: z.array(candidateView).readonly(),
    masks: z.array(maskView).readonly(),
    groups: z.array(groupView).readonly(),
    /** What is missing before submission, in the order in which it is best done. */
    guards: z.array(note).readonly(),
    /** Over-masking warnings, answered or not. */
    warnings: z.array(note).readonly(),
    /** Share of characters that stays open, 0 to 1. */
    openRatio: z.number(),
    citizen: citizenView,
    /** With which rules the papers were looked at. */
    look: z
      .object({
        position: sensitivityPosition,
        /** The office's position now. */
        office: sensitivityPosition,
        /** True where position or lists have changed since. */
        outdated: z.boolean(),
      })
      .readonly(),
    canUndo: z.boolean(),
    canRedo: z.boolean(),
    /** False when the state or the person's role allows looking only. */
    editable: z.boolean(),
    contact: line,
    receivedOn: day,
    publishFrom: day.nullable(),
    drafter: line,
    requester: line,
  })
  .readonly();
export type CaseView = z.infer<typeof caseView>;
