// Breach of boundaries/dependencies: spawn is handed in
import { utilityProcess } from 'electron';

export const reached = utilityProcess;
