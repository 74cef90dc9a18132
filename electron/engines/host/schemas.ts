/** What may come back over the wire: shapes and ceilings, since the document may have shaped the answer. */
import { z } from 'zod';
import { plainBytes } from '../port';
import { PIECE } from '../wire';
import { KINDS, ITEMS } from '../../../shared/domain/candidate';
import { GATES } from '../../../shared/domain/redaction';

const MIB = 1024 * 1024;
const MAX_BYTES = 1_024 * MIB;
const MAX_PAGES = 5_000;
const MAX_TEXT = 16 * MIB;

const num = z.number().min(-1e7).max(1e7);
const pageNumber = z.int().min(1).max(MAX_PAGES);
const text = z.string().max(MAX_TEXT);
const box = z.tuple([num, num, num, num]);
const quad = z.tuple([num, num, num, num, num, num, num, num]);
const code = z
  .string()
  .max(200)
  .regex(/^[^\s\u0000-\u001f]{1,200}$/u);

/** Over a fork Node's own Buffer may arrive, whose `slice` shares memory: everyone behind this door gets plain bytes. */
export const bytes = z
  .instanceof(Uint8Array)
  .refine((b) => b.byteLength <= MAX_BYTES)
  .transform((b) => plainBytes(b));

/** A piece of a large answer, sent ahead of it. */
export const part = z.object({
  type: z.literal('part'),
  field: z.literal('pdf'),
  total: z.int().min(1).max(MAX_BYTES),
  bytes: z.instanceof(Uint8Array).refine((b) => b.byteLength > 0 && b.byteLength <= PIECE),
});

const run = z.object({
  text,
  x: num,
  y: num,
  w: num,
  h: num,
  charX: z.array(num).max(MAX_TEXT).exactOptional(),
  charBoxes: z.array(box).max(MAX_TEXT).exactOptional(),
  block: z.int().min(0),
});

const geometry = z.object({
  cropBox: box,
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
});

const page = z.object({
  page: pageNumber,
  geometry,
  width: num.positive(),
  height: num.positive(),
  runs: z.array(run).max(500_000),
  unread: z.enum(['image', 'outlined-text', 'unmapped-font', 'annotation', 'damaged']).nullable(),
  repeats: pageNumber.exactOptional(),
});

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph') }),
  z.object({
    kind: z.literal('cell'),
    table: z.int().min(0),
    row: z.int().min(0),
    col: z.int().min(0),
    rowSpan: z.int().min(1),
    colSpan: z.int().min(1),
  }),
]);

const hidden = z.object({
  page: pageNumber.nullable(),
  kind: z.enum([
    'comment',
    'hidden-text',
    'annotation',
    'attachment',
    'metadata',
    'script',
    'field',
    'memo',
    'missing-in-layout',
  ]),
  text,
});

export const textModel = z
  .object({
    pages: z.array(page).max(MAX_PAGES),
    blocks: z.array(block).max(2_000_000),
    hidden: z.array(hidden).max(100_000),
    warnings: z.array(code).max(1_000),
  })
  .refine((m) => m.pages.every((p) => p.runs.every((r) => r.block < m.blocks.length)));

export const laidOut = z.object({
  sizes: z
    .array(z.object({ width: num.positive().max(14_400), height: num.positive().max(14_400) }))
    .max(MAX_PAGES),
  svgs: z.array(z.string().max(256 * MIB)).max(MAX_PAGES),
  text: textModel,
});

export const readPdf = z.object({ pdf: bytes, text: textModel });

const item = z.union([
  z.literal(ITEMS[0]),
  z.literal(ITEMS[1]),
  z.literal(ITEMS[2]),
  z.literal(ITEMS[3]),
  z.literal(ITEMS[4]),
  z.literal(ITEMS[5]),
  z.literal(ITEMS[6]),
  z.literal(ITEMS[7]),
]);
const kind = z.enum(KINDS);
const score = z.number().min(0).max(1);
const why = z.array(z.string().max(400)).max(100);

export const candidates = z
  .array(
    z.object({
      id: z.string().max(200),
      kind,
      item: item.nullable(),
      open: z.boolean(),
      score,
      why,
      text,
      places: z.array(z.object({ page: pageNumber, quad })).max(100_000),
    }),
  )
  .max(1_000_000);

const span = z.object({
  start: z.int().min(0),
  end: z.int().min(0),
  kind,
  item: item.nullable(),
  open: z.boolean(),
  score,
  why,
});

const gateResult = z.object({
  gate: z.enum(GATES),
  result: z.enum(['pass', 'fail', 'not_run']),
  findings: z
    .array(
      z.object({
        severity: z.enum(['leak', 'hygiene']),
        code,
        page: pageNumber.nullable(),
        box: box.nullable(),
      }),
    )
    .max(100_000),
});

export const report = z.object({
  pages: z
    .array(
      z.object({ page: pageNumber, method: z.enum(['vector', 'raster', 'untouched']), why: code.nullable() }),
    )
    .max(MAX_PAGES),
  removed: z.int().min(0),
  added: z.array(z.object({ page: pageNumber, box })).max(1_000_000),
  gates: z.array(gateResult).max(20),
  warnings: z.array(code).max(1_000),
  ok: z.boolean(),
});

export const inspection = report.extend({
  hidden: z
    .array(z.object({ page: pageNumber, box, text }))
    .max(10_000)
    .exactOptional(),
});

export const redacted = z.object({
  pdf: bytes,
  text: textModel,
  report,
  hits: z.array(z.object({ span, text })).max(100_000),
});

/** A failure as a worker may report it: a code and numbers, never a sentence. */
export const workerFailure = z.object({
  code: z.string().regex(/^(convert|redact|engine|detect|verify|read)\.[a-z0-9-]{1,60}$/u),
  params: z
    .record(
      z.string().regex(/^[a-zA-Z]{1,30}$/u),
      z.union([z.number(), z.string().regex(/^[a-z0-9.-]{0,60}$/u)]),
    )
    .exactOptional(),
});
