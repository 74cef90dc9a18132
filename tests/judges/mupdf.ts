/** MuPDF's reading of a file: a third extractor, beside poppler and pdf.js. */
import { output } from './tools';

/** Text of a page (from 1) without any space; null where MuPDF cannot read it. */
export function textOf(file: string, page: number): string | null {
  return (
    output('mutool', ['draw', '-q', '-F', 'txt', '-o', '-', file, String(page)])
      ?.toString('utf8')
      .replace(/\s/g, '') ?? null
  );
}
