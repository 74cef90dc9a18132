// Breach of boundaries/dependencies: the back office knows no window
import { thing } from '../renderer/app/thing';

export const reached = thing;
