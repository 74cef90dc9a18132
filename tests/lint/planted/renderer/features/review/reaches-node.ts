// Breach of boundaries/dependencies: the window has no Node
import { readFileSync } from 'node:fs';

export const reached = readFileSync;
