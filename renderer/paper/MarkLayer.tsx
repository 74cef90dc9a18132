/** The marks over a page: colour says the item, form says the state, the chip says the item once more in a figure. */
import { memo, type ReactElement } from 'react';
import type { PageGeometry } from '../../shared/geometry/box';
import { quadToCss, type CssBox } from './places';
import type { Mark } from './marks';

export interface MarkLayerProps {
  readonly geometry: PageGeometry;
  /** CSS px per PDF point. */
  readonly scale: number;
  /** CSS px, for masks of the whole page. */
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly focusedId: string | null;
  readonly onPick?: (id: string) => void;
}

/** The item's figure grows with the page, so that it fits between the lines; CSS px. */
function figureSize(scale: number): number {
  return Math.min(11, Math.max(9, 9 * scale));
}

export const MarkLayer = memo(function MarkLayer(props: MarkLayerProps): ReactElement {
  return (
    <div className="paper-marks" style={{ fontSize: figureSize(props.scale) }}>
      {props.marks.map((mark) => (
        <OneMark key={mark.id} mark={mark} {...props} focused={mark.id === props.focusedId} />
      ))}
    </div>
  );
});

function OneMark({
  mark,
  geometry,
  scale,
  width,
  height,
  focused,
  onPick,
}: MarkLayerProps & { readonly mark: Mark; readonly focused: boolean }): ReactElement {
  const boxes: readonly CssBox[] = mark.wholePage
    ? [{ left: 0, top: 0, width, height }]
    : mark.quads.map((quad) => quadToCss(geometry, quad, scale));
  return (
    <>
      {boxes.map((box, index) => (
        <button
          key={index}
          type="button"
          tabIndex={-1}
          className={`paper-mark paper-mark-${mark.form}`}
          data-item={mark.item ?? undefined}
          data-focused={focused || undefined}
          data-testid={index === 0 ? `mark-${mark.id}` : undefined}
          aria-label={mark.label}
          aria-hidden={index > 0 || undefined}
          aria-current={focused || undefined}
          title={mark.label}
          style={box}
          // The paper keeps the focus, so that the next key works where the hand is.
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => onPick?.(mark.id)}
        >
          {index === 0 && mark.item !== null && mark.form !== 'open-by-law' ? (
            <span className="paper-chip" aria-hidden="true">
              {mark.item}
            </span>
          ) : null}
        </button>
      ))}
    </>
  );
}
