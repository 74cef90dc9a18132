// Breach of boundaries/dependencies: only the types of the ports
import { thing } from '../../desk/ports';

export const reached = thing;
