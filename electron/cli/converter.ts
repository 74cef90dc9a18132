/** What commands that convert need of Electron: its processes as engines, a hidden window as printer. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { buildEngines } from '../engine-parts';
import type { Engines, Printer } from '../desk/ports';
import { residentBytes } from '../engines/host/memory';
import type { Spawn } from '../engines/host/spawn';
import { WORKER } from '../resources';
import { createPrinter } from '../shell/printer';
import { loadPrinterFonts } from '../shell/printer-fonts';
import { registerScheme } from '../shell/protocol';
import { closeNetwork, lockEverySession } from '../shell/session';
import { utilitySpawn } from '../shell/spawn';

/** V8's heap of an engine; WebAssembly is watched from outside. */
const HEAP_MEGABYTES = 768;

export interface ProgramParts {
  readonly spawn: Spawn;
  readonly printer: Printer;
  readonly close: () => Promise<void>;
}

// Said before Electron is ready, or not at all: this module is loaded first thing. What Chromium writes is thrown away.
const chromium = mkdtempSync(join(tmpdir(), 'desk-chromium-'));
app.setPath('userData', chromium);
app.setPath('sessionData', chromium);
registerScheme();
closeNetwork();
lockEverySession();

export async function programParts(): Promise<ProgramParts> {
  await app.whenReady();
  const spawn = utilitySpawn({ entry: WORKER, residentBytes, heapMegabytes: HEAP_MEGABYTES });
  return {
    spawn,
    printer: createPrinter({ fonts: () => loadPrinterFonts() }),
    close: () => rm(chromium, { recursive: true, force: true }),
  };
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
