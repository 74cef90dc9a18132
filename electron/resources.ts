/** Where the program's own files lie, and how its data of the law and of detection is read. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDetectionResources, type DetectionResources } from '../shared/detection';
import { parseLaw, type Law } from '../shared/law';

/** The built files lie in `out/main`, the resources two floors up, in the repository as in the packaged program. */
const RESOURCES = join(import.meta.dirname, '..', '..', 'resources');

export const SAMPLES = join(RESOURCES, 'samples');

/** The built engine worker. */
export const WORKER = join(import.meta.dirname, 'worker.js');

async function json(...path: string[]): Promise<unknown> {
  const value: unknown = JSON.parse(await readFile(join(RESOURCES, ...path), 'utf8'));
  return value;
}

/** Throws where a file of the law is missing or not of its shape: the program does not start without it. */
export async function loadLaw(): Promise<Law> {
  const names = ['items', 'criteria', 'holidays', 'clocks', 'templates', 'statutes'] as const;
  const files = await Promise.all(names.map((name) => json('law', `${name}.json`)));
  return parseLaw(Object.fromEntries(names.map((name, i) => [name, files[i]])));
}

let detection: Promise<DetectionResources> | null = null;

/** Read once a run. */
export function loadDetection(): Promise<DetectionResources> {
  detection ??= readDetection();
  return detection;
}

async function readDetection(): Promise<DetectionResources> {
  return parseDetectionResources(await detectionFiles());
}

/** As the engine workers get it: bytes and JSON, parsed on their side. */
export async function detectionFiles(): Promise<unknown> {
  return { criteria: await json('law', 'criteria.json') };
}
