/** Words of the room `review`, in English. */
import type { review as ko } from '../ko/review';
import type { SameKeys } from '../same-keys';

export const review: SameKeys<typeof ko> = {};
