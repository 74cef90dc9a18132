// Breach of boundaries/dependencies: a worker knows no host
import { thing } from '../host/thing';

export const reached = thing;
