/** Opens papers for drawing: one pdf.js worker for all of them, each paper opened once and closed when nobody looks at it. */
import {
  getDocument,
  GlobalWorkerOptions,
  PDFWorker,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { failure, success, type Result } from '../../shared/domain/result';

/** A paper that was just left is often looked at again: a thumbnail, the other pane, a step back. */
const CLOSE_AFTER_MS = 20_000;

interface Opened {
  readonly document: Promise<Result<PDFDocumentProxy>>;
  users: number;
  timer: ReturnType<typeof setTimeout> | null;
}

const opened = new Map<string, Opened>();
let worker: PDFWorker | null = null;

function sharedWorker(): PDFWorker {
  if (worker === null || worker.destroyed) {
    GlobalWorkerOptions.workerSrc = workerUrl;
    worker = PDFWorker.create({});
  }
  return worker;
}

/** Places of the window's own origin: `app://desk/blob/…` in the program. */
function own(path: string): string {
  return new URL(path, new URL('/', document.baseURI)).href;
}

async function open(paper: string): Promise<Result<PDFDocumentProxy>> {
  try {
    const answer = await fetch(own(`blob/${encodeURIComponent(paper)}`));
    if (!answer.ok) return failure('paper.unreachable', { status: answer.status });
    const task = getDocument({
      data: new Uint8Array(await answer.arrayBuffer()),
      worker: sharedWorker(),
      cMapUrl: own('pdfjs/cmaps/'),
      standardFontDataUrl: own('pdfjs/standard_fonts/'),
      wasmUrl: own('pdfjs/wasm/'),
      iccUrl: own('pdfjs/iccs/'),
      // Forms are drawn as they stand on the page; scripts of a draft have no business here.
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
    });
    return success(await task.promise);
  } catch {
    // pdf.js quotes the file in its messages; only the code leaves this room.
    return failure('paper.damaged');
  }
}

/** Opens a paper, or joins those who have it open. Pair each call with {@link closePaper}. Codes: paper.unreachable, paper.damaged. */
export function openPaper(paper: string): Promise<Result<PDFDocumentProxy>> {
  let one = opened.get(paper);
  if (one === undefined) {
    one = { document: open(paper), users: 0, timer: null };
    opened.set(paper, one);
  }
  if (one.timer !== null) clearTimeout(one.timer);
  one.timer = null;
  one.users += 1;
  return one.document;
}

export function closePaper(paper: string): void {
  const one = opened.get(paper);
  if (one === undefined) return;
  one.users -= 1;
  if (one.users > 0 || one.timer !== null) return;
  one.timer = setTimeout(() => {
    opened.delete(paper);
    void one.document.then((result) => (result.ok ? result.value.loadingTask.destroy() : undefined));
  }, CLOSE_AFTER_MS);
}
