/** A page whose ink its text does not cover is unread; an ordinary office page is not. */
import { createRequire } from 'node:module';
import { deflateSync, crc32 } from 'node:zlib';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import {
  PDFDocument,
  StandardFonts,
  TextRenderingMode,
  rgb,
  setTextRenderingMode,
  type PDFPage,
} from 'pdf-lib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engines } from '../../electron/desk/ports';
import { random } from './engines-hostile-drafts';
import { testEngines } from './engines-worker';

let engines: Engines;
beforeAll(async () => {
  engines = await testEngines();
});
afterAll(() => engines.close());

/** A grey PNG that looks like lines of print. */
function scan(width: number, height: number): Uint8Array {
  const next = random(7);
  const rows = Buffer.alloc((width + 1) * height, 255);
  for (let y = 0; y < height; y++) {
    rows[y * (width + 1)] = 0;
    for (let x = 1; x <= width; x++) if (y % 16 < 9 && next() < 0.4) rows[y * (width + 1) + x] = 20;
  }
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

async function unread(
  draw: (page: PDFPage, doc: PDFDocument) => Promise<void> | void,
): Promise<string | null> {
  const doc = await PDFDocument.create();
  const page = doc.addPage([595, 842]);
  page.setFont(await doc.embedFont(StandardFonts.Helvetica));
  await draw(page, doc);
  const read = await engines.readPdf({ bytes: await doc.save() });
  if (!read.ok) throw new Error(read.error.code);
  return read.value.text.pages[0]?.unread ?? null;
}

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf',
);
GlobalFonts.registerFromPath(FONT, 'Made');

/** With a colour of its own for the border a shape is not filled. */
const RED = rgb(0.8, 0, 0);

/** Pixels to the point of a made picture: as a scan of 216 dpi. */
const DENSE = 3;

/** A PNG of so many points, drawn by hand. */
function picture(width: number, height: number, draw: (c: SKRSContext2D) => void): Uint8Array {
  const canvas = createCanvas(width * DENSE, height * DENSE);
  const c = canvas.getContext('2d');
  c.scale(DENSE, DENSE);
  c.fillStyle = '#ffffff';
  c.fillRect(0, 0, width, height);
  c.fillStyle = '#202020';
  c.strokeStyle = '#202020';
  draw(c);
  return new Uint8Array(canvas.toBuffer('image/png'));
}

function write(
  c: SKRSContext2D,
  size: number,
  ...rows: readonly (readonly [string, number, number])[]
): void {
  c.font = `${String(size)}px Made`;
  for (const [text, x, y] of rows) c.fillText(text, x, y);
}

/** A pen's line, as someone signs. */
function sign(c: SKRSContext2D): void {
  c.lineWidth = 1.2;
  c.beginPath();
  c.moveTo(4, 20);
  c.bezierCurveTo(10, 2, 16, 2, 14, 18);
  c.bezierCurveTo(13, 28, 20, 10, 24, 12);
  c.bezierCurveTo(28, 14, 22, 24, 30, 16);
  c.bezierCurveTo(38, 6, 34, 26, 44, 14);
  c.bezierCurveTo(48, 8, 50, 22, 56, 12);
  c.stroke();
}

/** A page of living text that holds one picture. */
function withPicture(width: number, height: number, draw: (c: SKRSContext2D) => void) {
  return unread(async (page, doc) => {
    lines(page);
    const png = await doc.embedPng(picture(width, height, draw));
    page.drawImage(png, { x: 40, y: 20, width, height });
  });
}

const lines = (page: PDFPage): void => {
  for (let i = 0; i < 20; i++)
    page.drawText('The committee agreed to publish the minutes of 12 May.', {
      x: 60,
      y: 760 - i * 30,
      size: 12,
    });
};

