/** Reads and writes /ToUnicode maps (9.10.3). */
import { latin1 } from '../content/tokens';

/** Character code → text. Ranges longer than 65,536 codes are cut. */
export function parseToUnicode(bytes: Uint8Array): ReadonlyMap<number, string> {
  const text = new TextDecoder('latin1').decode(bytes);
  const map = new Map<number, string>();
  for (const [, kind, body = ''] of text.matchAll(/begin(bfchar|bfrange)([\s\S]*?)end\1/g)) {
    const tokens = [...body.matchAll(/<([0-9a-fA-F\s]*)>|\[|\]/g)].map((m) =>
      m[1] === undefined ? m[0] : m[1].replace(/\s/g, ''),
    );
    let i = 0;
    const next = (): string => tokens[i++] ?? '';
    while (i < tokens.length) {
      const low = Number.parseInt(next(), 16);
      if (Number.isNaN(low)) continue;
      if (kind === 'bfchar') {
        map.set(low, utf16(next()));
        continue;
      }
      const high = Math.min(Number.parseInt(next(), 16), low + 0xffff);
      const target = next();
      if (target !== '[') {
        const units = utf16(target);
        const last = units.charCodeAt(units.length - 1);
        for (let c = low; c <= high; c++) {
          map.set(c, units.slice(0, -1) + String.fromCharCode((last + c - low) & 0xffff));
        }
        continue;
      }
      for (let c = low; i < tokens.length; c++) {
        const item = next();
        if (item === ']') break;
        if (c <= high) map.set(c, utf16(item));
      }
    }
  }
  return map;
}

function utf16(hex: string): string {
  let text = '';
  for (let i = 0; i < hex.length; i += 4)
    text += String.fromCharCode(Number.parseInt(hex.slice(i, i + 4), 16) || 0);
  return text;
}

/** `width`: bytes in a code. */
export function writeToUnicode(map: ReadonlyMap<number, string>, width: 1 | 2): Uint8Array {
  const code = (n: number): string => `<${n.toString(16).padStart(width * 2, '0')}>`;
  const hex = (text: string): string =>
    `<${[...Array(text.length).keys()].map((i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')}>`;
  const entries = [...map].sort(([a], [b]) => a - b);
  const chunks: string[] = [];
  for (let i = 0; i < entries.length; i += 100) {
    const part = entries.slice(i, i + 100);
    chunks.push(
      `${part.length} beginbfchar\n${part.map(([c, t]) => `${code(c)} ${hex(t)}`).join('\n')}\nendbfchar`,
    );
  }
  return latin1(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
${width === 2 ? '<0000> <FFFF>' : '<00> <FF>'}
endcodespacerange
${chunks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`);
}
