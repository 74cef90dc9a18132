// Breach of boundaries/dependencies: a paper knows no screen
import { thing } from '../features/inbox';

export const reached = thing;