it('a scan', async () => {
  expect(
    await unread(async (page, doc) => page.drawImage(await doc.embedPng(scan(595, 842)), { x: 0, y: 0 })),
  ).toBe('image');
});
it('a scan with recognised text laid under it unseen: nobody proved that text', async () => {
  const reason = await unread(async (page, doc) => {
    page.drawImage(await doc.embedPng(scan(595, 842)), { x: 0, y: 0 });
    page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
    lines(page);
  });
  expect(reason).toBe('image');
});
it('a scan drawn over visible text', async () => {
  const reason = await unread(async (page, doc) => {
    lines(page);
    page.drawImage(await doc.embedPng(scan(595, 842)), { x: 0, y: 0 });
  });
  expect(reason).toBe('image');
});
it('a scan cut into strips, each of them small', async () => {
  const reason = await unread(async (page, doc) => {
    const strip = await doc.embedPng(scan(90, 16));
    for (let y = 0; y < 30; y++)
      for (let x = 0; x < 5; x++) page.drawImage(strip, { x: 60 + x * 90, y: 200 + y * 16 });
  });
  expect(reason).toBe('image');
});
it('letters turned into shapes', async () => {
  const glyph = 'M0 0 C2 8 6 8 8 0 C6 2 4 4 2 2 C1 1 3 6 5 5 C7 4 6 1 4 1 Z';
  const reason = await unread((page) => {
    for (let i = 0; i < 30; i++) page.drawSvgPath(glyph, { x: 60 + i * 10, y: 700 });
  });
  expect(reason).toBe('outlined-text');
});
it('an office page with a table, a coloured bar and the circle of a seal is read', async () => {
  const reason = await unread(async (page, doc) => {
    lines(page);
    for (let i = 0; i < 8; i++)
      page.drawLine({ start: { x: 50, y: 60 + i * 12 }, end: { x: 545, y: 60 + i * 12 }, thickness: 0.5 });
    for (let i = 0; i < 12; i++)
      page.drawLine({ start: { x: 50 + i * 45, y: 60 }, end: { x: 50 + i * 45, y: 144 }, thickness: 0.5 });
    page.drawRectangle({ x: 50, y: 790, width: 495, height: 30 });
    const banner = picture(140, 40, (c) => {
      const shade = c.createLinearGradient(0, 0, 140, 0);
      shade.addColorStop(0, '#123a78');
      shade.addColorStop(1, '#ffffff');
      c.fillStyle = shade;
      c.fillRect(0, 0, 140, 40);
    });
    page.drawImage(await doc.embedPng(banner), { x: 60, y: 785, width: 140, height: 40 });
    page.drawCircle({ x: 500, y: 180, size: 30, borderWidth: 3 });
  });
  expect(reason).toBeNull();
});
const READABLE: Readonly<Record<string, readonly [number, number, (c: SKRSContext2D) => void]>> = {
  'a written petition': [
    400,
    120,
    (c) => {
      for (let i = 0; i < 6; i++) write(c, 11, ['민원인 홍길동은 도로 점용을 신청합니다.', 10, 20 + i * 18]);
    },
  ],
  'one name alone on a white sheet': [515, 120, (c) => write(c, 10, ['홍길동', 220, 60])],
  'a telephone number in pale grey, 8 point': [
    300,
    100,
    (c) => {
      c.fillStyle = '#909090';
      write(c, 8, ['010-1234-5678', 20, 60]);
    },
  ],
  'a name in a ruled form': [
    300,
    90,
    (c) => {
      for (let i = 0; i < 4; i++) c.strokeRect(10, 10 + i * 20, 280, 20);
      write(c, 9, ['김철수', 40, 44]);
    },
  ],
  'a signature': [60, 30, sign],
  'a name stamp': [
    30,
    30,
    (c) => {
      c.strokeStyle = c.fillStyle = '#c01818';
      c.lineWidth = 1.5;
      c.beginPath();
      c.arc(15, 15, 13, 0, 7);
      c.stroke();
      write(c, 9, ['길동', 6, 14], ['홍인', 6, 24]);
    },
  ],
  'an identity card': [
    140,
    90,
    (c) => {
      write(c, 8, ['주민등록증', 8, 16], ['홍길동', 8, 36], ['900101-1234567', 8, 50]);
      c.fillStyle = '#8899aa';
      c.fillRect(96, 20, 36, 48);
    },
  ],
  'a photograph with a name plate': [
    120,
    90,
    (c) => {
      const sky = c.createLinearGradient(0, 0, 0, 90);
      sky.addColorStop(0, '#5a7fa8');
      sky.addColorStop(1, '#2a3f58');
      c.fillStyle = sky;
      c.fillRect(0, 0, 120, 90);
      c.fillStyle = '#e8e4d8';
      c.fillRect(70, 60, 40, 14);
      c.fillStyle = '#303030';
      write(c, 8, ['홍길동', 78, 70]);
    },
  ],
  'a wordmark': [83, 26, (c) => write(c, 14, ['기획재정부', 6, 18])],
};
for (const [what, [width, height, draw]] of Object.entries(READABLE)) {
  it(`${what} as a picture`, async () => {
    expect(await withPicture(width, height, draw)).toBe('image');
  });
}

const BLANK: Readonly<Record<string, readonly [number, number, (c: SKRSContext2D) => void]>> = {
  'one flat colour': [
    400,
    60,
    (c) => {
      c.fillStyle = '#00337f';
      c.fillRect(0, 0, 400, 60);
    },
  ],
  'a gradient': [
    400,
    100,
    (c) => {
      const shade = c.createRadialGradient(200, 50, 5, 200, 50, 200);
      shade.addColorStop(0, '#ffffff');
      shade.addColorStop(1, '#1e5c3a');
      c.fillStyle = shade;
      c.fillRect(0, 0, 400, 100);
    },
  ],
  'an empty ruled form': [
    300,
    100,
    (c) => {
      for (let i = 0; i < 4; i++) for (let k = 0; k < 3; k++) c.strokeRect(20 + k * 80, 10 + i * 20, 80, 20);
    },
  ],
  'a bullet': [
    10,
    10,
    (c) => {
      c.beginPath();
      c.arc(5, 5, 3.5, 0, 7);
      c.fill();
    },
  ],
};
for (const [what, [width, height, draw]] of Object.entries(BLANK)) {
  it(`${what} as a picture holds nothing to read`, async () => {
    expect(await withPicture(width, height, draw)).toBeNull();
  });
}

