// Breach of boundaries/dependencies: the desk is free of Node
import { readFileSync } from 'node:fs';

export const reached = readFileSync;
