// Breach of boundaries/dependencies: the paper knows no law
import { thing } from '../law/thing';

export const reached = thing;
