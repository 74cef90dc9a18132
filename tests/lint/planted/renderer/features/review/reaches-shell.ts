// Breach of boundaries/dependencies: the window knows no back office
import { thing } from '../../../electron/shell/thing';

export const reached = thing;
