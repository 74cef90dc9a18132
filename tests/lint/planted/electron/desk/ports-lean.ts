// Breach of boundaries/dependencies: ports lean on nothing below them
import { thing } from '../store/thing';

export const reached = thing;
