// Breach of boundaries/dependencies: runs in the window too
import { app } from 'electron';

export const reached = app;
