import { test } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import { loadEngineAssets } from '../assets-load';
import { loadPdfium } from '../pdfium/load';
import { pageChars } from '../pdfium/chars';
import { redactBoxes } from './quads';
import { withPdfJs } from '../verify/pdfjs';
import { pageGlyphs } from '../verify/glyphs';
import { quadsFor } from './regions';
test('x', async () => {
  const a = await loadEngineAssets(); const p = await loadPdfium(a);
  const b = new Uint8Array(readFileSync('/tmp/letter.pdf'));
  for (const quads of [null, [[103.47,759.9,103.5,760.1]],[[103,757,104,762]],[[103.3,757.9,118.5,772]]] as any) {
  p.withDocument(b,'',d=>{ d.withPage(0,pg=>{ const q=quads ?? quadsFor([103.48,757.9,142.96,772.2],pageChars(pg)); console.log(JSON.stringify(q)); redactBoxes(pg,q); }); writeFileSync('/tmp/letter-o.pdf', d.save()); });
  for (const f of ['/tmp/letter-o.pdf']) await withPdfJs(new Uint8Array(readFileSync(f)), a, async (d,lib)=>{ const g=await pageGlyphs(await d.getPage(1), lib.OPS as any); console.log(g!.slice(0,12).map(x=>x.text+x.x.toFixed(0)+','+x.y.toFixed(0)).join(' ')); });
  }
});
