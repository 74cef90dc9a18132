import { describe, expect, it } from 'vitest';
import { loadEngineAssets } from '../assets-load';
import { redact } from './redact';

/** A file without a cross-reference table: every reader rebuilds it. */
function file(objects: readonly string[]): Uint8Array {
  const body = objects.map((o, i) => `${i + 1} 0 obj\n${o}\nendobj\n`).join('');
  return new TextEncoder().encode(
    `%PDF-1.7\n${body}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n%%EOF\n`,
  );
}

const TEXT = 'BT /F 14 Tf 40 100 Td (SECRET stays) Tj ET';
const CONTENT = `<< /Length ${TEXT.length} >>\nstream\n${TEXT}\nendstream`;
const RESOURCES = '/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >> >>';

const TREES: Readonly<Record<string, readonly string[]>> = {
  'a catalog that points at the page': [
    '<< /Type /Catalog /Pages 3 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R ${RESOURCES} >>`,
    CONTENT,
  ],
  'a page that takes its size and fonts from a tree the catalog does not know': [
    '<< /Type /Catalog /Pages 3 0 R >>',
    `<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 300 200] ${RESOURCES} >>`,
    '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>',
    CONTENT,
  ],
};

describe('a broken page tree', () => {
  it.each(Object.keys(TREES))('is mended where there is %s', async (name) => {
    const assets = await loadEngineAssets();
    const order = {
      regions: [{ page: 1, box: [38, 96, 92, 114], item: 6, hidden: 'SECRET' }],
      strings: [],
      title: '',
      leftOpen: [],
    } as const;
    const made = await redact(file(TREES[name] ?? []), order, assets);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const text = made.value.text.pages.flatMap((p) => p.runs.map((r) => r.text)).join(' ');
    expect(text).toContain('stays');
    expect(text).not.toContain('SECRET');
  });
});
