// Breach of boundaries/dependencies: keys and rows meet in the desk
import { thing } from '../vault/thing';

export const reached = thing;
