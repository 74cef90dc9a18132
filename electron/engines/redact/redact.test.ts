import { describe, expect, it } from 'vitest';
import { PDFDocument, type PDFPage } from 'pdf-lib';
import fontkit from '@pdf-lib/fontkit';
import { loadEngineAssets } from '../assets-load';
import type { RedactionOrder } from '../../../shared/domain/redaction';
import { redact } from './redact';

const order = (part: Partial<RedactionOrder>): RedactionOrder => ({
  regions: [], strings: [], title: '결과 통지', leftOpen: [], ...part,
}); // prettier-ignore

async function letter(): Promise<Uint8Array> {
  const { koreanFont } = await loadEngineAssets();
  const doc = await PDFDocument.create();
  doc.registerFontkit(fontkit);
  const font = await doc.embedFont(koreanFont, { subset: true });
  // Word by word: the font library fails on the space of this face.
  const write = (page: PDFPage, text: string, y: number): void => {
    let x = 60;
    for (const word of text.split(' ')) {
      page.drawText(word, { x, y, size: 14, font });
      x += font.widthOfTextAtSize(word, 14) + 4;
    }
  };
  const page = doc.addPage([595, 842]);
  write(page, '신청인 홍길동은 서울특별시에 거주한다', 760);
  write(page, '주민등록번호 900101-1234567', 730);
  write(doc.addPage([595, 842]), '둘째 쪽의 홍길동', 700);
  doc.setTitle('홍길동 민원');
  doc.setSubject('900101-1234567');
  return doc.save();
}

describe('redact', () => {
  it('takes strings out of text, fonts and metadata, and says so in markers', async () => {
    const assets = await loadEngineAssets();
    const made = await redact(await letter(), order({ strings: ['홍길동', '900101-1234567'] }), assets);
    expect(made).toMatchObject({ ok: true });
    if (!made.ok) return;
    const text = made.value.text.pages.flatMap((p) => p.runs.map((r) => r.text)).join('\n');
    expect(text).toContain('서울특별시에 거주한다');
    expect(text).toContain('[비공개]');
    expect(text).not.toContain('홍');
    expect(text).not.toContain('900101');
  });
});
