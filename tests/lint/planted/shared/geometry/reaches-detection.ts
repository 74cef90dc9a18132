// Breach of boundaries/dependencies: below detection
import { thing } from '../detection/thing';

export const reached = thing;
