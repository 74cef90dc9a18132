/** A file that was changed as most programs do it: the new objects behind the old file, which stays as it was. */
import { LAID } from './secrets';
import { rewritten } from './judge';

/** The last version says nothing any more of what the one under it said. */
export function updated(pdf: Uint8Array, folder: string): Uint8Array {
  const before = appended(rewritten(folder, pdf, '--object-streams=disable'), `<< /Title (${LAID}) >>`);
  return appended(before, '<< /Title (KEEPNONE) >>');
}

/** One revision more, in which the document's details are `info`. */
function appended(pdf: Uint8Array, info: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const last = (pattern: RegExp): string => [...text.matchAll(pattern)].at(-1)?.[1] ?? '';
  const root = last(/\/Root (\d+ \d+ R)/g);
  const size = Number(last(/\/Size (\d+)/g));
  const prev = last(/startxref\s+(\d+)\s+%%EOF/g);
  const object = `${size} 0 obj\n${info}\nendobj\n`;
  const place = String(pdf.length).padStart(10, '0');
  const table = `xref\n${size} 1\n${place} 00000 n \n`;
  const trailer = `trailer\n<< /Size ${size + 1} /Root ${root} /Info ${size} 0 R /Prev ${prev} >>\n`;
  const end = `startxref\n${pdf.length + object.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([pdf, Buffer.from(object + table + trailer + end, 'latin1')]));
}
