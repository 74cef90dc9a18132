// Clean: reaches another feature through its door.
import { thing } from '../inbox';

export const seen = thing.name;
