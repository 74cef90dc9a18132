/** The HWP and HWPX library behind what this program asks of it; its words never leave this file, only codes. */
import { HwpDocument, initSync } from '@rhwp/core';
import { z } from 'zod';
import { failure, success, type Result } from '../../../shared/domain/result';

const pathStep = z.object({ controlIndex: z.number(), cellIndex: z.number(), cellParaIndex: z.number() });

const layoutRun = z.object({
  text: z.string(),
  /** CSS px of the page. */
  x: z.number(),
  y: z.number(),
  w: z.number(),
  h: z.number(),
  /** Left edge of each code point, relative to x, and the end of the last. */
  charX: z.array(z.number()),
  secIdx: z.number().optional(),
  paraIdx: z.number().optional(),
  parentParaIdx: z.number().optional(),
  cellPath: z.array(pathStep).optional(),
});
export type LayoutRun = z.infer<typeof layoutRun>;

const layout = z.object({ runs: z.array(layoutRun) });
const pageInfo = z.object({ width: z.number().positive(), height: z.number().positive() });
const cellInfo = z.object({
  row: z.int().min(0),
  col: z.int().min(0),
  rowSpan: z.int().min(1),
  colSpan: z.int().min(1),
});
export type CellInfo = z.infer<typeof cellInfo>;

export interface OpenDocument {
  readonly pageCount: number;
  /** CSS px at 96 to the inch. */
  size(page: number): { readonly width: number; readonly height: number };
  svg(page: number): string;
  layout(page: number): readonly LayoutRun[];
  /** Null where the path leads into a text box and not into a table. */
  cell(section: number, paragraph: number, path: LayoutRun['cellPath']): CellInfo | null;
}

let started = false;

function codeOf(error: unknown, password: string | undefined): string {
  const text = error instanceof Error ? error.message : String(error);
  if (/EncryptVersion|지원하지 않는 암호화/u.test(text)) return 'convert.format';
  if (/비밀번호|암호|password/iu.test(text))
    return password === undefined ? 'convert.encrypted' : 'convert.wrong-password';
  if (/지원하지 않는|UNSUPPORTED/u.test(text)) return 'convert.format';
  return 'convert.damaged';
}

/** Codes: convert.encrypted, convert.wrong-password, convert.format, convert.damaged. */
export function openDocument(
  wasm: Uint8Array,
  bytes: Uint8Array,
  password: string | undefined,
): Result<OpenDocument> {
  let doc: HwpDocument;
  try {
    if (!started) {
      initSync({ module: Uint8Array.from(wasm) });
      started = true;
    }
    doc = password === undefined ? new HwpDocument(bytes) : openLocked(bytes, password);
  } catch (error) {
    return failure(codeOf(error, password));
  }
  return success({
    pageCount: doc.pageCount(),
    size: (page) => pageInfo.parse(JSON.parse(doc.getPageInfo(page))),
    svg: (page) => doc.renderPageSvg(page),
    layout: (page) => layout.parse(JSON.parse(doc.getPageTextLayout(page))).runs,
    cell: (section, paragraph, path) => {
      try {
        return cellInfo.parse(JSON.parse(doc.getCellInfoByPath(section, paragraph, JSON.stringify(path))));
      } catch {
        return null;
      }
    },
  });
}

/** A password given for a draft without one must not fail it. */
function openLocked(bytes: Uint8Array, password: string): HwpDocument {
  try {
    return HwpDocument.openWithPassword(bytes, password);
  } catch (error) {
    try {
      return new HwpDocument(bytes);
    } catch {
      throw error;
    }
  }
}
