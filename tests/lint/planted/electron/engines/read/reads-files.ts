// Breach of boundaries/dependencies: a worker gets bytes over its port
import { readFileSync } from 'node:fs';

export const reached = readFileSync;
