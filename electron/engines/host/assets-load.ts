/** Reads what the engines need from the installed packages, once, on the host's side. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { loadEngineAssets } from '../assets-load';
import type { HostAssets } from './engines';

/** Where the HWP library's WebAssembly lies. */
export function installedRhwpWasm(from: string = import.meta.url): string {
  return createRequire(from).resolve('@rhwp/core/rhwp_bg.wasm');
}

/** `detection` is handed in: its files lie with the program's resources. */
export async function loadHostAssets(detection: unknown): Promise<HostAssets> {
  const [engine, rhwpWasm] = await Promise.all([loadEngineAssets(), readFile(installedRhwpWasm())]);
  return { engine, rhwpWasm: new Uint8Array(rhwpWasm), detection };
}
