// Breach of boundaries/dependencies: words know no components
import { thing } from '../ui/thing';

export const reached = thing;
