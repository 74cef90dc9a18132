// Sets a draft as a PDF with an embedded subset of a Korean font, text that any extractor reads, and ruled tables.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, rgb } from 'pdf-lib';
import { plain } from './markup.mjs';

const require = createRequire(import.meta.url);
const FACES = {
  gothic: ['@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf', '@expo-google-fonts/nanum-gothic/700Bold/NanumGothic_700Bold.ttf'],
  myeongjo: ['@expo-google-fonts/nanum-myeongjo/400Regular/NanumMyeongjo_400Regular.ttf', '@expo-google-fonts/nanum-myeongjo/700Bold/NanumMyeongjo_700Bold.ttf'],
}; // prettier-ignore

// Points. A4.
const PAGE = { width: 595.28, height: 841.89, margin: 57 };
const LINE = PAGE.width - 2 * PAGE.margin;
const INK = rgb(0, 0, 0);
const GREY = rgb(0.91, 0.925, 0.945);

/**
 * fontkit halves the offsets of a small subset's glyphs (short `loca`) without making them even first, so that odd ones
 * draw blank or broken; each glyph is padded to an even length here.
 */
const evenFontkit = {
  create(bytes, name) {
    const font = fontkit.create(bytes, name);
    const createSubset = font.createSubset.bind(font);
    font.createSubset = () => {
      const subset = createSubset();
      const add = subset._addGlyph.bind(subset);
      subset._addGlyph = (gid) => {
        const at = add(gid);
        const glyph = subset.glyf[at];
        if (glyph.length % 2 === 1) {
          // fontkit takes nothing but its own bundled Buffer.
          const padded = new glyph.constructor(glyph.length + 1);
          padded.fill(0);
          padded.set(glyph);
          subset.glyf[at] = padded;
          subset.offset += 1;
        }
        return at;
      };
      return subset;
    };
    return font;
  },
};

/** Breaks at spaces only, as Korean offices set their papers; a word wider than the line is broken anywhere. */
function wrap(text, font, size, width) {
  const lines = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (font.widthOfTextAtSize(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const c of word) {
      if (font.widthOfTextAtSize(line + c, size) > width) {
        lines.push(line);
        line = '';
      }
      line += c;
    }
  }
  lines.push(line);
  return lines;
}

/** @param {{ title: string, face?: 'gothic' | 'myeongjo', blocks: readonly any[] }} draft @returns {Promise<Uint8Array>} */
export async function writePdf(draft) {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.registerFontkit(evenFontkit);
  const [regularPath, boldPath] = FACES[draft.face ?? 'gothic'];
  // fontkit reads the box of an empty glyph at the very end of the file, so the file gets some room there.
  const load = (path) =>
    pdf.embedFont(Buffer.concat([readFileSync(require.resolve(path)), Buffer.alloc(64)]), { subset: true });
  const regular = await load(regularPath);
  const bold = await load(boldPath);
  const fixed = new Date('2026-09-01T00:00:00Z');
  pdf.setTitle(draft.title);
  pdf.setCreator('한빛시 업무관리시스템');
  pdf.setProducer('Disclosure Desk samples');
  pdf.setCreationDate(fixed);
  pdf.setModificationDate(fixed);
  pdf.setLanguage('ko');

  let page = pdf.addPage([PAGE.width, PAGE.height]);
  let y = PAGE.height - PAGE.margin;
  const newPage = () => {
    page = pdf.addPage([PAGE.width, PAGE.height]);
    y = PAGE.height - PAGE.margin;
  };
  const room = (height) => {
    if (y - height < PAGE.margin) newPage();
  };
  const draw = (line, x, baseline, size, font, width, align) => {
    if (line === '') return;
    const w = font.widthOfTextAtSize(line, size);
    const left = align === 'center' ? x + (width - w) / 2 : align === 'right' ? x + width - w : x;
    page.drawText(line, { x: left, y: baseline, size, font, color: INK });
  };

  const paragraph = (b) => {
    const font = b.bold ? bold : regular;
    const leading = b.size * 1.6;
    for (const line of wrap(plain(b.text), font, b.size, LINE - b.indent)) {
      room(leading);
      draw(line, PAGE.margin + b.indent, y - b.size * 1.15, b.size, font, LINE - b.indent, b.align);
      y -= leading;
    }
  };

  const drawTable = (b) => {
    const total = b.widths.reduce((sum, w) => sum + w, 0);
    const widths = b.widths.map((w) => (w / total) * LINE);
    const leading = b.size * 1.35;
    const pad = 4;
    const drawRow = (row, r) => {
      let col = 0;
      const cells = row.map((cell) => {
        const at = col;
        col += cell.span;
        const grey = r < b.header || b.labels.includes(at);
        const width = widths.slice(at, col).reduce((sum, w) => sum + w, 0);
        const x = PAGE.margin + widths.slice(0, at).reduce((sum, w) => sum + w, 0);
        const font = grey ? bold : regular;
        const lines = plain(cell.text)
          .split('\n')
          .flatMap((l) => wrap(l, font, b.size, width - 2 * pad));
        return { x, width, lines, font, grey };
      });
      const height = Math.max(...cells.map((c) => c.lines.length)) * leading + 2 * pad;
      if (y - height < PAGE.margin) {
        newPage();
        if (r >= b.header) b.rows.slice(0, b.header).forEach(drawRow);
      }
      for (const c of cells) {
        page.drawRectangle({
          x: c.x,
          y: y - height,
          width: c.width,
          height,
          borderColor: INK,
          borderWidth: 0.6,
          ...(c.grey ? { color: GREY } : {}),
        });
        const top = y - (height - c.lines.length * leading) / 2;
        c.lines.forEach((line, i) => {
          const align = c.grey || b.align === 'center' ? 'center' : 'left';
          draw(line, c.x + pad, top - i * leading - b.size * 1.05, b.size, c.font, c.width - 2 * pad, align);
        });
      }
      y -= height;
    };
    y -= 3;
    b.rows.forEach(drawRow);
    y -= 8;
  };

  for (const b of draft.blocks) {
    if (b.type === 'break') newPage();
    else if (b.type === 'rule') {
      room(8);
      page.drawLine({
        start: { x: PAGE.margin, y: y - 4 },
        end: { x: PAGE.margin + LINE, y: y - 4 },
        thickness: 1.2,
        color: INK,
      });
      y -= 8;
    } else if (b.type === 'table') drawTable(b);
    else paragraph(b);
  }
  const pages = pdf.getPages();
  pages.forEach((one, i) => {
    const label = `- ${i + 1} -`;
    one.drawText(label, {
      x: (PAGE.width - regular.widthOfTextAtSize(label, 9)) / 2,
      y: 30,
      size: 9,
      font: regular,
    });
  });
  return pdf.save({ useObjectStreams: false });
}
