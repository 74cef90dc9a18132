// Breach of boundaries/dependencies: components know no program
import { thing } from '../app/thing';

export const reached = thing;
