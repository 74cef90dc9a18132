/** Draws pages one after the other, the most wanted first, so that many pages never compete for the machine. */
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { failure, success, type Result } from '../../shared/domain/result';

/** 0: in the window now; 1: near it; 2: a thumbnail. */
export type Urgency = 0 | 1 | 2;

export interface DrawOrder {
  readonly document: PDFDocumentProxy;
  /** Counted from 1. */
  readonly page: number;
  /** Width in CSS px; the height follows from the page. */
  readonly width: number;
  /** Device pixels per CSS px. */
  readonly density: number;
  readonly urgency: () => Urgency;
  readonly signal: AbortSignal;
}

/** About an A3 page at 200 dpi; beyond it a canvas costs more memory than sharpness is worth. */
const MOST_PIXELS = 12_000_000;

interface Waiting {
  readonly order: DrawOrder;
  readonly done: (result: Result<HTMLCanvasElement>) => void;
}

const waiting: Waiting[] = [];
let drawing = false;

async function drawOne({
  document: paper,
  page: number,
  width,
  density,
  signal,
}: DrawOrder): Promise<Result<HTMLCanvasElement>> {
  let task: RenderTask | null = null;
  const stop = (): void => task?.cancel();
  try {
    const page = await paper.getPage(number);
    if (signal.aborted) return failure('paper.cancelled');
    const natural = page.getViewport({ scale: 1 });
    let scale = (width * density) / natural.width;
    const pixels = natural.width * natural.height * scale * scale;
    if (pixels > MOST_PIXELS) scale *= Math.sqrt(MOST_PIXELS / pixels);
    const viewport = page.getViewport({ scale });
    const canvas = window.document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(viewport.width));
    canvas.height = Math.max(1, Math.round(viewport.height));
    task = page.render({ canvas, viewport });
    signal.addEventListener('abort', stop);
    await task.promise;
    return success(canvas);
  } catch {
    return signal.aborted ? failure('paper.cancelled') : failure('paper.page-damaged', { page: number });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function work(): Promise<void> {
  if (drawing) return;
  drawing = true;
  for (;;) {
    let best = -1;
    let urgency = 3;
    waiting.forEach((one, index) => {
      const own = one.order.urgency();
      if (own < urgency) [best, urgency] = [index, own];
    });
    const next = waiting[best];
    if (next === undefined) break;
    waiting.splice(best, 1);
    next.done(next.order.signal.aborted ? failure('paper.cancelled') : await drawOne(next.order));
  }
  drawing = false;
}

/** Gives a canvas that holds the page. Codes: paper.cancelled, paper.page-damaged. */
export function drawPage(order: DrawOrder): Promise<Result<HTMLCanvasElement>> {
  return new Promise((done) => {
    waiting.push({ order, done });
    void work();
  });
}
