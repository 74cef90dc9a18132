/** A redactor broken on purpose, one leak at a time: each gate must catch its own, or it is worth nothing. */
import fontkit from '@pdf-lib/fontkit';
import {
  PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFRef, PDFString, StandardFonts, rgb,
} from 'pdf-lib'; // prettier-ignore
import { beforeAll, describe, expect, it } from 'vitest';
import type { EngineAssets } from '../../electron/engines/assets';
import { loadEngineAssets } from '../../electron/engines/assets-load';
import { loadPdfium } from '../../electron/engines/pdfium/load';
import {
  invisibleFont,
  invisibleOperand,
  settleInvisibleFont,
} from '../../electron/engines/redact/invisible-font';
import { redact } from '../../electron/engines/redact/redact';
import { bareRegions } from '../../electron/engines/verify/bare-regions';
import { verify } from '../../electron/engines/verify/verify';
import type { RedactionOrder } from '../../shared/domain/redaction';
import type { Box } from '../../shared/geometry/box';

const SECRET = 'GILDONG1';
const BOX: Box = [98, 195, 175, 213];
const order: RedactionOrder = {
  regions: [{ page: 1, box: BOX, item: 6, hidden: SECRET }],
  strings: [SECRET],
  title: 'notice',
  leftOpen: [],
};

async function draft(): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  const page = doc.addPage([400, 300]);
  page.drawText('applicant', { x: 40, y: 200, size: 14, font });
  page.drawText(SECRET, { x: 101, y: 200, size: 14, font });
  page.drawText('lives here', { x: 180, y: 200, size: 14, font });
  return doc.save();
}

const context = (doc: PDFDocument): PDFDocument['context'] => doc.context;

/** Puts all of the page's content into marked content. */
function around(doc: PDFDocument, begin: string): void {
  const [first, last] = [begin, 'EMC'].map((op) => context(doc).register(context(doc).stream(`${op}\n`)));
  if (!first || !last) throw new Error('no streams');
  doc.getPage(0).node.wrapContentStreams(first, last);
}

interface Leak {
  readonly name: string;
  readonly code: string;
  readonly spoil: (doc: PDFDocument) => void | Promise<void>;
}

/** A string operand shown under the box. */
function shown(doc: PDFDocument, font: PDFRef, operand: string): void {
  const page = doc.getPage(0);
  const name = page.node.newFontDictionary('Leak', font).toString();
  page.node.addContentStream(
    context(doc).register(context(doc).stream(`BT 3 Tr ${name} 12 Tf 110 200 Td ${operand} Tj ET`)),
  );
}

function ownText(doc: PDFDocument, text: string): void {
  shown(doc, invisibleFont(doc), invisibleOperand(doc, text));
  settleInvisibleFont(doc);
}

