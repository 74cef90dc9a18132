/** What a package holds, file by file. Strict throughout: a field that is not named here never leaves the desk. */
import { z } from 'zod';
import { GATES } from '../../../shared/domain/redaction';
import { ITEMS } from '../../../shared/domain/candidate';

/** Also a folder's name, so nothing that a file system could read as a way. */
export const packageId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{7,63}$/u);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${String(bytes * 2)}}$`, 'u'));
const moment = z.iso.datetime();
const day = z.iso.date();
const count = z.int().nonnegative();

const release = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), date: day }),
  z.strictObject({ kind: z.literal('event'), event: z.string().min(1) }),
  z.strictObject({ kind: z.literal('review'), date: day }),
  z.strictObject({ kind: z.literal('permanent') }),
]);

const paper = z.strictObject({
  order: count,
  kind: z.enum(['body', 'attachment']),
  /** Masked. */
  fileName: z.string(),
  marking: z.string().min(1),
  pages: count,
  /** Paths inside the package; null for a paper withheld whole. */
  rendition: z.string().nullable(),
  text: z.string().nullable(),
});

/** metadata.json */
export const metadata = z.strictObject({
  format: z.literal('disclosure-metadata'),
  version: z.literal(1),
  packageId,
  documentId: z.string().min(1),
  documentVersion: z.int().min(1),
  /** Masked. */
  title: z.string(),
  registrationNumber: z.string(),
  office: z.string(),
  department: z.string(),
  drafter: z.string(),
  approvers: z.array(z.string()),
  contact: z.string(),
  type: z.enum(['proactive', 'request']),
  source: z.string(),
  recordType: z.enum(['document']),
  marking: z.string().min(1),
  receivedOn: day,
  stages: z.array(z.strictObject({ stage: z.string().min(1), at: moment })),
  nextPlanned: day.nullable(),
  /** Share of characters that stays open, two decimals: too coarse to tell a hidden value's length. */
  openShare: z.number().min(0).max(1),
  papers: z.array(paper).min(1),
  howToObject: z.strictObject({ ko: z.string().min(1), en: z.string().min(1) }),
});
export type Metadata = z.infer<typeof metadata>;

/** disclosure.json: what is withheld, why, until when. */
export const disclosure = z.strictObject({
  format: z.literal('disclosure-reasons'),
  version: z.literal(1),
  packageId,
  lawDate: day,
  criteriaVersion: z.string(),
  withheld: z.array(
    z.strictObject({
      paper: count.nullable(),
      item: z.literal(ITEMS),
      clause: z.string().nullable(),
      publicReason: z.string().min(1),
      release,
      count,
    }),
  ),
});

/** verification.json: which proofs the renditions passed. */
export const verification = z.strictObject({
  format: z.literal('disclosure-verification'),
  version: z.literal(1),
  packageId,
  papers: z.array(
    z.strictObject({
      paper: count,
      gates: z.array(z.strictObject({ gate: z.enum(GATES), result: z.enum(['pass', 'fail', 'not_run']) })),
      vectorPages: count,
      rasterPages: count,
    }),
  ),
});

/** manifest.json: the hash of every other file but the signature, which stands in manifest.sig over this file's bytes. */
export const manifest = z.strictObject({
  format: z.literal('disclosure-package'),
  version: z.literal(1),
  packageId,
  documentId: z.string().min(1),
  documentVersion: z.int().min(1),
  /** Of published bytes only. */
  files: z.array(z.strictObject({ path: z.string().min(1), sha256, size: count })).min(3),
  algorithm: z.literal('Ed25519'),
  publicKey: hex(32),
  /** Head of the audit chain when it was packed, signed by the vault; null before the first checkpoint. */
  auditHead: z
    .strictObject({
      seq: count,
      hash: sha256,
      no: count,
      at: moment,
      publicKey: hex(32),
      signature: hex(64),
    })
    .nullable(),
});
export type Manifest = z.infer<typeof manifest>;

export const signature = hex(64);

/** receipts/*.json, written by the portal. */
export const receipt = z.object({
  format: z.literal('disclosure-receipt'),
  version: z.literal(1),
  packageId,
  /** Of the manifest as the portal got it. */
  sha256,
  receivedAt: moment,
  receiver: z.string().min(1).max(200),
  outcome: z.enum(['published', 'rejected', 'recalled']),
  /** For a person; a code. */
  reason: z.string().max(200).optional(),
  signature: signature.optional(),
});

/** recalls/<packageId>.json; its signature stands beside it in <packageId>.sig. */
export const recallNotice = z.strictObject({
  format: z.literal('disclosure-recall'),
  version: z.literal(1),
  packageId,
  sha256,
  reason: z.string(),
  at: moment,
  algorithm: z.literal('Ed25519'),
  publicKey: hex(32),
});

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig';
export const METADATA = 'metadata.json';
export const DISCLOSURE = 'disclosure.json';
export const VERIFICATION = 'verification.json';
