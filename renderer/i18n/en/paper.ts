/** Words of the room `paper`, in English. */
import type { paper as ko } from '../ko/paper';
import type { SameKeys } from '../same-keys';

export const paper: SameKeys<typeof ko> = {
  'paper.page-failed': 'This page could not be drawn. The file may be damaged; please check the original.',
  'paper.page-name': '{part}, page {page}',
  'paper.draw-here':
    'Draw what to mask here. Arrow keys move the box, Shift with arrow keys sizes it, Enter takes it.',
};
