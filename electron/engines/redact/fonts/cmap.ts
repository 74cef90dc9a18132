/**
 * Reads and writes the CMaps that a file brings with it, character code → CID (ISO 32000-1, 9.7.5; Adobe Technical Notes
 * 5014 and 5099). The predefined ones, Identity excepted, are not here: a font that names one stays whole.
 */
import type { PDFDict, PDFDocument, PDFObject } from 'pdf-lib';
import { PDFName, PDFStream } from 'pdf-lib';
import { latin1 } from '../content/tokens';
import { flateStream } from '../flate';
import { decoded, dictOf, entry, name } from '../objects';

/** A file may nest so many. */
const DEEPEST = 4;
const MOST = 0x10000;

export interface CMap {
  /** Bytes in each of its codes. */
  readonly width: 1 | 2;
  /** Low and high ends of the codes it takes. */
  readonly spaces: readonly (readonly [number, number])[];
  readonly cidOf: (code: number) => number;
}

const IDENTITY: CMap = { width: 2, spaces: [[0, 0xffff]], cidOf: (code) => code };

/** Of a composite font; null where its codes have mixed lengths, or its CMap is not in the file or not understood. */
export function cmapOf(doc: PDFDocument, font: PDFDict): CMap | null {
  return read(doc, entry(doc.context, font, 'Encoding'), 0);
}

function read(doc: PDFDocument, encoding: PDFObject | undefined, depth: number): CMap | null {
  if (encoding instanceof PDFName) return /^Identity-[HV]$/.test(encoding.decodeText()) ? IDENTITY : null;
  const bytes = decoded(encoding);
  if (!bytes || !(encoding instanceof PDFStream) || depth > DEEPEST) return null;
  const text = new TextDecoder('latin1').decode(bytes).replace(/%[^\r\n]*/g, ' ');
  const named = /\/([^\s()<>[\]{}/%]+)\s+usecmap\b/.exec(text)?.[1];
  const parent = entry(doc.context, encoding.dict, 'UseCMap') ?? (named ? PDFName.of(named) : undefined);
  const base = parent ? read(doc, parent, depth + 1) : null;
  if (parent && !base) return null;
  return parse(text, base);
}

function parse(text: string, base: CMap | null): CMap | null {
  const spaces: (readonly [number, number])[] = [];
  const cids = new Map<number, number>();
  const otherwise = new Map<number, number>();
  const widths = new Set<number>(base ? [base.width] : []);
  for (const [, kind = '', body = ''] of text.matchAll(
    /begin(codespacerange|cidchar|cidrange|notdefchar|notdefrange)\b([\s\S]*?)\bend\1\b/g,
  )) {
    const tokens = body
      .split(/(<[^>]*>)/)
      .flatMap((t) => (t.startsWith('<') ? [t.replace(/\s/g, '')] : words(t)));
    const size = kind === 'codespacerange' || kind.endsWith('char') ? 2 : 3;
    if (tokens.length % size !== 0) return null;
    for (let i = 0; i < tokens.length; i += size) {
      const low = codeIn(tokens[i]);
      const high = kind.endsWith('char') ? low : codeIn(tokens[i + 1]);
      if (!low || !high || low.width !== high.width) return null;
      widths.add(low.width);
      if (kind === 'codespacerange') {
        spaces.push([low.code, high.code]);
        continue;
      }
      const cid = Number(tokens[i + size - 1]);
      if (!Number.isInteger(cid) || high.code - low.code >= MOST) return null;
      // All codes of a notdef range stand for one CID (9.7.6.3).
      for (let c = low.code; c <= high.code; c++)
        if (kind.startsWith('cid')) cids.set(c, cid + c - low.code);
        else otherwise.set(c, cid);
    }
  }
  const [width] = widths;
  const all = [...(base?.spaces ?? []), ...spaces];
  if (widths.size !== 1 || (width !== 1 && width !== 2) || all.length === 0) return null;
  const cidOf = (c: number): number => {
    const cid = cids.get(c) ?? base?.cidOf(c) ?? 0;
    return cid === 0 ? (otherwise.get(c) ?? 0) : cid;
  };
  return { width, spaces: all, cidOf };
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((w) => w !== '');
}

function codeIn(token: string | undefined): { readonly code: number; readonly width: number } | null {
  const digits = /^<((?:[0-9a-fA-F]{2}){1,4})>$/.exec(token ?? '')?.[1];
  return digits ? { code: Number.parseInt(digits, 16), width: digits.length / 2 } : null;
}

/** Gives the font a CMap of its own that lists the codes in use, where it has one in the file; else nothing happens. */
export function scrubCMap(doc: PDFDocument, font: PDFDict, cmap: CMap, codes: ReadonlySet<number>): void {
  const { context } = doc;
  const encoding = entry(context, font, 'Encoding');
  if (!(encoding instanceof PDFStream)) return;
  const { dict } = encoding;
  const info = dict.get(name('CIDSystemInfo'));
  const wmode = dict.get(name('WMode'));
  const vertical = wmode ? String(wmode) === '1' : verticalIn(decoded(encoding));
  const own = flateStream(context, writeCMap(cmap, codes, vertical ? 1 : 0), {
    Type: 'CMap',
    CMapName: 'Own-CMap',
    WMode: vertical ? 1 : 0,
  });
  if (info && dictOf(context, info)) own.dict.set(name('CIDSystemInfo'), info);
  font.set(name('Encoding'), context.register(own));
}

function verticalIn(bytes: Uint8Array | null): boolean {
  return /\/WMode\s+1\b/.test(new TextDecoder('latin1').decode(bytes ?? new Uint8Array()));
}

/** The CMap of these codes alone. */
export function writeCMap(
  { width, spaces, cidOf }: CMap,
  codes: ReadonlySet<number>,
  wmode: 0 | 1,
): Uint8Array {
  const hex = (n: number): string => `<${n.toString(16).padStart(2 * width, '0')}>`;
  const lines = [...codes].sort((a, b) => a - b).map((c) => `${hex(c)} ${cidOf(c)}`);
  // No section may hold more than a hundred (Technical Note 5014).
  const sections = (kind: string, all: readonly string[]): string =>
    Array.from({ length: Math.ceil(all.length / 100) }, (_, i) => all.slice(100 * i, 100 * i + 100))
      .map((part) => `${part.length} begin${kind}\n${part.join('\n')}\nend${kind}\n`)
      .join('');
  return latin1(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering (Identity) def /Supplement 0 def end def
/CMapName /Own-CMap def
/CMapType 1 def
/WMode ${wmode} def
${sections(
  'codespacerange',
  spaces.map(([a, b]) => `${hex(a)} ${hex(b)}`),
)}${sections('cidchar', lines)}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`);
}
