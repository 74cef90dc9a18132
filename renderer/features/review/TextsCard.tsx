/** Title and file names: reviewed like a paper, as rows of text. What is selected with the pointer can be masked as a range. */
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { PartView } from '../../../shared/contract/views';
import { useText } from '../../i18n';
import { Button } from '../../ui';
import { useReview, useReviewStore, useView } from './context';
import { piecesOf } from './logic/marks-of';
import { partName } from './words';

export function TextsCard({ onHeight }: { readonly onHeight: (height: number) => void }): ReactElement {
  const card = useRef<HTMLDivElement>(null);
  const view = useView();
  useEffect(() => {
    const element = card.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      onHeight(Math.ceil(element.getBoundingClientRect().height));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [onHeight]);
  return (
    <div className="texts-card" ref={card}>
      {view.parts.map((part) =>
        part.text === null ? null : <TextRow key={part.id} part={part} words={part.text} />,
      )}
    </div>
  );
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** UTF-16 offset of a point of the selection inside the row, by the pieces' own starts. */
function offsetOf(node: Node | null, offset: number): number | null {
  const piece = (node instanceof Element ? node : node?.parentElement)?.closest('[data-start]');
  if (!(piece instanceof HTMLElement)) return null;
  return Number(piece.dataset['start']) + offset;
}

function TextRow({ part, words }: { readonly part: PartView; readonly words: string }): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const view = useView();
  const chosen = useReview((review) => review.chosen);
  const asidesShown = useReview((review) => review.asidesShown);
  const focus = useReview((review) => review.focus);
  const item = useReview((review) => review.drawItem);
  const [range, setRange] = useState<Range | null>(null);
  const read = (): void => {
    const selection = document.getSelection();
    if (selection === null || selection.isCollapsed) {
      setRange(null);
      return;
    }
    const a = offsetOf(selection.anchorNode, selection.anchorOffset);
    const b = offsetOf(selection.focusNode, selection.focusOffset);
    setRange(a === null || b === null || a === b ? null : { start: Math.min(a, b), end: Math.max(a, b) });
  };
  return (
    <div className="text-row" data-testid={`text-${part.kind}`}>
      <span className="text-row-name">{partName(part, view.parts, text)}</span>
      <p className="text-row-words" onMouseUp={read} onKeyUp={read}>
        {piecesOf(view, part.id, words, chosen, asidesShown).map((piece) =>
          piece.mark === null ? (
            <span key={piece.start} data-start={piece.start}>
              {piece.text}
            </span>
          ) : (
            <button
              key={piece.start}
              type="button"
              tabIndex={-1}
              className={`text-mark paper-mark-${piece.mark.form}`}
              data-start={piece.start}
              data-item={piece.mark.item ?? undefined}
              data-focused={piece.mark.id === focus || undefined}
              data-testid={`mark-${piece.mark.id}`}
              onClick={() => {
                if (piece.mark !== null) store.getState().focusOn(piece.mark.id);
              }}
            >
              {piece.mark.item !== null && piece.mark.form !== 'open-by-law' ? (
                <sup className="text-chip">{piece.mark.item}</sup>
              ) : null}
              {piece.text}
            </button>
          ),
        )}
      </p>
      {range !== null && view.editable ? (
        <Button
          size="small"
          data-testid="mask-range"
          onPress={() => {
            void store.getState().act(
              {
                act: 'mask-range',
                partId: part.id,
                start: range.start,
                end: range.end,
                kind: 'OTHER',
                item,
              },
              'masked',
            );
            setRange(null);
          }}
        >
          {text('review.texts.mask-range', { text: words.slice(range.start, range.end), item })}
        </Button>
      ) : null}
    </div>
  );
}
