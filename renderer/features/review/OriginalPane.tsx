/** One entry of the original's column: a page with its marks, the head of a part, a page that wants a decision, the texts. */
import { memo, type ReactElement } from 'react';
import type { Box } from '../../../shared/geometry/box';
import { useText } from '../../i18n';
import { DrawLayer, MarkLayer, pageKey, PageCanvas, type Mark, type Urgency } from '../../paper';
import { useReview, useReviewStore, useView } from './context';
import type { PaperEntry } from './logic/papers';
import { PartHead } from './PartHead';
import { TextsCard } from './TextsCard';
import { UnreadBanner } from './UnreadBanner';
import { partName } from './words';

interface OriginalEntryProps {
  readonly entry: PaperEntry;
  readonly scales: readonly number[];
  readonly urgency: Urgency;
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  readonly isCurrent: boolean;
  readonly onTextsHeight: (height: number) => void;
}

const NO_MARKS: readonly Mark[] = [];

export function OriginalEntry(props: OriginalEntryProps): ReactElement | null {
  const { entry } = props;
  const view = useView();
  switch (entry.kind) {
    case 'texts':
      return <TextsCard onHeight={props.onTextsHeight} />;
    case 'heading': {
      const part = view.parts[entry.partIndex];
      return part === undefined ? null : <PartHead part={part} />;
    }
    case 'unread': {
      const part = view.parts[entry.partIndex];
      return part === undefined ? null : <UnreadBanner part={part} page={entry.page} />;
    }
    case 'page':
      return <OriginalPage {...props} entry={entry} />;
  }
}

const OriginalPage = memo(function OriginalPage({
  entry,
  scales,
  urgency,
  marks,
  isCurrent,
}: OriginalEntryProps & { readonly entry: Extract<PaperEntry, { kind: 'page' }> }): ReactElement | null {
  const text = useText();
  const store = useReviewStore();
  const view = useView();
  const focus = useReview((review) => review.focus);
  const mode = useReview((review) => review.mode);
  const part = view.parts[entry.partIndex];
  const scale = scales[entry.partIndex] ?? 1;
  if (part === undefined || part.paper === null) return null;
  const { page } = entry;
  const width = page.width * scale;
  const height = page.height * scale;
  const own = marks.get(pageKey(part.id, page.page)) ?? NO_MARKS;
  const drawn = (box: Box): void => {
    const { drawItem, drawKind } = store.getState();
    void store.getState().act(
      {
        act: 'draw',
        partId: part.id,
        form: mode === 'draw-area' ? 'area' : 'text',
        page: page.page,
        box,
        kind: mode === 'draw-area' && drawKind === 'OTHER' ? 'AREA' : drawKind,
        item: drawItem,
      },
      'masked',
    );
  };
  return (
    <div
      className="paper-page"
      role="group"
      aria-label={text('paper.page-name', { part: partName(part, view.parts, text), page: page.page })}
      data-testid={`page-${String(entry.partIndex)}-${String(page.page)}`}
      data-seen={page.seen || undefined}
      style={{ width }}
    >
      <PageCanvas paper={part.paper} page={page.page} width={Math.round(width)} urgency={urgency} />
      <MarkLayer
        geometry={page.geometry}
        scale={scale}
        width={width}
        height={height}
        marks={own}
        focusedId={focus !== null && own.some((mark) => mark.id === focus) ? focus : null}
        onPick={store.getState().focusOn}
      />
      {mode === 'look' || !view.editable ? null : (
        <DrawLayer
          key={mode}
          label={text('paper.draw-here')}
          scale={scale}
          page={page}
          keys={isCurrent}
          onDrawn={drawn}
        />
      )}
    </div>
  );
});
