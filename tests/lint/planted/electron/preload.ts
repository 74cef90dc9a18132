// Breach of boundaries/dependencies: the preload knows the contract only
import { thing } from '../shared/domain/thing';

export const reached = thing;