const LEAKS: readonly Leak[] = [
  {
    name: 'text under a box',
    code: 'glyph-in-region',
    spoil: async (doc) => {
      const font = await doc.embedFont(StandardFonts.Helvetica);
      doc.getPage(0).drawText('KIM', { x: 110, y: 200, size: 12, font, color: rgb(0, 0, 0) });
    },
  },
  {
    name: 'text under a box in the font of the markers',
    code: 'glyph-in-region',
    spoil: (doc) => ownText(doc, 'KIM'),
  },
  {
    name: 'more than a marker in its font',
    code: 'glyph-in-region',
    spoil: (doc) => ownText(doc, '[6호]K'),
  },
  {
    name: "another item's marker",
    code: 'glyph-in-region',
    spoil: (doc) => ownText(doc, '[5호]'),
  },
  {
    name: 'text under a box that reads like a marker',
    code: 'glyph-in-region',
    spoil: (doc) => {
      const cmap =
        '1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <41> <005b0036d638005d> endbfchar begincmap endcmap';
      const font = context(doc).obj({
        Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', ToUnicode: context(doc).register(context(doc).stream(cmap)),
      }); // prettier-ignore
      shown(doc, context(doc).register(font), '(A)');
    },
  },
  {
    name: 'a masked string elsewhere on the page',
    code: 'string-found',
    spoil: async (doc) => {
      const font = await doc.embedFont(StandardFonts.Helvetica);
      doc.getPage(0).drawText('G I L D O N G - 1', { x: 40, y: 100, size: 12, font });
    },
  },
  {
    name: 'text in a form under a box',
    code: 'glyph-in-region',
    spoil: async (doc) => {
      const font = await doc.embedFont(StandardFonts.Helvetica);
      const form = context(doc).register(
        context(doc).stream('BT /F 12 Tf 110 200 Td (KIM) Tj ET', {
          Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 400, 300], Resources: { Font: { F: font.ref } },
        }), // prettier-ignore
      );
      const name = doc.getPage(0).node.newXObject('Leak', form);
      doc
        .getPage(0)
        .node.addContentStream(context(doc).register(context(doc).stream(`${name.toString()} Do`)));
    },
  },
  {
    name: 'a word lost outside',
    code: 'outside-changed',
    spoil: (doc) =>
      doc.getPage(0).drawRectangle({ x: 180, y: 190, width: 80, height: 30, color: rgb(1, 1, 1) }),
  },
  {
    name: 'another picture in the box than the chip',
    code: 'region-not-blank',
    spoil: (doc) =>
      doc.getPage(0).drawRectangle({ x: 105, y: 200, width: 12, height: 4, color: rgb(1, 1, 1) }),
  },
  { name: 'title', code: 'string-in-object', spoil: (doc) => doc.setTitle(`${SECRET} v. city`) },
  {
    name: 'XMP',
    code: 'string-in-stream',
    spoil: (doc) => {
      const xmp = context(doc).stream(`<x:xmpmeta><dc:title>${SECRET}</dc:title></x:xmpmeta>`, {
        Type: 'Metadata',
        Subtype: 'XML',
      });
      doc.catalog.set(PDFName.of('Metadata'), context(doc).register(xmp));
    },
  },
  {
    name: 'outline',
    code: 'string-in-object',
    spoil: (doc) => {
      const outline = context(doc).obj({ Title: PDFHexString.fromText(SECRET) });
      doc.catalog.set(PDFName.of('Outlines'), context(doc).register(outline));
    },
  },
  {
    name: 'attachment',
    code: 'string-in-stream',
    spoil: (doc) => doc.attach(new TextEncoder().encode(`name;${SECRET}`), 'list.csv'),
  },
  {
    name: 'script',
    code: 'string-in-object',
    spoil: (doc) => doc.addJavaScript('x', `app.alert("${SECRET}")`),
  },
  {
    name: 'page label',
    code: 'string-in-object',
    spoil: (doc) =>
      doc.catalog.set(PDFName.of('PageLabels'), context(doc).obj({ Nums: [0, { P: PDFString.of(SECRET) }] })),
  },
  {
    name: 'alternative text of the structure',
    code: 'string-in-object',
    spoil: (doc) =>
      doc.catalog.set(
        PDFName.of('StructTreeRoot'),
        context(doc).obj({ Type: 'StructTreeRoot', K: { S: 'Figure', Alt: PDFString.of(SECRET) } }),
      ),
  },
  {
    name: 'replacement text of marked content, written in another way',
    code: 'string-in-stream',
    spoil: (doc) =>
      doc
        .getPage(0)
        .node.addContentStream(
          context(doc).register(context(doc).stream('/Span <</Actual#54ext (\\107 ILDO\\\nNG-1)>> BDC EMC')),
        ),
  },
  {
    name: 'replacement text around a marker, whatever it says',
    code: 'words-over-marker',
    spoil: (doc) => around(doc, '/Span <</ActualText (someone)>> BDC'),
  },
  {
    name: 'alternative text of an element that holds a marker',
    code: 'words-over-marker',
    spoil: (doc) => {
      around(doc, '/P <</MCID 0>> BDC');
      const { ref } = doc.getPage(0);
      const element = { S: 'P', Pg: ref, K: 0, Alt: PDFString.of('someone') };
      doc.catalog.set(PDFName.of('StructTreeRoot'), context(doc).obj({ Type: 'StructTreeRoot', K: element }));
    },
  },
  {
    name: 'title of the structure',
    code: 'string-in-object',
    spoil: (doc) =>
      doc.catalog.set(
        PDFName.of('StructTreeRoot'),
        context(doc).obj({ Type: 'StructTreeRoot', K: { S: 'P', T: PDFString.of(SECRET) } }),
      ),
  },
  {
    name: 'what an application wrote for itself',
    code: 'string-in-object',
    spoil: (doc) =>
      doc
        .getPage(0)
        .node.set(
          PDFName.of('PieceInfo'),
          context(doc).obj({ Word: { LastModified: PDFString.of('D:2026'), Private: PDFString.of(SECRET) } }),
        ),
  },
  {
    name: 'a named place',
    code: 'string-in-object',
    spoil: (doc) =>
      doc.catalog.set(
        PDFName.of('Names'),
        context(doc).obj({
          Dests: { Names: [PDFString.of(SECRET), [doc.getPage(0).ref, PDFName.of('Fit')]] },
        }),
      ),
  },
  {
    name: 'the value of a form field',
    code: 'string-in-object',
    spoil: (doc) => {
      const field = context(doc).obj({ FT: 'Tx', T: PDFString.of('who'), V: PDFHexString.fromText(SECRET) });
      doc.catalog.set(PDFName.of('AcroForm'), context(doc).obj({ Fields: [context(doc).register(field)] }));
    },
  },
  {
    name: 'a comment',
    code: 'string-in-object',
    spoil: (doc) => {
      const note = context(doc).obj({
        Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 20, 20], Contents: PDFHexString.fromText(SECRET),
      }); // prettier-ignore
      doc.getPage(0).node.set(PDFName.of('Annots'), context(doc).obj([context(doc).register(note)]));
    },
  },
  {
    name: 'a comment drawn over a box',
    code: 'region-not-blank',
    spoil: (doc) => {
      const look = context(doc).register(
        context(doc).stream('1 0 0 rg 0 0 40 6 re f', {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 40, 6],
        }),
      );
      const stamp = context(doc).obj({
        Type: 'Annot', Subtype: 'Stamp', F: 4, Rect: [110, 200, 150, 206], AP: { N: look },
      }); // prettier-ignore
      doc.getPage(0).node.set(PDFName.of('Annots'), context(doc).obj([context(doc).register(stamp)]));
    },
  },
  {
    name: 'the text of a layer that is off',
    code: 'glyph-in-region',
    spoil: async (doc) => {
      const font = await doc.embedFont(StandardFonts.Helvetica);
      const layer = context(doc).register(context(doc).obj({ Type: 'OCG', Name: PDFString.of('draft') }));
      doc.catalog.set(PDFName.of('OCProperties'), context(doc).obj({ OCGs: [layer], D: { OFF: [layer] } }));
      const page = doc.getPage(0);
      page.node.newFontDictionary('Leak', font.ref);
      const form = context(doc).register(
        context(doc).stream('BT /F 12 Tf 110 200 Td (KIM) Tj ET', {
          Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 400, 300], Resources: { Font: { F: font.ref } }, OC: layer,
        }), // prettier-ignore
      );
      const name = page.node.newXObject('Layer', form);
      page.node.addContentStream(context(doc).register(context(doc).stream(`${name.toString()} Do`)));
    },
  },
  {
    name: 'link target',
    code: 'string-in-object',
    spoil: (doc) => {
      const link = context(doc).obj({
        Type: 'Annot', Subtype: 'Link', Rect: [10, 10, 20, 20], A: { S: 'URI', URI: PDFString.of(`https://x/${SECRET}`) },
      }); // prettier-ignore
      doc.getPage(0).node.set(PDFName.of('Annots'), context(doc).obj([context(doc).register(link)]));
    },
  },
  {
    name: 'an object that nothing leads to',
    code: 'string-in-object',
    spoil: (doc) => void context(doc).register(context(doc).obj({ Old: PDFString.of(SECRET) })),
  },
  {
    name: 'letters that a font still lists',
    code: 'font-residue',
    spoil: (doc) => {
      const cmap =
        '1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <47> <0047> endbfchar begincmap endcmap';
      const font = context(doc).obj({
        Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', ToUnicode: context(doc).register(context(doc).stream(cmap)),
      }); // prettier-ignore
      doc.getPage(0).node.newFontDictionary('Leak', context(doc).register(font));
    },
  },
];

