// Clean: leads into the circle but is no part of it.
import { one } from './one';

export const three = one;
