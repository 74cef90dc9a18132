// Breach of boundaries/dependencies: packages are sealed before they come here
import { thing } from '../vault/thing';

export const reached = thing;
