/** What a file is, by its content: a name or an extension proves nothing. */
import type { DraftFormat } from './paper';

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Readers accept junk before `%PDF-` within this many bytes (PDF 32000-1, annex H, note 13). */
const PDF_JUNK = 1024;

function ascii(text: string): number[] {
  return [...text].map((c) => c.charCodeAt(0));
}

function indexOf(bytes: Uint8Array, wanted: readonly number[], limit: number): number {
  const first = wanted[0] ?? -1;
  const end = Math.min(limit, bytes.length - wanted.length + 1);
  for (let i = bytes.indexOf(first); i >= 0 && i < end; i = bytes.indexOf(first, i + 1)) {
    if (wanted.every((b, k) => bytes[i + k] === b)) return i;
  }
  return -1;
}

const HWP_SIGNATURE = ascii('HWP Document File');
const HWPX_SECTION = ascii('Contents/section');

/** The format, or null where it is none that intake takes. Old binary files of before HWP 5 are none. */
export function sniff(bytes: Uint8Array): DraftFormat | null {
  if (indexOf(bytes, CFB, 1) === 0) return indexOf(bytes, HWP_SIGNATURE, bytes.length) > 0 ? 'hwp' : null;
  if (indexOf(bytes, ZIP, 1) === 0) return indexOf(bytes, HWPX_SECTION, bytes.length) > 0 ? 'hwpx' : null;
  return indexOf(bytes, PDF, PDF_JUNK) >= 0 ? 'pdf' : null;
}
