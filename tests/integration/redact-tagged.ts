/** A small tagged document: each piece of text is marked content of an element of its own, all in one table or section. */
import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  StandardFonts,
  type PDFDict,
  type PDFRef,
} from 'pdf-lib';

export interface Piece {
  /** Role of its element. */
  readonly role: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Entries of its element, and, as they are written there, of the list of its marked content. */
  readonly element?: Readonly<Record<string, string>>;
  readonly content?: string;
  /** Another element around its own. */
  readonly within?: Readonly<Record<string, string>>;
  /** Operators that show something else than the text. */
  readonly drawing?: string;
  /** From 0. */
  readonly page?: number;
  /** It stands in no element; such pieces come last. */
  readonly untagged?: true;
  /** It stands in a layer that is switched off. */
  readonly unseen?: true;
  /** Attributes of its element. */
  readonly attributes?: Readonly<Record<string, string | number>>;
}

export async function taggedDraft(pieces: readonly Piece[]): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const { context, catalog } = doc;
  const font = await doc.embedFont(StandardFonts.Helvetica);
  const root = context.nextRef();
  const top = context.nextRef();
  const off = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('draft') }));
  catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [off], D: { OFF: [off] } }));
  const kids: PDFRef[] = [];
  const parents: (number | PDFRef[])[] = [];
  const pages = 1 + Math.max(...pieces.map((p) => p.page ?? 0));
  for (let index = 0; index < pages; index++) {
    const page = doc.addPage([400, 300]);
    const key = '/F';
    page.node.setFontDictionary(PDFName.of('F'), font.ref);
    page.node.set(PDFName.of('StructParents'), context.obj(index));
    page.node.Resources()?.set(PDFName.of('Properties'), context.obj({ Off: off }));
    const here: PDFRef[] = [];
    const lines = pieces
      .filter((p) => (p.page ?? 0) === index)
      .map((piece, number) => {
        const shown = piece.drawing ?? `BT ${key} 12 Tf ${piece.x} ${piece.y} Td (${piece.text}) Tj ET`;
        if (piece.untagged) return shown;
        const outer = piece.within ? context.nextRef() : top;
        const own = context.obj({ Type: 'StructElem', S: piece.role, P: outer, Pg: page.ref, K: number });
        const element = context.register(own);
        say(own, piece.element);
        if (piece.attributes) own.set(PDFName.of('A'), context.obj({ ...piece.attributes }));
        if (piece.within) {
          const around = context.obj({ Type: 'StructElem', S: 'Sect', P: top, K: [element] });
          context.assign(outer, around);
          say(around, piece.within);
        }
        here.push(element);
        kids.push(piece.within ? outer : element);
        const body = piece.unseen ? `/OC /Off BDC ${shown} EMC` : shown;
        return `/${piece.role} <</MCID ${number} ${piece.content ?? ''}>> BDC ${body} EMC`;
      });
    page.node.addContentStream(context.register(context.stream(lines.join('\n'))));
    parents.push(index, here);
  }
  context.assign(top, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: kids }));
  context.assign(
    root,
    context.obj({ Type: 'StructTreeRoot', K: top, ParentTree: { Nums: parents }, ParentTreeNextKey: pages }),
  );
  catalog.set(PDFName.of('StructTreeRoot'), root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  return doc.save({ useObjectStreams: false });
}

function say(element: PDFDict, words: Readonly<Record<string, string>> = {}): void {
  for (const [key, text] of Object.entries(words)) element.set(PDFName.of(key), PDFHexString.fromText(text));
}
