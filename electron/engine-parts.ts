/** Builds the engines with what they need of the program's files; apart from the desk, so that small commands start at once. */
import type { Engines } from './desk/ports';
import { loadHostAssets } from './engines/host/assets-load';
import { createEngines } from './engines/host/engines';
import type { Spawn } from './engines/host/spawn';
import { detectionFiles } from './resources';

export function buildEngines(spawn: Spawn): Engines {
  return createEngines({ spawn, assets: async () => loadHostAssets(await detectionFiles()) });
}
