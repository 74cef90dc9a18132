// Breach of boundaries/dependencies: resource files are handed in
import { readFileSync } from 'node:fs';

export const reached = readFileSync;
