/** One page as a picture. The old picture stays until the new one is drawn, so that nothing flashes. */
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useText } from '../i18n';
import { closePaper, openPaper } from './documents';
import { drawPage, type Urgency } from './drawing';
import { TextLayer } from './TextLayer';

export interface PageCanvasProps {
  readonly paper: string;
  /** Counted from 1. */
  readonly page: number;
  /** CSS px. */
  readonly width: number;
  readonly urgency: Urgency;
  /** Lays the page's words over its picture. Not where dragging means something else, nor on an original: its words leave by asking only. */
  readonly words?: boolean;
}

export function PageCanvas({ paper, page, width, urgency, words = false }: PageCanvasProps): ReactElement {
  const text = useText();
  const host = useRef<HTMLDivElement>(null);
  const wanted = useRef(urgency);
  const [failed, setFailed] = useState(false);
  // Dragging a window's edge asks for a hundred widths; only the one that stays is drawn.
  const [settled, setSettled] = useState(width);

  useEffect(() => {
    wanted.current = urgency;
  }, [urgency]);

  useEffect(() => {
    if (settled === width) return undefined;
    const timer = setTimeout(() => {
      setSettled(width);
    }, 120);
    return () => {
      clearTimeout(timer);
    };
  }, [width, settled]);

  useEffect(() => {
    const stop = new AbortController();
    const left = (): boolean => stop.signal.aborted;
    const draw = async (): Promise<void> => {
      const opened = await openPaper(paper);
      if (left()) return;
      if (!opened.ok) {
        setFailed(true);
        return;
      }
      const drawn = await drawPage({
        document: opened.value,
        page,
        width: settled,
        density: Math.min(window.devicePixelRatio, 2),
        urgency: () => wanted.current,
        signal: stop.signal,
      });
      if (left()) return;
      setFailed(!drawn.ok);
      if (drawn.ok && host.current !== null) {
        drawn.value.setAttribute('aria-hidden', 'true');
        host.current.dataset['drawn'] = paper;
        host.current.replaceChildren(drawn.value);
      }
    };
    void draw();
    return () => {
      stop.abort();
      closePaper(paper);
    };
  }, [paper, page, settled]);

  return (
    <div className="paper-canvas">
      <div className="paper-canvas-picture" ref={host} />
      {words ? <TextLayer paper={paper} page={page} width={settled} /> : null}
      {failed ? <p className="paper-canvas-failed">{text('paper.page-failed')}</p> : null}
    </div>
  );
}
