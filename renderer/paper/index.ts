/** The paper room: pages drawn by pdf.js, marks over them, scrolling that stays calm with a thousand pages. */
import './paper.css';

export { columnOf, entryAt, type Column } from './column';
export { DrawLayer } from './DrawLayer';
export type { Urgency } from './drawing';
export { MarkLayer } from './MarkLayer';
export { MarkShadows } from './MarkShadows';
export { pageKey, type Mark, type MarkForm } from './marks';
export { PageCanvas } from './PageCanvas';
export { quadToCss } from './places';
export { Scroller, type ScrollerHandle, type ShownEntry } from './Scroller';
export { SeenTracker } from './seen';
