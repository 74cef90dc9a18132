// Breach of boundaries/dependencies: the desk knows its ports only
import { thing } from '../store/thing';

export const reached = thing;