describe('a broken redactor', () => {
  let assets: EngineAssets;
  let source: Uint8Array;
  let good: Uint8Array;
  beforeAll(async () => {
    assets = await loadEngineAssets();
    source = await draft();
    const made = await redact(source, order, assets);
    if (!made.ok) throw new Error(made.error.code);
    good = made.value.pdf;
  });

  it('is caught only when it is broken', async () => {
    const report = await verify(good, source, order, assets);
    expect(report).toMatchObject({ ok: true, value: { ok: true } });
  });

  it.each(LEAKS)('is caught: $name', async ({ code, spoil }) => {
    const doc = await PDFDocument.load(good, { updateMetadata: false });
    await spoil(doc);
    const report = await verify(await doc.save(), source, order, assets);
    expect(report).toMatchObject({ ok: true, value: { ok: false } });
    if (!report.ok) return;
    const leaks = report.value.gates.flatMap((g) => g.findings).filter((f) => f.severity === 'leak');
    expect(leaks.map((f) => f.code)).toContain(code);
    expect(JSON.stringify(report.value)).not.toContain(SECRET);
  });

  it('is caught: outlines that a subset font still has', async () => {
    const written = await subsetDraft(assets.koreanFont);
    const strings = { ...order, regions: [], strings: ['홍길동'] };
    const made = await redact(written, strings, assets);
    if (!made.ok) throw new Error(made.error.code);
    const clean = await verify(made.value.pdf, written, strings, assets);
    expect(clean).toMatchObject({ ok: true, value: { ok: true } });
    // The program as the draft had it, under the very font that was scrubbed.
    const [was, doc] = await Promise.all([PDFDocument.load(written), PDFDocument.load(made.value.pdf)]);
    const [from] = programs(was);
    const [to] = programs(doc);
    if (!from || !to) throw new Error('no font program');
    doc.context.assign(to[0], PDFRawStream.of(to[1].dict, from[1].contents));
    const report = await verify(await doc.save(), written, strings, assets);
    if (!report.ok) throw new Error(report.error.code);
    const leaks = report.value.gates.flatMap((g) => g.findings).filter((f) => f.severity === 'leak');
    expect(leaks.map((f) => f.code)).toEqual(['font-residue']);
  });

  it.each(['image', 'path', 'pattern', 'soft mask'] as const)(
    'is caught before boxes are drawn: %s under a box',
    async (kind) => {
      const doc = await PDFDocument.create();
      const page = doc.addPage([400, 300]);
      if (kind === 'pattern' || kind === 'soft mask') await hiddenWords(doc, kind);
      else if (kind === 'path')
        page.drawLine({ start: { x: 90, y: 198 }, end: { x: 200, y: 210 }, thickness: 2 });
      else {
        // One red pixel, one blue.
        const image = doc.context.register(
          doc.context.stream(Uint8Array.of(255, 0, 0, 0, 0, 255), {
          Type: 'XObject', Subtype: 'Image', Width: 2, Height: 1, ColorSpace: 'DeviceRGB', BitsPerComponent: 8,
        }), // prettier-ignore
        );
        const name = page.node.newXObject('I', image);
        page.node.addContentStream(
          doc.context.register(doc.context.stream(`q 60 0 0 12 105 198 cm ${name.toString()} Do Q`)),
        );
      }
      const gate = bareRegions(await loadPdfium(assets), {
        pdf: await doc.save(),
        covered: new Map([[1, [{ box: BOX, markers: [] }]]]),
        geometry: [{ cropBox: [0, 0, 400, 300], rotation: 0 }],
      });
      expect(gate).toMatchObject({ gate: 'blank-region', result: 'fail' });
    },
  );
});

