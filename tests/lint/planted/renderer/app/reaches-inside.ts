// Breach of boundaries/dependencies: features meet at their doors
import { thing } from '../features/inbox/thing';

export const reached = thing;
