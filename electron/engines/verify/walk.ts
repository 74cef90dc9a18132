/** Gate 4: every object of a file, whether something leads to it or not, is opened and searched. */
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFStream } from 'pdf-lib';
import type { Finding } from '../../../shared/domain/redaction';
import type { Rope } from '../bytes/rope';
import { decoded, dictOf, name, nameAt, open, reachable, stringBytes } from '../redact/objects';
import { fontResidue } from './font-residue';
import { countIn, standsIn } from '../redact/raw';
import { readings } from './readings';
import { Search } from './search';
import { includesBytes } from './variants';
import { saidInContent, wordsOverMarkers } from './words';

/**
 * `everywhere` is searched in all strings and streams; `hidden` in metadata, names, outlines, attachments, and words that
 * stand for content. `masked`: the pages with regions, counted from 1.
 */
export async function walkObjects(
  pdf: Rope,
  everywhere: readonly string[],
  hidden: readonly string[],
  masked: Pick<ReadonlySet<number>, 'has'>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const add = (severity: Finding['severity'], code: string): void => {
    if (!findings.some((f) => f.code === code)) findings.push({ severity, code, page: null, box: null });
  };
  let doc: PDFDocument;
  try {
    doc = await open(pdf);
  } catch {
    return [{ severity: 'leak', code: 'file-unreadable', page: null, box: null }];
  }
  const { context } = doc;
  if (context.trailerInfo.Encrypt) {
    add('leak', 'encrypted');
    return findings;
  }
  if (standsIn(pdf, /\/Prev\s+\d/) || countIn(pdf, /startxref/, 2) > 1) add('hygiene', 'previous-version');
  const live = reachable(context, [context.trailerInfo.Root, context.trailerInfo.Info]);
  const anywhere = new Search(everywhere);
  const all = new Search([...everywhere, ...hidden]);
  let worded = false;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (
      !live.has(ref) &&
      nameAt(context, dictOf(context, object), 'Type') !== 'XRef' &&
      nameAt(context, dictOf(context, object), 'Type') !== 'ObjStm'
    ) {
      add('hygiene', 'unreachable-object');
    }
    if (holds(object, all)) add('leak', 'string-in-object');
    if (object instanceof PDFStream) {
      const raw = decoded(object) ?? object.getContents();
      const type = nameAt(context, object.dict, 'Type');
      const carried = type === 'Metadata' || type === 'EmbeddedFile';
      const program = isFontData(object, raw);
      worded ||= !program && nameAt(context, object.dict, 'Subtype') !== 'Image' && mayHoldWords(raw);
      if (carried ? all.inBytes(raw, false) : anywhere.inBytes(raw, program)) add('leak', 'string-in-stream');
    }
  }
  if (worded && !all.empty && saidInContent(doc, all)) add('leak', 'string-in-stream');
  findings.push(...wordsOverMarkers(doc, masked, worded));
  for (const code of fontResidue(doc, [...everywhere, ...hidden])) add('leak', code);
  for (const [key, code] of DOCUMENT_LEVEL) if (doc.catalog.get(name(key))) add('hygiene', code);
  return findings;
}

const DOCUMENT_LEVEL = [
  ['Outlines', 'has-outlines'],
  ['Metadata', 'has-metadata'],
  ['Names', 'has-names'],
  ['OpenAction', 'has-action'],
  ['AA', 'has-action'],
  ['AcroForm', 'has-form'],
  ['PageLabels', 'has-page-labels'],
  ['PieceInfo', 'has-private-data'],
  ['OCProperties', 'has-layers'],
] as const;

/** Font programs and character maps hold Latin words of their own: makers, licences, operators. */
function isFontData(stream: PDFStream, raw: Uint8Array): boolean {
  if (['Length1', 'Length2', 'Length3'].some((key) => stream.dict.get(name(key)))) return true;
  const subtype = stream.dict.get(name('Subtype'));
  if (subtype instanceof PDFName && /^(Type1C|CIDFontType0C|OpenType)$/.test(subtype.decodeText()))
    return true;
  return includesBytes(raw.subarray(0, 4096), new TextEncoder().encode('begincmap'));
}

const HINTS = ['BDC', 'DP'].map((op) => new TextEncoder().encode(op));
const KEYS = ['/ActualText', '/Alt', '/E'].map((key) => new TextEncoder().encode(key));
/** A name may write any of its letters by number. */
const ESCAPE = Uint8Array.of(0x23);

/** Content with property lists that say more than a number. Most has none, and need not be read. */
function mayHoldWords(raw: Uint8Array): boolean {
  return (
    HINTS.some((hint) => includesBytes(raw, hint)) &&
    [...KEYS, ESCAPE].some((sign) => includesBytes(raw, sign))
  );
}

/** Searches the strings and names of one object, not of those it refers to. */
function holds(object: PDFObject, search: Search): boolean {
  if (search.empty) return false;
  const todo: PDFObject[] = [object];
  for (let at = todo.pop(); at; at = todo.pop()) {
    if (at instanceof PDFArray) todo.push(...at.asArray());
    else if (at instanceof PDFDict) {
      for (const [key, value] of at.entries()) {
        const label = key.decodeText();
        // What the format, a type foundry or this program itself writes there is nobody's secret.
        if (
          ['Registry', 'Ordering', 'FontFamily', 'FontName', 'BaseFont'].includes(label) ||
          (label === 'Producer' && isOwn(value))
        )
          continue;
        if (search.inName(label, true)) return true;
        todo.push(value);
      }
    } else if (at instanceof PDFStream) todo.push(at.dict);
    else if (at instanceof PDFName) {
      if (search.inName(at.decodeText(), false)) return true;
    } else {
      const bytes = stringBytes(at);
      if (bytes && readings(bytes).some((text) => search.inText(text))) return true;
    }
  }
  return false;
}

function isOwn(value: PDFObject): boolean {
  const bytes = stringBytes(value);
  return bytes !== null && readings(bytes).includes('Disclosure Desk');
}
