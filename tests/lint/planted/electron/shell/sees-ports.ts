// Clean: types of the ports are what rooms are built against.
import type { Thing } from '../desk/ports';

export type Seen = Thing;
