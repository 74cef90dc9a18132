/** Files of a size that offices do have: a thousand pages of text, hundreds of megabytes of scans. Made-up people. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas } from '@napi-rs/canvas';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';

/** What a page hides; its number makes it its own. */
export const secretOf = (page: number): string => `010-${String(1000 + page).padStart(4, '0')}-5678`;

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
);

/** Pages of A4 with some forty lines of Korean; the twelfth line tells a number that is to be masked. */
export async function textPages(count: number): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  doc.registerFontkit(fontkit);
  const font = await doc.embedFont(Uint8Array.from(readFileSync(FONT)), { subset: true });
  for (let p = 1; p <= count; p++) {
    const page = doc.addPage([595, 842]);
    for (let line = 0; line < 40; line++) {
      const text =
        line === 11
          ? `신청인 홍길동 연락처 ${secretOf(p)} 접수하였음`
          : `${p}쪽 ${line + 1}줄 도로과에서는 주민 여러분의 의견을 들어 보도를 정비하고자 합니다`;
      page.drawText(text, { x: 60, y: 780 - line * 18, size: 11, font });
    }
  }
  return doc.save();
}

/** Where the hidden number of `textPages` and `scannedPages` stands, PDF points. */
export const SECRET_BOX = { text: [155, 579, 330, 594], scan: [150, 600, 320, 616] } as const;

/** A page as an office scanner gives it, 200 dpi, a JPEG of `bytes` or a little less: paper has a grain. */
function scan(seed: number): Buffer {
  const [width, height] = [1654, 2339];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const picture = context.createImageData(width, height);
  let s = seed;
  for (let i = 0; i < picture.data.length; i += 4) {
    s = (Math.imul(s, 1664525) + 1013904223) | 0;
    const v = 232 + ((s >>> 24) & 15);
    picture.data.set([v, v, v - 4, 255], i);
  }
  context.putImageData(picture, 0, 0);
  context.fillStyle = '#222';
  context.font = '30px sans-serif';
  for (let line = 0; line < 40; line++)
    context.fillText(`Line ${line} of a page that was scanned ${seed}`, 180, 240 + line * 48);
  return canvas.toBuffer('image/jpeg', 88);
}

/** `count` scans with a hidden text layer, written as one file object by object: nothing else holds all of it. */
export function scannedPages(count: number): Uint8Array {
  const pictures = [1, 2, 3, 4].map(scan);
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let size = 0;
  const put = (part: Buffer | string): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    size += bytes.length;
  };
  const object = (id: number, head: string, stream?: Buffer): void => {
    offsets[id] = size;
    put(`${id} 0 obj\n${head}\n`);
    if (stream) {
      put('stream\n');
      put(stream);
      put('\nendstream\n');
    }
    put('endobj\n');
  };
  put('%PDF-1.7\n');
  object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  const pageId = (p: number): number => 4 + 3 * p;
  const kids = Array.from({ length: count }, (_, p) => `${pageId(p)} 0 R`).join(' ');
  object(2, `<< /Type /Pages /Count ${count} /Kids [${kids}] >>`);
  object(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (let p = 0; p < count; p++) {
    const id = pageId(p);
    const picture = pictures[p % pictures.length] ?? Buffer.alloc(0);
    const content = Buffer.from(
      `q 595 0 0 842 0 0 cm /I Do Q BT 3 Tr /F 12 Tf 60 604 Td (applicant phone) Tj ET BT 3 Tr /F 12 Tf 155 604 Td (${secretOf(p + 1)}) Tj ET`,
    );
    object(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${id + 1} 0 R /Resources << /XObject << /I ${id + 2} 0 R >> /Font << /F 3 0 R >> >> >>`,
    );
    object(id + 1, `<< /Length ${content.length} >>`, content);
    object(
      id + 2,
      `<< /Type /XObject /Subtype /Image /Width 1654 /Height 2339 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${picture.length} >>`,
      picture,
    );
  }
  const xref = size;
  put(`xref\n0 ${offsets.length}\n0000000000 65535 f \n`);
  for (let id = 1; id < offsets.length; id++) put(`${String(offsets[id]).padStart(10, '0')} 00000 n \n`);
  put(`trailer\n<< /Size ${offsets.length} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts, size));
}
