/** pdf.js as the second reader and renderer, without worker threads, files or network: the same in Node and Electron. */
import * as canvas from '@napi-rs/canvas';
import type * as PdfJsModule from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { EngineAssets } from '../assets';
import { Rope, type Bytes } from '../bytes/rope';
import { isOperators, type Operators } from './glyphs';
import { inflateQuickly } from './quick-inflate';

type PdfJs = typeof PdfJsModule;

export interface PdfJsPixels {
  readonly width: number;
  readonly height: number;
  /** RGBA, rows from the top. */
  readonly data: Uint8ClampedArray;
}

let loading: Promise<PdfJs> | null = null;

function pdfjs(): Promise<PdfJs> {
  loading ??= (async () => {
    fillGaps();
    inflateQuickly();
    const own = REPLACED.map(([holder, key]) => Object.getOwnPropertyDescriptor(holder, key));
    // The small builds: half the text to parse in each new process.
    // @ts-expect-error the worker's file has no declarations
    const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
    Object.assign(globalThis, { pdfjsWorker: worker });
    // @ts-expect-error nor has the small build; it is the same module
    const small: unknown = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
    REPLACED.forEach(([holder, key], i) => {
      const given = own[i];
      if (given) Object.defineProperty(holder, key, given);
    });
    return small as PdfJs;
  })();
  return loading;
}

/**
 * What the legacy build puts in the place of the runtime's own for all of the process, in Node 20: written in JavaScript
 * and many times slower, for the sake of corners that nobody here comes near (arrays longer than 2^53, arrays whose length
 * cannot be written, the source text of parsed numbers).
 */
const REPLACED = [
  [Array.prototype, 'push'],
  [JSON, 'parse'],
  [JSON, 'stringify'],
] as const;

/** What pdf.js expects of a browser and Node 20, or an Electron utility process, lacks. */
function fillGaps(): void {
  const { DOMMatrix, Path2D, ImageData } = canvas;
  for (const [key, value] of Object.entries({ DOMMatrix, Path2D, ImageData })) {
    if (!(key in globalThis)) Object.assign(globalThis, { [key]: value });
  }
  if (!('withResolvers' in Promise)) {
    Object.assign(Promise, {
      withResolvers: () => {
        let resolve: unknown;
        let reject: unknown;
        const promise = new Promise((a, b) => {
          resolve = a;
          reject = b;
        });
        return { promise, resolve, reject };
      },
    });
  }
  if (!('transferToFixedLength' in ArrayBuffer.prototype)) {
    Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
      value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
        const copy = new ArrayBuffer(length);
        new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
        return copy;
      },
    });
  }
}

class NodeCanvasFactory {
  create(width: number, height: number): { canvas: canvas.Canvas | null; context: unknown } {
    const made = canvas.createCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas: made, context: made.getContext('2d') };
  }
  reset(pair: { canvas: canvas.Canvas | null }, width: number, height: number): void {
    if (!pair.canvas) return;
    pair.canvas.width = width;
    pair.canvas.height = height;
  }
  destroy(pair: { canvas: canvas.Canvas | null; context: unknown }): void {
    pair.canvas = null;
    pair.context = null;
  }
}

/** No SVG filters: transfer functions of soft masks are ignored, in the source and the output alike. */
class NoFilterFactory {
  addFilter(): string {
    return 'none';
  }
  addHCMFilter(): string {
    return 'none';
  }
  addAlphaFilter(): string {
    return 'none';
  }
  addLuminosityFilter(): string {
    return 'none';
  }
  addKnockoutFilter(): string {
    return 'none';
  }
  addHighlightHCMFilter(): string {
    return 'none';
  }
  createSelectionStyle(): null {
    return null;
  }
  destroy(): void {}
}

/** Beyond this many bytes a file is handed over in ranges as they are asked for: most of a scan never is. */
const LARGE = 16 * 1024 * 1024;
/** pdf.js keeps the ranges that it was given until it closes the file: after so many bytes it opens it again. */
const READ_AT_ONCE = 8 * 1024 * 1024;

/** A file in pdf.js, of which one page is looked at after the other. */
export class PdfJsDocument {
  private read = 0;
  private task: PDFDocumentLoadingTask | null = null;
  private doc: PDFDocumentProxy | null = null;

  constructor(
    readonly lib: PdfJs,
    private readonly bytes: Rope,
    private readonly assets: Pick<EngineAssets, 'pdfjsData'>,
  ) {}

