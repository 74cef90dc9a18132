// Breach of boundaries/dependencies: engines hold no keys
import { thing } from '../../vault/thing';

export const reached = thing;