/** A word within a tiling pattern, or drawn through a soft mask, over the box. */
async function hiddenWords(doc: PDFDocument, kind: 'pattern' | 'soft mask'): Promise<void> {
  const page = doc.getPage(0);
  const font = await doc.embedFont(StandardFonts.Helvetica);
  const words = 'BT /F 12 Tf 110 200 Td (KIM) Tj ET';
  const resources = { Font: { F: font.ref } };
  const add = (content: string): void =>
    page.node.addContentStream(doc.context.register(doc.context.stream(content)));
  if (kind === 'pattern') {
    const pattern = doc.context.register(
      doc.context.stream(words, {
        Type: 'Pattern', PatternType: 1, PaintType: 1, TilingType: 1, BBox: [0, 0, 400, 300], XStep: 400, YStep: 300,
        Resources: resources,
      }), // prettier-ignore
    );
    page.node.normalizedEntries().Resources.set(PDFName.of('Pattern'), doc.context.obj({ P: pattern }));
    add('/Pattern cs /P scn 90 190 100 40 re f');
    return;
  }
  const group = doc.context.register(
    doc.context.stream(`1 g ${words}`, {
      Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 400, 300], Resources: resources,
      Group: { S: 'Transparency', CS: 'DeviceGray' },
    }), // prettier-ignore
  );
  const state = doc.context.obj({ SMask: { S: 'Luminosity', G: group } });
  page.node.normalizedEntries().Resources.set(PDFName.of('ExtGState'), doc.context.obj({ G: state }));
  add('q /G gs 0 g 90 190 100 40 re f Q');
}

/** A made-up person in a subset font, as office programs write it; no other word has the letters of the name. */
async function subsetDraft(koreanFont: Uint8Array): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  doc.registerFontkit(fontkit);
  const font = await doc.embedFont(koreanFont, { subset: true, customName: 'ABCDEF+Sans' });
  const page = doc.addPage([400, 300]);
  ['신청인', '홍길동', '귀하'].forEach((word, i) =>
    page.drawText(word, { x: 40 + 60 * i, y: 200, size: 14, font }),
  );
  return doc.save({ useObjectStreams: false });
}

function programs(doc: PDFDocument): (readonly [PDFRef, PDFRawStream])[] {
  return doc.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (
      !(object instanceof PDFDict) ||
      !/[A-Z]{6}\+/.test(object.get(PDFName.of('FontName'))?.toString() ?? '')
    )
      return [];
    const ref = object.get(PDFName.of('FontFile2')) ?? object.get(PDFName.of('FontFile3'));
    const stream = ref instanceof PDFRef ? doc.context.lookup(ref) : undefined;
    return ref instanceof PDFRef && stream instanceof PDFRawStream ? [[ref, stream] as const] : [];
  });
}
