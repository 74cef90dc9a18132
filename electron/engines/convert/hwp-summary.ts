/** Texts of an OLE property set ([MS-OLEPS]): title, author, who saved it last, keywords, comments. */

const VT_LPSTR = 30;
const VT_LPWSTR = 31;
const MAX_PROPERTIES = 200;
const MAX_LENGTH = 10_000;

/** Non-empty strings in the order of the set; nothing from a damaged one. */
export function summaryTexts(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u32 = (at: number): number => (at + 4 <= bytes.length ? view.getUint32(at, true) : 0);
  const texts: string[] = [];
  if (bytes.length < 48 || view.getUint16(0, true) !== 0xfffe) return texts;
  const section = u32(44);
  const count = Math.min(u32(section + 4), MAX_PROPERTIES);
  for (let i = 0; i < count; i++) {
    const at = section + u32(section + 8 + i * 8 + 4);
    const type = u32(at) & 0xffff;
    const length = Math.min(u32(at + 4), MAX_LENGTH);
    if (type !== VT_LPSTR && type !== VT_LPWSTR) continue;
    const wide = type === VT_LPWSTR;
    const raw = bytes.subarray(at + 8, at + 8 + length * (wide ? 2 : 1));
    const text = new TextDecoder(wide ? 'utf-16le' : 'euc-kr')
      .decode(raw)
      .replace(/\0[^]*$/u, '')
      .trim();
    if (text !== '') texts.push(text);
  }
  return texts;
}
