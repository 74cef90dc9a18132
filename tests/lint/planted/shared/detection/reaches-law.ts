// Breach of boundaries/dependencies: law and detection do not meet
import { thing } from '../law/thing';

export const reached = thing;
