/** The words of a page, unseen and over its picture: for a screen reader, for the hand that selects, for copying. */
import { useEffect, useRef, type ClipboardEvent, type ReactElement } from 'react';
import { TextLayer as PdfTextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { closePaper, openPaper } from './documents';
import { layGround, moveGround } from './ground';

/** A page that flies by is gone before its words would be there: it costs nothing, and its picture comes first. */
const REST_MS = 150;

export interface TextLayerProps {
  readonly paper: string;
  /** Counted from 1. */
  readonly page: number;
  /** CSS px. */
  readonly width: number;
}

async function layOut(
  host: HTMLElement,
  { paper, page, width }: TextLayerProps,
  signal: AbortSignal,
): Promise<void> {
  const left = (): boolean => signal.aborted;
  const opened = await openPaper(paper);
  if (left() || !opened.ok) return;
  const proxy = await opened.value.getPage(page);
  if (left()) return;
  const scale = width / proxy.getViewport({ scale: 1 }).width;
  const viewport = proxy.getViewport({ scale });
  const container = document.createElement('div');
  container.className = 'paper-text-lines';
  container.style.setProperty('--total-scale-factor', String(scale * proxy.userUnit));
  const layer = new PdfTextLayer({ textContentSource: proxy.streamTextContent(), container, viewport });
  const stop = (): void => {
    layer.cancel();
  };
  signal.addEventListener('abort', stop);
  try {
    await layer.render();
  } finally {
    signal.removeEventListener('abort', stop);
  }
  if (left()) return;
  // Once and whole: lines that come one by one would have the accessibility tree built again for each.
  layGround(container);
  host.replaceChildren(container);
  host.dataset['words'] = paper;
}

/**
 * Plain words only: the layer's own style is transparent, and would be so in the letter they are pasted into. A hand
 * that left the pane on its way has selected the desk's buttons as well; they are let go.
 */
function copyPlain(event: ClipboardEvent<HTMLElement>): void {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) return;
  const pane = event.currentTarget.closest('.paper-scroller');
  const range = selection.getRangeAt(0);
  const last = [...(pane?.querySelectorAll('.paper-text-lines') ?? [])].at(-1);
  if (pane !== null && last !== undefined && !pane.contains(range.endContainer))
    selection.setBaseAndExtent(range.startContainer, range.startOffset, last, last.childNodes.length);
  event.clipboardData.setData('text/plain', selection.toString());
  event.preventDefault();
}

export function TextLayer({ paper, page, width }: TextLayerProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const stop = new AbortController();
    let begun = false;
    const timer = setTimeout(() => {
      begun = true;
      // A page whose words cannot be read is still seen; that its picture fails is said by the picture.
      layOut(element, { paper, page, width }, stop.signal).catch(() => undefined);
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
      if (begun) closePaper(paper);
      // Words of another size or of an earlier paper must not lie over this picture.
      element.replaceChildren();
      delete element.dataset['words'];
    };
  }, [paper, page, width]);

  return (
    <div
      className="paper-text"
      ref={host}
      onCopy={copyPlain}
      onPointerDown={moveGround}
      onPointerMove={moveGround}
    />
  );
}
