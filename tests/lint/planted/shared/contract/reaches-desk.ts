// Breach of boundaries/dependencies: the window knows no back office
import { thing } from '../../electron/desk/thing';

export const reached = thing;
