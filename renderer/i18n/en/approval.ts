/** Words of the room `approval`, in English. */
import type { approval as ko } from '../ko/approval';
import type { SameKeys } from '../same-keys';

export const approval: SameKeys<typeof ko> = {};
