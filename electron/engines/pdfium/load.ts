/** Starts PDFium once per process and set of assets, with the Korean stand-in font registered. */
import { init } from '@embedpdf/pdfium';
import type { EngineAssets } from '../assets';
import { Pdfium } from './pdfium';
import { registerKoreanFallback } from './fonts';
import type { PdfiumModule } from './api';

const started = new WeakMap<Uint8Array, Promise<Pdfium>>();

/** Rejects only when the WebAssembly itself is broken. */
export function loadPdfium(assets: Pick<EngineAssets, 'pdfiumWasm' | 'koreanFont'>): Promise<Pdfium> {
  const known = started.get(assets.pdfiumWasm);
  if (known) return known;
  const fresh = start(assets);
  started.set(assets.pdfiumWasm, fresh);
  return fresh;
}

async function start(assets: Pick<EngineAssets, 'pdfiumWasm' | 'koreanFont'>): Promise<Pdfium> {
  const { pdfiumWasm } = assets;
  const wasmBinary = pdfiumWasm.slice().buffer;
  // The package's declarations lean on Emscripten's, which are not installed; api.ts is our own statement of the same.
  const module = (await init({
    wasmBinary,
    print: () => {},
    printErr: () => {},
  } as never)) as unknown as PdfiumModule;
  module.PDFiumExt_Init();
  registerKoreanFallback(module, assets.koreanFont);
  return new Pdfium(module);
}
