/** Whether a PDF's cross-reference can be trusted as it stands; where not, PDFium's rebuilt copy is used. */

const TAIL = 2_048;

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** A header at byte 0, `%%EOF` and a `startxref` that points at a table or at an object. */
export function isIntact(bytes: Uint8Array): boolean {
  if (!latin(bytes.subarray(0, 5)).startsWith('%PDF-')) return false;
  const tail = latin(bytes.subarray(Math.max(0, bytes.length - TAIL)));
  const found = [...tail.matchAll(/startxref\s+(\d{1,12})\s+%%EOF/gu)].at(-1);
  if (found === undefined) return false;
  const at = Number(found[1]);
  if (at <= 0 || at >= bytes.length) return false;
  return /^\s{0,2}(xref\s|\d+\s+\d+\s+obj)/u.test(latin(bytes.subarray(at, at + 40)));
}
