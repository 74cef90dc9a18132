/** Starts PDFium once per process and set of assets, with the Korean stand-in font registered. */
import { init } from '@embedpdf/pdfium';
import type { EngineAssets } from '../assets';
import { callDirectly } from './direct';
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
  const options: object = { wasmBinary, print: () => {}, printErr: () => {} };
  const module: unknown = await init(options);
  if (!isPdfium(module)) throw new TypeError('pdfium.interface');
  callDirectly(module);
  module.PDFiumExt_Init();
  registerKoreanFallback(module, assets.koreanFont);
  return new Pdfium(module);
}

/** The package's declarations lean on Emscripten's, which are not installed; api.ts is our own statement of the same. */
function isPdfium(module: unknown): module is PdfiumModule {
  return (
    typeof module === 'object' && module !== null && 'pdfium' in module && 'EPDFText_RedactInQuads' in module &&
    'FPDF_SaveAsCopy' in module && 'FPDF_GetPageBoundingBox' in module
  ); // prettier-ignore
}
