/** Words that stand for content, of elements and of marked content: kept beside the masks, dropped where they may tell. */
import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EngineAssets } from '../../electron/engines/assets';
import { loadEngineAssets } from '../../electron/engines/assets-load';
import { redact } from '../../electron/engines/redact/redact';
import { verify } from '../../electron/engines/verify/verify';
import type { RedactionOrder } from '../../shared/domain/redaction';
import { taggedDraft, type Piece } from './redact-tagged';

const SECRET = 'GILDONG1';
/** Where the masked piece stands. */
const MASKED = { x: 101, y: 200, text: SECRET };
const order: RedactionOrder = {
  regions: [{ page: 1, box: [98, 195, 175, 213], item: 6, hidden: SECRET }],
  strings: [],
  title: 'notice',
  leftOpen: [],
};

/** Another piece far from the box. */
const far = (more: Partial<Piece>): Piece => ({ role: 'Span', text: 'elsewhere', x: 40, y: 60, ...more });
/** Of one grey dot, as wide as said. */
const picture = (x: number, y: number, width: number): string =>
  `q ${width} 0 0 14 ${x} ${y} cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q`;
/** A string to the left of the masked one and one to its right, by one operator. */
const ROW = 'BT /F 12 Tf 20 199 Td [(a) -14000 (b)] TJ ET';
const hex = (text: string): string => PDFHexString.fromText(text).toString();

/** Which words a file says: of elements, of content, and the scopes of its headers. */
async function said(pdf: Uint8Array): Promise<readonly string[]> {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false });
  const found: string[] = [];
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && object.has(PDFName.of('S'))) {
      for (const key of ['ActualText', 'Alt', 'E', 'T']) {
        const value = object.get(PDFName.of(key));
        if (value instanceof PDFHexString || value instanceof PDFString) found.push(value.decodeText());
      }
      const attributes = object.get(PDFName.of('A'));
      if (attributes instanceof PDFDict) found.push(attributes.toString().replace(/\s+/g, ' '));
    }
    if (!(object instanceof PDFRawStream)) continue;
    const content = Buffer.from(decodePDFRawStream(object).decode()).toString('latin1');
    for (const [, value] of content.matchAll(/\/(?:ActualText|Alt|E)\s*(<[0-9a-f]*>|\([^)]*\))/gi)) {
      const text = value ?? '';
      found.push(text.startsWith('<') ? PDFHexString.of(text.slice(1, -1)).decodeText() : text);
    }
  }
  return found;
}

interface Case {
  readonly name: string;
  readonly pieces: readonly Piece[];
  readonly says: readonly string[];
  readonly order?: RedactionOrder;
}

const MASK: Piece = { role: 'P', ...MASKED };
/** On the line of the masked one, whose marker it takes in. */
const BESIDE: Piece = { role: 'P', text: 'applicant', x: 40, y: 200 };

