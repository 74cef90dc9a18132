/** A draft of any format becomes a rendition, the PDF that people look at, and its text model. */
import type { DraftFormat, PaperPage, TextModel } from '../../shared/domain/paper';
import { failure, success, type Result } from '../../shared/domain/result';
import type { Engines, JobControl, LaidOut, Printer } from './ports';

export interface Rendition {
  readonly pdf: Uint8Array;
  readonly text: TextModel;
}

/** Difference of page size, in points, that rounding in the printer may make. */
const ROUNDING = 1.5;

/** `lenient` lets half of a letter's places go: words drawn twice, as a shadow, are read back once. */
type Manner = 'strict' | 'lenient';

/** A print that lost text is made anew, so many times. */
const ATTEMPTS = 2;
/** Letters of a page that a print may lack: old Hangul and signs that come back as others. */
const LOST_ALLOWED = 3;
const LOST_SHARE = 0.01;

/**
 * PDFs are read as they are; HWP and HWPX are laid out and printed. Codes: those of `Engines.layOut`, and of the printer
 * (print.failed, print.cancelled); convert.rendition where the print is not the layout.
 */
export async function convertDraft(
  rooms: { readonly engines: Engines; readonly printer: Printer },
  bytes: Uint8Array,
  format: DraftFormat,
  password: string | undefined,
  control?: JobControl,
): Promise<Result<Rendition>> {
  const locked = password === undefined ? {} : { password };
  if (bytes.length === 0) return failure('convert.empty');
  if (format === 'pdf') return rooms.engines.readPdf({ bytes, ...locked }, control);
  const laid = await rooms.engines.layOut({ format, bytes, ...locked }, control);
  if (!laid.ok) return laid;
  for (let attempt = 1; ; attempt++) {
    const printed = await rooms.printer.print(laid.value, control);
    if (!printed.ok) return printed;
    const [first, ...more] = printed.value;
    if (first === undefined) return failure('convert.empty');
    const read = await rooms.engines.readPdf({ bytes: first, more }, control);
    if (!read.ok) return read;
    const rendition = joined(laid.value, read.value, attempt === ATTEMPTS ? 'lenient' : 'strict');
    if (rendition.ok || attempt === ATTEMPTS) return rendition;
  }
}

/**
 * The layout says what is written and where (a PDF's own text breaks words up), the print says what can be seen: page
 * boxes, and ink that no text covers.
 */
function joined(laid: LaidOut, printed: Rendition, manner: Manner): Result<Rendition> {
  const { pages } = printed.text;
  const same = laid.text.pages.every((page, i) => {
    const print = pages[i];
    return (
      print !== undefined &&
      Math.abs(print.width - page.width) <= ROUNDING &&
      Math.abs(print.height - page.height) <= ROUNDING
    );
  });
  if (!same || pages.length !== laid.text.pages.length) return failure('convert.rendition');
  if (laid.text.pages.some((page, i) => textIsLost(page, pages[i], manner)))
    return failure('convert.rendition');
  const differs = laid.text.pages.some((page, i) => textIsLost(page, pages[i], 'strict'));
  const warnings = new Set([
    ...laid.text.warnings,
    ...printed.text.warnings,
    ...(differs ? ['rendition-differs'] : []),
  ]);
  return success({
    pdf: printed.pdf,
    text: {
      ...laid.text,
      pages: laid.text.pages.map((page, i) => {
        const print = pages[i] ?? page;
        return {
          ...page,
          geometry: print.geometry,
          width: print.width,
          height: print.height,
          unread: print.unread,
          ...(print.repeats === undefined ? {} : { repeats: print.repeats }),
        };
      }),
      warnings: [...warnings],
    },
  });
}

/** True where letters or digits of the layout are missing from the print: a typeface did not arrive in time. */
function textIsLost(laid: PaperPage, printed: PaperPage | undefined, manner: Manner): boolean {
  const drawn = countsOf(printed);
  let lost = 0;
  let all = 0;
  for (const [letter, count] of countsOf(laid)) {
    all += count;
    const wanted = manner === 'strict' ? count : Math.ceil(count / 2);
    lost += Math.max(0, wanted - (drawn.get(letter) ?? 0));
  }
  return lost > Math.max(LOST_ALLOWED, all * LOST_SHARE);
}

function countsOf(page: PaperPage | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const run of page?.runs ?? []) {
    for (const letter of run.text.normalize('NFKC').match(/[가-힣0-9A-Za-z]/gu) ?? []) {
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
  }
  return counts;
}
