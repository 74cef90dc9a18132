// Breach of boundaries/dependencies: every file has a room
import { forgotten } from '../attic/thing';

export const reached = forgotten;
