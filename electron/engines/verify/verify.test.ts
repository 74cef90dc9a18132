import { describe, expect, it } from 'vitest';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { loadEngineAssets } from '../assets-load';
import type { RedactionOrder } from '../../../shared/domain/redaction';
import { redact } from '../redact/redact';
import { verify } from './verify';

async function draft(black: boolean): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  const page = doc.addPage([400, 300]);
  page.drawText('applicant GILDONG lives here', { x: 40, y: 200, size: 14, font });
  if (black) page.drawRectangle({ x: 100, y: 195, width: 75, height: 18 });
  return doc.save();
}

const order = (item: 6 | null): RedactionOrder => ({
  regions: [{ page: 1, box: [101, 195, 174, 213], item, hidden: 'GILDONG' }],
  strings: [],
  title: 'notice',
  leftOpen: [],
});

describe('verify', () => {
  it('passes what redact made, with and without the source', async () => {
    const assets = await loadEngineAssets();
    const source = await draft(false);
    const made = await redact(source, order(6), assets);
    expect(made).toMatchObject({ ok: true });
    if (!made.ok) return;
    const report = await verify(made.value.pdf, source, order(6), assets);
    expect(report).toMatchObject({ ok: true, value: { ok: true } });
    const blind = await verify(made.value.pdf, null, order(null), assets);
    expect(blind).toMatchObject({ ok: true });
    if (blind.ok)
      expect(blind.value.gates.map((g) => g.result)).toEqual(['pass', 'not_run', 'pass', 'pass', 'not_run']);
  });

  it('finds a black box over live text', async () => {
    const assets = await loadEngineAssets();
    const report = await verify(await draft(true), null, order(null), assets);
    expect(report).toMatchObject({ ok: true, value: { ok: false } });
    if (!report.ok) return;
    expect(report.value.gates.flatMap((g) => g.findings.map((f) => f.code))).toContain('glyph-in-region');
  });

  it('finds a change outside the boxes', async () => {
    const assets = await loadEngineAssets();
    const made = await redact(await draft(false), order(6), assets);
    if (!made.ok) throw new Error(made.error.code);
    const other = await PDFDocument.create();
    other.addPage([400, 300]);
    const report = await verify(made.value.pdf, await other.save(), order(6), assets);
    expect(report).toMatchObject({ ok: true, value: { ok: false } });
  });
});
