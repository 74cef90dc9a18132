// Breach of boundaries/dependencies: the door leads to the desk
import { thing } from '../store/thing';

export const reached = thing;
