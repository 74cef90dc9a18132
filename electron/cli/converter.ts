/** What commands that convert need of Electron: its processes as engines, a hidden window as printer. */
import { app } from 'electron';
import { buildEngines } from '../engine-parts';
import type { Engines, Printer } from '../desk/ports';
import { residentBytes } from '../engines/host/memory';
import type { Spawn } from '../engines/host/spawn';
import { WORKER } from '../resources';
import { createPrinter } from '../shell/printer';
import { utilitySpawn } from '../shell/spawn';

/** V8's heap of an engine; WebAssembly is watched from outside. */
const HEAP_MEGABYTES = 768;

export interface ProgramParts {
  readonly spawn: Spawn;
  readonly printer: Printer;
  close(): Promise<void>;
}

export async function programParts(): Promise<ProgramParts> {
  await app.whenReady();
  const spawn = utilitySpawn({ entry: WORKER, residentBytes, heapMegabytes: HEAP_MEGABYTES });
  return { spawn, printer: createPrinter(), close: () => Promise.resolve() };
}

export async function withConverter<T>(
  work: (rooms: { readonly engines: Engines; readonly printer: Printer }) => Promise<T>,
): Promise<T> {
  const { spawn, printer, close } = await programParts();
  const engines = buildEngines(spawn);
  try {
    return await work({ engines, printer });
  } finally {
    await engines.close();
    await close();
  }
}
