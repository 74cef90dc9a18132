// Clean: reads what engines may not read themselves.
import { readFileSync } from 'node:fs';

export const read = (path: string) => readFileSync(path);
