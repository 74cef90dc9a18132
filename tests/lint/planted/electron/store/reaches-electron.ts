// Breach of boundaries/dependencies: runs in plain Node
import { app } from 'electron';

export const reached = app;
