/** Variants that pdf-lib lays on: each says `LAID` in every place that it has. */
import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  StandardFonts,
  type PDFContext,
} from 'pdf-lib';
import type { PDFFont, PDFObject, PDFPage, PDFRef } from 'pdf-lib';
import { LAID, NAME } from './secrets';

const name = (text: string): PDFName => PDFName.of(text);
const text = (said: string): PDFHexString => PDFHexString.fromText(said);
const BOTH = `${NAME} ${LAID}`;

async function changed(
  source: Uint8Array,
  change: (doc: PDFDocument, font: PDFFont) => void,
): Promise<Uint8Array> {
  const doc = await PDFDocument.load(source, { updateMetadata: false });
  change(doc, await doc.embedFont(StandardFonts.Helvetica));
  return doc.save({ useObjectStreams: false, updateFieldAppearances: false });
}

/** Comments that only a viewer's window shows, and notes that stand on the page. */
export function annotated(pdf: Uint8Array): Promise<Uint8Array> {
  return changed(pdf, (doc, font) => {
    const { context } = doc;
    const { node } = doc.getPage(0);
    const shown = context.register(
      context.stream(`BT /F 12 Tf 4 8 Td (KEEPNOTE ${LAID}) Tj ET`, {
        Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 240, 24], Resources: { Font: { F: font.ref } },
      }),
    ); // prettier-ignore
    const words = { Contents: text(BOTH), T: text(NAME), Subj: text(LAID), NM: PDFString.of(LAID) };
    const box = [60, 300, 300, 324];
    const annotations = [
      { Subtype: 'FreeText', Rect: box, DA: PDFString.of('/Helv 12 Tf 0 g'), AP: { N: shown }, F: 4 },
      { Subtype: 'Text', Rect: [320, 300, 340, 320] },
      { Subtype: 'Popup', Rect: [340, 300, 440, 380] },
      { Subtype: 'Highlight', Rect: [60, 270, 200, 290], C: [1, 1, 0], QuadPoints: [60, 290, 200, 290, 60, 270, 200, 270] },
      { Subtype: 'Link', Rect: [60, 240, 200, 260], A: { S: 'URI', URI: PDFString.of(`tel:${LAID}`) } },
      { Subtype: 'Link', Rect: [60, 210, 200, 230], A: { S: 'JavaScript', JS: PDFString.of(`app.alert("${LAID}")`) } },
    ]; // prettier-ignore
    for (const one of annotations)
      node.addAnnot(context.register(context.obj({ Type: 'Annot', ...words, ...one })));
  });
}

/** Fields with values, earlier values, names, tips and scripts. */
export function formed(pdf: Uint8Array): Promise<Uint8Array> {
  return changed(pdf, (doc, font) => {
    const { context } = doc;
    const page = doc.getPage(0);
    const form = doc.getForm();
    const field = form.createTextField(`phone ${LAID}`);
    field.setText(`${LAID} KEEPFIELD`);
    field.addToPage(page, { x: 60, y: 180, width: 240, height: 24, font });
    field.acroField.dict.set(name('TU'), text(BOTH));
    field.acroField.dict.set(name('DV'), text(LAID));
    const script = { S: 'JavaScript', JS: PDFString.of(`event.value = "${LAID}"`) };
    field.acroField.dict.set(name('AA'), context.obj({ K: script }));
    const choice = form.createDropdown('choice');
    choice.setOptions([LAID, 'other']);
    choice.select(LAID);
    choice.addToPage(page, { x: 60, y: 150, width: 240, height: 24, font });
    const tick = form.createCheckBox('tick');
    tick.addToPage(page, { x: 60, y: 120, width: 16, height: 16 });
    tick.check();
    tick.acroField.dict.set(name('TU'), text(BOTH));
    form.updateFieldAppearances(font);
    doc.addJavaScript(LAID, `app.alert("${LAID}")`);
    doc.catalog.set(name('OpenAction'), context.obj(script));
  });
}

export function bookmarked(pdf: Uint8Array): Promise<Uint8Array> {
  return changed(pdf, (doc) => {
    const { context, catalog } = doc;
    const place = [doc.getPage(0).ref, 'Fit'];
    const root = context.nextRef();
    const item = context.register(context.obj({ Title: text(BOTH), Parent: root, Dest: text(LAID) }));
    context.assign(root, context.obj({ Type: 'Outlines', First: item, Last: item, Count: 1 }));
    catalog.set(name('Outlines'), root);
    catalog.set(name('Names'), context.obj({ Dests: { Names: [text(LAID), place] } }));
    catalog.set(name('Dests'), context.obj({ [LAID]: place }));
    catalog.set(name('PageLabels'), context.obj({ Nums: [0, { P: text(BOTH) }] }));
  });
}

/** Text in a layer that is on, and in one that is off and that nobody sees. */
export function layered(pdf: Uint8Array): Promise<Uint8Array> {
  return changed(pdf, (doc, font) => {
    const { context } = doc;
    const [on, off] = [layer(context, BOTH), layer(context, LAID)];
    const order = { Order: [on, off], OFF: [off], Name: text(LAID) };
    doc.catalog.set(name('OCProperties'), context.obj({ OCGs: [on, off], D: order }));
    const page = doc.getPage(0);
    inLayer(page, font, on, `KEEPLAYER ${LAID}`, 90);
    inLayer(page, font, off, `UNSEEN ${LAID}`, 60);
  });
}

function layer(context: PDFContext, said: string): PDFRef {
  return context.register(context.obj({ Type: 'OCG', Name: text(said) }));
}

function inLayer(page: PDFPage, font: PDFFont, to: PDFRef, said: string, y: number): void {
  const { context } = page.doc;
  const property = page.node.newXObject('Layer', to);
  const resources = page.node.Resources();
  const known = resources?.lookupMaybe(name('Properties'), PDFDict) ?? context.obj({});
  resources?.lookup(name('XObject'), PDFDict).delete(property);
  known.set(property, to);
  resources?.set(name('Properties'), known);
  const key = page.node.newFontDictionary('Plain', font.ref);
  const drawn = `/OC ${property.toString()} BDC BT ${key.toString()} 12 Tf 60 ${y} Td (${said}) Tj ET EMC`;
  // What the maker leaves in force would turn or scale the text.
  page.node.wrapContentStreams(
    context.getPushGraphicsStateContentStream(),
    context.getPopGraphicsStateContentStream(),
  );
  page.node.addContentStream(context.register(context.stream(drawn)));
}

/** Every element of the structure tells who is meant, in all the words that an element can have. */
export function described(pdf: Uint8Array): Promise<Uint8Array> {
  return changed(pdf, (doc) => {
    const { context } = doc;
    const said = text(BOTH);
    const elements = context.enumerateIndirectObjects().map(([, object]) => object).filter(isElement); // prettier-ignore
    if (elements.length === 0) throw new Error('the document has no structure');
    for (const element of elements) {
      for (const key of ['T', 'Alt', 'ActualText', 'E', 'ID']) element.set(name(key), said);
      element.set(name('A'), context.obj({ O: 'UserProperties', P: [{ N: said, V: said, F: said }] }));
    }
  });
}

function isElement(object: PDFObject): object is PDFDict {
  return object instanceof PDFDict && object.has(name('S')) && object.has(name('P')) && object.has(name('K'));
}