it('a page says which earlier page it repeats the picture of; another picture in that place repeats nothing', async () => {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  const emblem = await doc.embedPng(picture(83, 26, (c) => write(c, 14, ['기획재정부', 6, 18])));
  const signature = await doc.embedPng(picture(83, 26, sign));
  for (const pictures of [[emblem], [emblem], [signature], [emblem, signature], [emblem]]) {
    const page = doc.addPage([595, 842]);
    page.setFont(font);
    lines(page);
    pictures.forEach((png, i) => page.drawImage(png, { x: 60 + i * 200, y: 790, width: 83, height: 26 }));
  }
  const read = await engines.readPdf({ bytes: await doc.save() });
  const pages = read.ok ? read.value.text.pages : [];
  expect(pages.map((p) => p.unread)).toEqual(['image', 'image', 'image', 'image', 'image']);
  expect(pages.map((p) => p.repeats)).toEqual([undefined, 1, undefined, undefined, 1]);
});
it('a signature drawn with a pen tool', async () => {
  const path =
    'M4 20 C10 2 16 2 14 18 C13 28 20 10 24 12 C28 14 22 24 30 16 C38 6 34 26 44 14 C48 8 50 22 56 12';
  const reason = await unread((page) => {
    lines(page);
    page.drawSvgPath(
      `${path} ${path.replace('M', 'L').replaceAll('20', '26')} ${path.replace('M', 'L').repeat(3)}`,
      {
        x: 300,
        y: 120,
        borderWidth: 1,
      },
    );
  });
  expect(reason).toBe('outlined-text');
});
it('an outlined name within a rounded frame as large as the page', async () => {
  const glyph = 'M0 0 C2 8 6 8 8 0 C6 2 4 4 2 2 C1 1 3 6 5 5 C7 4 6 1 4 1 Z';
  const reason = await unread((page) => {
    page.drawSvgPath('M10 0 L500 0 C505 0 510 5 510 10 L510 700 C510 705 505 710 500 710 L10 710 C5 710 0 705 0 700 L0 10 C0 5 5 0 10 0 Z', { x: 40, y: 780, borderWidth: 1 }); // prettier-ignore
    for (let i = 0; i < 6; i++) page.drawSvgPath(glyph, { x: 200 + i * 10, y: 400 });
  });
  expect(reason).toBe('outlined-text');
});
it('a rounded frame and a circle are no letters', async () => {
  const reason = await unread((page) => {
    lines(page);
    page.drawSvgPath('M10 0 L90 0 C95 0 100 5 100 10 L100 40 C100 45 95 50 90 50 L10 50 C5 50 0 45 0 40 L0 10 C0 5 5 0 10 0 Z', { x: 40, y: 140, borderWidth: 1 }); // prettier-ignore
    page.drawCircle({ x: 400, y: 90, size: 20, borderWidth: 1, borderColor: RED });
  });
  expect(reason).toBeNull();
});
it('radio buttons, a ring around words and a crossed-out cell are no letters', async () => {
  const reason = await unread((page) => {
    lines(page);
    for (let i = 0; i < 12; i++) page.drawCircle({ x: 60 + (i % 3) * 40, y: 60 + Math.floor(i / 3) * 18, size: 5, borderWidth: 1, borderColor: RED }); // prettier-ignore
    page.drawEllipse({ x: 300, y: 100, xScale: 20, yScale: 17, borderWidth: 1, borderColor: RED });
    page.drawLine({ start: { x: 400, y: 60 }, end: { x: 460, y: 70 }, thickness: 1 });
    page.drawLine({ start: { x: 400, y: 70 }, end: { x: 460, y: 60 }, thickness: 1 });
  });
  expect(reason).toBeNull();
});
it('an outlined name within the ring of a seal', async () => {
  const glyph = 'M0 0 C2 8 6 8 8 0 C6 2 4 4 2 2 C1 1 3 6 5 5 C7 4 6 1 4 1 Z';
  const reason = await unread((page) => {
    lines(page);
    page.drawCircle({ x: 300, y: 90, size: 20, borderWidth: 1, borderColor: RED });
    for (let i = 0; i < 3; i++) page.drawSvgPath(glyph, { x: 287 + i * 9, y: 94 });
  });
  expect(reason).toBe('outlined-text');
});
it('lists what the page does not show', async () => {
  const doc = await PDFDocument.create();
  doc.setTitle('인사위원회 회의록');
  await doc.attach(new Uint8Array([1]), '명단.xlsx');
  const page = doc.addPage([595, 842]);
  page.setFont(await doc.embedFont(StandardFonts.Helvetica));
  page.drawText('seen', { x: 60, y: 700, size: 12 });
  page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
  page.drawText('unseen words', { x: 60, y: 600, size: 12 });
  const read = await engines.readPdf({ bytes: await doc.save() });
  const hidden = read.ok ? read.value.text.hidden : [];
  expect(hidden).toContainEqual({ page: 1, kind: 'hidden-text', text: 'unseen words' });
  expect(hidden).toContainEqual({ page: null, kind: 'attachment', text: '명단.xlsx' });
  expect(hidden).toContainEqual({ page: null, kind: 'metadata', text: '인사위원회 회의록' });
});
