/** Where the program's own files lie, and how its data of the law and of detection is read. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  parseDetectionResources,
  parseSensitivity,
  type DetectionFiles,
  type DetectionResources,
  type Sensitivity,
} from '../shared/detection';
import { LAW_FILES, parseLaw, type Law } from '../shared/law';
import type { Result } from '../shared/domain/result';

/** Two floors above the built files (`out/main`), in the repository as in the packaged program; one floor above the sources. */
const RESOURCES =
  ['../..', '..']
    .map((up) => join(import.meta.dirname, up, 'resources'))
    .find((folder) => existsSync(join(folder, 'law'))) ?? join(import.meta.dirname, '..', '..', 'resources');

/** A packaged program has them beside its archive: inside it, Korean names cannot be listed under a plain C locale. */
const PACKAGED_SAMPLES = join(import.meta.dirname, '../../../samples');
export const SAMPLES = existsSync(join(RESOURCES, 'samples')) ? join(RESOURCES, 'samples') : PACKAGED_SAMPLES;

/** The built engine worker. */
export const WORKER = join(import.meta.dirname, 'worker.js');

async function json(...path: string[]): Promise<unknown> {
  const value: unknown = JSON.parse(await readFile(join(RESOURCES, ...path), 'utf8'));
  return value;
}

/** Code: law.damaged (params.file); the program does not start on half a law. */
export async function loadLaw(): Promise<Result<Law>> {
  const files: Partial<Record<(typeof LAW_FILES)[number], unknown>> = {};
  for (const name of LAW_FILES) files[name] = await json('law', `${name}.json`);
  return parseLaw({
    items: files.items,
    criteria: files.criteria,
    holidays: files.holidays,
    clocks: files.clocks,
    templates: files.templates,
    statutes: files.statutes,
  });
}

let detection: Promise<Result<DetectionResources>> | null = null;

/** Read once a run. Code: detect.model-damaged. */
export function loadDetection(): Promise<Result<DetectionResources>> {
  detection ??= detectionFiles().then(parseDetectionResources);
  return detection;
}

/** The measured figures of the detector's positions. Code: detect.sensitivity-damaged. */
export async function loadSensitivity(): Promise<Result<Sensitivity>> {
  return parseSensitivity(await json('models', 'sensitivity.json'));
}

/** As the engine workers get them: they parse them on their side. A program without the name model runs on rules alone. */
export async function detectionFiles(): Promise<DetectionFiles> {
  const names = await readFile(join(RESOURCES, 'models', 'names.bin')).catch(() => null);
  const criteria = await json('law', 'criteria.json');
  return { names: names === null ? null : new Uint8Array(names), criteria };
}
