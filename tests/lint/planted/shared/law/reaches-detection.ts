// Breach of boundaries/dependencies: law and detection do not meet
import { thing } from '../detection/thing';

export const reached = thing;
