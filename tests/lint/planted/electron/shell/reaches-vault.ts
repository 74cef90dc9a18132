// Breach of boundaries/dependencies: the shell holds no keys
import { thing } from '../vault/thing';

export const reached = thing;