const CASES: readonly Case[] = [
  {
    name: 'an element beside the boxes',
    pieces: [
      BESIDE,
      MASK,
      far({ role: 'Figure', element: { Alt: '시청 전경', ActualText: 'view', E: 'City Hall' } }),
    ],
    says: ['view', '시청 전경', 'City Hall'],
  },
  {
    name: 'an element on a page without boxes',
    pieces: [BESIDE, MASK, far({ role: 'Figure', page: 1, element: { Alt: '시청 전경' } })],
    says: ['시청 전경'],
  },
  {
    name: 'marked content beside the boxes',
    pieces: [BESIDE, MASK, far({ content: `/ActualText ${hex('else\u00adwhere')}` })],
    says: ['else\u00adwhere'],
  },
  {
    name: 'marked content on a page without boxes',
    pieces: [BESIDE, MASK, far({ page: 1, content: '/ActualText (over there)' })],
    says: ['over there'],
  },
  {
    name: 'the masked element',
    pieces: [{ ...MASK, element: { ActualText: 'someone', Alt: 'who' } }],
    says: [],
  },
  { name: 'the masked content', pieces: [{ ...MASK, content: '/ActualText (someone)' }], says: [] },
  {
    name: 'words that marked content under a box says as well',
    pieces: [{ ...MASK, content: '/ActualText (someone)' }, far({ content: '/ActualText (someone)' })],
    says: [],
  },
  {
    name: 'an element around the masked one',
    pieces: [{ ...MASK, within: { Alt: 'about someone' } }],
    says: [],
  },
  {
    name: 'an element of which a part is masked',
    pieces: [{ role: 'P', x: 40, y: 200, text: `who: ${SECRET} lives`, element: { Alt: 'who lives' } }],
    order: { ...order, regions: [], strings: [SECRET] },
    says: [],
  },
  {
    name: 'a picture under a box',
    pieces: [
      BESIDE,
      far({ role: 'Figure', drawing: picture(110, 196, 40), element: { Alt: 'a face' } }),
      far({ role: 'Figure', drawing: picture(40, 60, 90), element: { Alt: 'a house' } }),
    ],
    says: ['a house'],
  },
  {
    // Nothing of it is removed, and it may tell of what stood in its gap.
    name: 'an element on both sides of a box',
    pieces: [
      BESIDE,
      MASK,
      // The marker goes into one of them, and silences it: so there are more.
      far({ drawing: ROW }),
      far({ drawing: ROW, content: '/ActualText (row)' }),
      far({ drawing: ROW, element: { Alt: 'row' } }),
    ],
    says: [],
  },
  {
    name: 'an element elsewhere that says the masked string',
    pieces: [BESIDE, MASK, far({ element: { Alt: `photo of g i l d o n g - 1`, ActualText: 'photo' } })],
    says: ['photo'],
  },
  {
    name: 'an element on another page that says a part of it',
    pieces: [BESIDE, MASK, far({ page: 1, element: { Alt: 'photo of Gildong' } })],
    says: [],
  },
  {
    name: 'content elsewhere that says the masked string, written in another way',
    pieces: [
      BESIDE,
      MASK,
      far({ content: '/ActualText (\\107IL DO-NG1)' }),
      far({ page: 1, content: `/Alt ${hex(SECRET)}` }),
    ],
    says: [],
  },
  {
    name: 'the name of a file',
    pieces: [
      BESIDE,
      MASK,
      far({ element: { Alt: '원본 그림의 이름: IMG_2031.jpg' } }),
      far({ element: { Alt: 'C:\\Users\\kim' } }),
    ],
    says: [],
  },
  {
    name: 'words in an encoding that nobody can be sure of',
    pieces: [
      BESIDE,
      MASK,
      far({ content: '/ActualText <c8abb1e6b5bf>' }),
      far({ content: '/ActualText <feff200b0041>' }),
    ],
    says: [],
  },
  {
    name: 'words for what nobody sees',
    pieces: [
      BESIDE,
      MASK,
      far({ unseen: true, element: { Alt: 'draft' }, content: '/ActualText (draft)' }),
      far({ page: 1, unseen: true, element: { Alt: 'draft' }, content: '/ActualText (draft)' }),
    ],
    says: [],
  },
  {
    name: 'titles, and other attributes than the scope of headers',
    pieces: [
      BESIDE,
      MASK,
      far({
        role: 'TH',
        element: { T: 'head' },
        attributes: { O: 'Table', Scope: 'Column', Summary: 'who' },
      }),
      far({ role: 'TH', attributes: { O: 'Table', Scope: 'Gildong' } }),
      far({ role: 'TH', attributes: { O: 'Layout', Scope: 'Row' } }),
    ],
    says: ['<< /O /Table /Scope /Column >>'],
  },
];

describe('words that stand for content', () => {
  let assets: EngineAssets;
  beforeAll(async () => {
    assets = await loadEngineAssets();
  });

  it.each(CASES)('$name', async ({ pieces, says, order: asked = order }) => {
    const source = await taggedDraft(pieces);
    // Or nothing would be shown by what is left.
    expect((await said(source)).length).toBeGreaterThan(0);
    const made = await redact(source, asked, assets);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    expect(made.value.report.pages[0]).toMatchObject({ method: 'vector', why: null });
    expect(await said(made.value.pdf)).toEqual(says);
    expect(await verify(made.value.pdf, source, asked, assets)).toMatchObject({
      ok: true,
      value: { ok: true },
    });
  });

  it('are silent where a marker is put among them', async () => {
    // What is masked stands in no element: its marker goes behind the neighbour, into the neighbour's.
    const neighbour = { x: 40, y: 200, text: 'applicant' };
    const source = await taggedDraft([
      { role: 'P', ...neighbour, content: '/ActualText (the person)', element: { Alt: 'the person' } },
      far({ element: { Alt: 'over there' } }),
      { ...MASK, untagged: true },
    ]);
    const made = await redact(source, order, assets);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    expect(await said(made.value.pdf)).toEqual(['over there']);
  });
});
