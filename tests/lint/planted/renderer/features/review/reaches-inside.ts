// Breach of boundaries/dependencies: features meet at their doors
import { thing } from '../inbox/thing';

export const reached = thing;
