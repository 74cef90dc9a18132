/** Marks on a thumbnail: only where and in which colour, nothing to press. */
import { memo, type ReactElement } from 'react';
import type { PageGeometry } from '../../shared/geometry/box';
import type { Mark } from './marks';
import { quadToCss } from './places';

export const MarkShadows = memo(function MarkShadows(props: {
  readonly geometry: PageGeometry;
  /** CSS px per PDF point. */
  readonly scale: number;
  readonly marks: readonly Mark[];
}): ReactElement {
  return (
    <span className="paper-marks" aria-hidden="true">
      {props.marks.map((mark) =>
        mark.wholePage ? (
          <span
            key={mark.id}
            className="paper-shadow paper-shadow-page"
            data-form={mark.form}
            data-item={mark.item ?? undefined}
          />
        ) : (
          mark.quads.map((quad, index) => {
            const box = quadToCss(props.geometry, quad, props.scale);
            return (
              <span
                key={`${mark.id}-${String(index)}`}
                className="paper-shadow"
                data-form={mark.form}
                data-item={mark.item ?? undefined}
                style={{
                  left: box.left,
                  top: box.top,
                  width: Math.max(3, box.width),
                  height: Math.max(3, box.height),
                }}
              />
            );
          })
        ),
      )}
    </span>
  );
});
