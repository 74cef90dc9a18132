/**
 * Documents made on the fly by the tools offices use, with everything that can carry text beside the page: redacted,
 * and judged by poppler and by qpdf's decompressed bytes. What is not installed is skipped, loudly.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineAssets } from '../../electron/engines/assets';
import { loadEngineAssets } from '../../electron/engines/assets-load';
import { redact } from '../../electron/engines/redact/redact';

const has = (tool: string): boolean => {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn(`SKIPPED: ${tool} is not installed`);
    return false;
  }
};
const judges = has('qpdf') && has('pdftotext');
const writer = has('soffice');

/** A made-up person. */
const NAME = '홍길동';
const PHONE = '010-1234-5678';
const SECRETS = [NAME, PHONE];
const KEPT = ['민원 처리 결과', '도로과', 'KEEPME'];

const FODT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
 <office:meta><dc:title>${NAME} 민원</dc:title><meta:keyword>${PHONE}</meta:keyword></office:meta>
 <office:body><office:text>
  <text:h text:outline-level="1">민원 처리 결과 ${NAME}</text:h>
  <text:p>도로과에서 알립니다. KEEPME 신청인 ${NAME} 연락처 ${PHONE} 처리 완료</text:p>
  <text:p><text:a xlink:type="simple" xlink:href="https://example.go.kr/?q=01012345678">안내 쪽</text:a>
   <office:annotation><dc:creator>${NAME}</dc:creator><text:p>전화 ${PHONE}</text:p></office:annotation> 참고</text:p>
  <text:h text:outline-level="2">붙임 ${PHONE}</text:h>
 </office:text></office:body></office:document>`;

let assets: EngineAssets;
let folder: string;
let office: Uint8Array;

beforeAll(async () => {
  assets = await loadEngineAssets();
  folder = mkdtempSync(join(tmpdir(), 'redact-made-'));
  if (!writer) return;
  writeFileSync(join(folder, 'draft.fodt'), FODT);
  const options = JSON.stringify({
    UseTaggedPDF: { type: 'boolean', value: 'true' },
    ExportNotes: { type: 'boolean', value: 'true' },
    ExportBookmarks: { type: 'boolean', value: 'true' },
  });
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', `pdf:writer_pdf_Export:${options}`, '--outdir', folder, join(folder, 'draft.fodt')],
    { stdio: 'ignore', timeout: 240_000 },
  ); // prettier-ignore
  office = new Uint8Array(readFileSync(join(folder, 'draft.pdf')));
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function qpdf(pdf: Uint8Array, ...args: readonly string[]): Uint8Array {
  const [from, to] = [join(folder, 'q-in.pdf'), join(folder, 'q-out.pdf')];
  writeFileSync(from, pdf);
  execFileSync('qpdf', [from, ...args, to], { stdio: ['ignore', 'ignore', 'pipe'] });
  return new Uint8Array(readFileSync(to));
}

/** Everything that says a secret in a file: in poppler's text and its details, and in the bytes without compression. */
function traces(pdf: Uint8Array): readonly string[] {
  const path = join(folder, 'judged.pdf');
  writeFileSync(path, pdf);
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
  const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
  const bytes = Buffer.from(qpdf(pdf, '--qdf', '--object-streams=disable'));
  const found: string[] = [];
  for (const secret of [...SECRETS, PHONE.replaceAll('-', '')]) {
    if (text.replaceAll('\u2011', '-').includes(secret)) found.push(`text ${secret}`);
    if (info.includes(secret)) found.push(`info ${secret}`);
    const wide = Buffer.from(secret, 'utf16le').swap16();
    const forms = [
      Buffer.from(secret),
      wide,
      Buffer.from(wide.toString('hex')),
      Buffer.from(wide.toString('hex').toUpperCase()),
    ];
    if (forms.some((form) => bytes.includes(form))) found.push(`bytes ${secret}`);
  }
  return found;
}

async function check(source: Uint8Array): Promise<void> {
  const order = { regions: [], strings: SECRETS, title: '민원 처리 결과', leftOpen: [] };
  const made = await redact(source, order, assets);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const { pdf, report } = made.value;
  expect(traces(pdf)).toEqual([]);
  writeFileSync(join(folder, 'out.pdf'), pdf);
  execFileSync('qpdf', ['--check', join(folder, 'out.pdf')], { stdio: 'ignore' });
  const text = execFileSync('pdftotext', [join(folder, 'out.pdf'), '-'], { encoding: 'utf8' });
  for (const kept of KEPT) expect(text).toContain(kept);
  expect(report.pages.map((p) => [p.method, p.why])).toEqual(report.pages.map(() => ['vector', null]));
}

async function changed(
  source: Uint8Array,
  change: (doc: PDFDocument) => Promise<void> | void,
): Promise<Uint8Array> {
  const doc = await PDFDocument.load(source, { updateMetadata: false });
  await change(doc);
  return doc.save({ useObjectStreams: false });
}

describe.skipIf(!judges || !writer)('a document of LibreOffice', { timeout: 180_000 }, () => {
  it('holds what is looked for, or the rest would prove nothing', () => {
    expect(traces(office)).toEqual(
      expect.arrayContaining([`text ${NAME}`, `text ${PHONE}`, `info ${NAME}`, `bytes ${NAME}`]),
    );
  });

  it('tagged, with bookmarks, notes and links, comes out clean', () => check(office));

  it('locked by an owner password comes out clean', () =>
    check(qpdf(office, '--encrypt', '', 'owner', '256', '--extract=n', '--modify=none', '--')));

  it('with an attachment comes out clean', () => {
    writeFileSync(join(folder, 'list.csv'), `name,phone\n${NAME},${PHONE}\n`);
    return check(qpdf(office, '--add-attachment', join(folder, 'list.csv'), `--description=${NAME}`, '--'));
  });

  it('with a form field, a layer, a signature field and a script comes out clean', async () => {
    await check(
      await changed(office, async (doc) => {
        const { context } = doc;
        const font = await doc.embedFont(StandardFonts.Helvetica);
        const field = doc.getForm().createTextField('phone');
        field.setText(`${PHONE} KEEPME`);
        field.addToPage(doc.getPage(0), { x: 100, y: 400, width: 200, height: 24, font });
        const layer = context.register(context.obj({ Type: 'OCG', Name: PDFHexString.fromText(NAME) }));
        doc.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { Order: [layer] } }));
        const signature = context.register(
          context.obj({
            Type: 'Annot', Subtype: 'Widget', FT: 'Sig', T: PDFString.of('sign'), Rect: [0, 0, 0, 0], F: 2,
            V: { Type: 'Sig', Filter: 'Adobe.PPKLite', Name: PDFHexString.fromText(NAME), ContactInfo: PDFString.of(PHONE) },
          }),
        ); // prettier-ignore
        doc.getPage(0).node.addAnnot(signature);
        doc.addJavaScript('x', `app.alert("${PHONE}")`);
      }),
    );
  });

  it('with an earlier version under the last one comes out clean', async () => {
    const plain = qpdf(office, '--object-streams=disable');
    const text = Buffer.from(plain).toString('latin1');
    const size = Number(/\/Size (\d+)/.exec(text)?.[1]);
    const root = /\/Root (\d+ \d+ R)/.exec(text)?.[1] ?? '';
    const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? '';
    const object = `${size} 0 obj\n<< /Old (${PHONE}) >>\nendobj\n`;
    const at = plain.length;
    const update = `${object}xref\n${size} 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Size ${size + 1} /Root ${root} /Prev ${before} >>\nstartxref\n${at + object.length}\n%%EOF\n`;
    const whole = Buffer.concat([plain, Buffer.from(update, 'latin1')]);
    expect(whole.includes('/Prev')).toBe(true);
    await check(new Uint8Array(whole));
  });
});
