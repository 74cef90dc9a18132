/** Words of the room `paper`, in English. */
import type { paper as ko } from '../ko/paper';
import type { SameKeys } from '../same-keys';

export const paper: SameKeys<typeof ko> = {};
