// One half of a circle of imports.
import { two } from './two';

export const one = (): number => two();