  get numPages(): number {
    return this.doc?.numPages ?? 0;
  }

  /** False where pdf.js cannot open it. */
  async open(): Promise<boolean> {
    this.read = 0;
    this.task = load(this.lib, this.assets, this.source());
    this.doc = await this.task.promise.catch(() => null);
    return this.doc !== null;
  }

  /** Page by number from 1. Whoever asks has done with the page before. Rejects where there is none. */
  async getPage(number: number): Promise<PDFPageProxy> {
    if (this.read > READ_AT_ONCE) {
      await this.close();
      await this.open();
    }
    if (!this.doc) throw new Error('pdfjs.closed');
    return this.doc.getPage(number);
  }

  async close(): Promise<void> {
    await this.task?.destroy();
    this.task = null;
    this.doc = null;
  }

  private source(): Source {
    const { bytes } = this;
    // pdf.js keeps what it is given for itself.
    if (bytes.length < LARGE) return { data: copied(bytes, 0, bytes.length) };
    const range = new this.lib.PDFDataRangeTransport(bytes.length, null);
    range.requestDataRange = (begin, end) => {
      this.read += end - begin;
      // Not at once: the request must be on its way before it is answered.
      setImmediate(() => range.onDataRange(begin, copied(bytes, begin, end)));
    };
    return { range, disableAutoFetch: true, disableStream: true };
  }
}

type Source = Partial<Parameters<PdfJs['getDocument']>[0]> & object;

function copied(bytes: Rope, from: number, to: number): Uint8Array {
  const copy = new Uint8Array(Math.min(to, bytes.length) - from);
  bytes.copy(from, copy);
  return copy;
}

/** Opens a PDF for as long as `use` runs; null where pdf.js cannot open it. */
export async function withPdfJs<T>(
  bytes: Bytes,
  assets: Pick<EngineAssets, 'pdfjsData'>,
  use: (doc: PdfJsDocument) => Promise<T>,
): Promise<T | null> {
  const doc = new PdfJsDocument(await pdfjs(), Rope.of(bytes), assets);
  try {
    return (await doc.open()) ? await use(doc) : null;
  } finally {
    await doc.close();
  }
}

function load(
  lib: PdfJs,
  { pdfjsData }: Pick<EngineAssets, 'pdfjsData'>,
  source: Source,
): PDFDocumentLoadingTask {
  class Data {
    fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
      const found = pdfjsData.get(filename);
      return found ? Promise.resolve(found.slice()) : Promise.reject(new Error('missing'));
    }
  }
  return lib.getDocument({
    ...source,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    fontExtraProperties: true,
    verbosity: 0,
    cMapUrl: 'data/',
    standardFontDataUrl: 'data/',
    wasmUrl: 'data/',
    CanvasFactory: NodeCanvasFactory,
    FilterFactory: NoFilterFactory,
    BinaryDataFactory: Data,
  });
}

/** A page as pdf.js drew it. */
export interface DrawnPage {
  readonly pixels: PdfJsPixels;
  /** What it was drawn by, all of it; null where pdf.js did not say. */
  readonly operators: Operators | null;
}

/** The page as displayed, on white; `scale` in pixels per point. Null where pdf.js fails. */
export async function drawPage(page: PDFPageProxy, scale: number): Promise<DrawnPage | null> {
  // A user unit would scale the page; the display space of this program does not apply it.
  const viewport = page.getViewport({ scale: scale / page.userUnit });
  const width = Math.max(1, Math.round(viewport.width));
  const height = Math.max(1, Math.round(viewport.height));
  const target = canvas.createCanvas(width, height);
  let list: unknown = null;
  try {
    const task = page.render({
      canvas: null,
      // The same interface; the browser's own type is not known here.
      canvasContext: target.getContext('2d') as never,
      viewport,
      background: 'white',
      // Asked before each operator: number and list. It grows while the page is drawn and is whole at the end.
      operationsFilter: (...given: readonly unknown[]) => {
        list ??= given[1];
        return true;
      },
    });
    await task.promise;
    const { data } = target.getContext('2d').getImageData(0, 0, width, height);
    return { pixels: { width, height, data }, operators: isWhole(list) ? list : null };
  } catch {
    return null;
  }
}

function isWhole(list: unknown): list is Operators {
  return isOperators(list) && 'lastChunk' in list && list.lastChunk === true;
}
