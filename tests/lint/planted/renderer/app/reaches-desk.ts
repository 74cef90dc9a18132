// Breach of boundaries/dependencies: types of the back office come by the contract
import type { Thing } from '../../electron/desk/ports';

export type Reached = Thing;
