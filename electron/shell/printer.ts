/** Prints laid-out pages to a PDF in a hidden, sandboxed view that runs no script and reaches no network. */
import { session, WebContentsView, type Session, type WebContents } from 'electron';
import { failure, success, type Result } from '../../shared/domain/result';
import type { JobControl, Printer } from '../desk/ports';
import { SCHEME } from './address';
import type { PrinterFont } from './printer-fonts';
import { fontAddress, PRINT_POLICY, sheetsHtml, type PrintedSheet } from './printer-page';

/** A view that prints again and again grows to 800 MB: each prints this many pages and is closed. */
const SHEETS_PER_VIEW = 10;
/** Patience with one view: for its start and for each of its pages. */
const VIEW_MS = 30_000;
const SHEET_MS = 10_000;

const HOST = `${SCHEME}://printer`;
const PARTITION = 'printer';

export interface PrinterParts {
  /** Read when something is first printed. */
  readonly fonts: () => Promise<readonly PrinterFont[]>;
}

/** Codes: print.failed, engine.timeout, engine.cancelled. Run after the program is ready, on a registered scheme. */
export function createPrinter(parts: PrinterParts): Printer {
  let fonts: Promise<readonly PrinterFont[]> | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function printAll(
    sheets: readonly PrintedSheet[],
    control: JobControl | undefined,
  ): Promise<Result<readonly Uint8Array[]>> {
    const loaded = await (fonts ??= parts.fonts());
    const prints: Uint8Array[] = [];
    for (let at = 0; at < sheets.length; at += SHEETS_PER_VIEW) {
      const some = sheets.slice(at, at + SHEETS_PER_VIEW);
      const print = await printSome(some, loaded, control?.signal);
      if (!print.ok) return print;
      prints.push(print.value);
      control?.onProgress?.(Math.min(at + some.length, sheets.length), sheets.length);
    }
    return success(prints);
  }

  return {
    print(pages, control) {
      const sheets = pages.svgs.map((svg, i): PrintedSheet => ({
        svg,
        ...(pages.sizes[i] ?? { width: 595, height: 842 }),
      }));
      // One at a time: two printing views would double the memory and win nothing on two cores.
      const turn = queue.then(() => printAll(sheets, control)).catch(() => failure('print.failed'));
      queue = turn;
      return turn;
    },
  };
}

function printerSession(html: string, fonts: readonly PrinterFont[]): Session {
  const own = session.fromPartition(PARTITION, { cache: false });
  if (own.protocol.isProtocolHandled(SCHEME)) own.protocol.unhandle(SCHEME);
  own.protocol.handle(SCHEME, (request) => {
    const path = request.url.startsWith(`${HOST}/`) ? request.url.slice(HOST.length) : '';
    if (request.method !== 'GET') return new Response(null, { status: 405 });
    if (path === '/sheets.html') {
      return new Response(html, {
        headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': PRINT_POLICY },
      });
    }
    const font = fonts.find((_f, i) => path === fontAddress(i));
    if (font === undefined) return new Response(null, { status: 404 });
    return new Response(Uint8Array.from(font.bytes), { headers: { 'Content-Type': 'font/ttf' } });
  });
  return own;
}

async function printSome(
  sheets: readonly PrintedSheet[],
  fonts: readonly PrinterFont[],
  signal: AbortSignal | undefined,
): Promise<Result<Uint8Array>> {
  if (signal?.aborted === true) return failure('engine.cancelled');
  // A view without a window: it needs no display, and its end is not the closing of the program's last window.
  const view = new WebContentsView({
    webPreferences: {
      session: printerSession(sheetsHtml(sheets, fonts), fonts),
      offscreen: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      javascript: false,
      images: true,
      webgl: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      backgroundThrottling: false,
    },
  });
  let stop = (_result: Result<never>): void => undefined;
  const stopped = new Promise<Result<never>>((resolve) => {
    stop = resolve;
  });
  const abort = (): void => {
    stop(failure('engine.cancelled'));
  };
  const timer = setTimeout(
    () => {
      stop(failure('engine.timeout'));
    },
    VIEW_MS + SHEET_MS * sheets.length,
  );
  signal?.addEventListener('abort', abort, { once: true });
  const contents = view.webContents;
  contents.on('render-process-gone', () => {
    stop(failure('print.failed'));
  });
  try {
    return await Promise.race([stopped, printContents(contents)]);
  } catch {
    return failure('print.failed');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    if (!contents.isDestroyed()) contents.close();
  }
}

const PRINT = {
  preferCSSPageSize: true,
  printBackground: true,
  displayHeaderFooter: false,
  generateTaggedPDF: false,
  generateDocumentOutline: false,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
} as const;

/** How long the faces may take to be ready, once a first layout has asked for them. */
const FACES_MS = 100;

async function printContents(contents: WebContents): Promise<Result<Uint8Array>> {
  await contents.loadURL(`${HOST}/sheets.html`);
  // While a face is on its way, Chromium draws none of its text, without a word. The first print makes it ask for
  // every face; whether all text is on the second is proven by whoever compares it with the layout.
  await contents.printToPDF({ ...PRINT, pageRanges: '1' });
  await new Promise((resolve) => setTimeout(resolve, FACES_MS));
  return success(new Uint8Array(await contents.printToPDF(PRINT)));
}
