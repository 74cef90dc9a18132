// Breach of boundaries/dependencies: a room called like a package must not let the package pass
import { app } from 'electron';

export const reached = app;
