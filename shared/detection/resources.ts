/** What detection needs from files; the host loads the bytes, this room only reads them. */
import { success, type Result } from '../domain/result';
import { readModel, type NameModel } from './names/model';

export interface DetectionResources {
  /** The trained name model; null runs on rules alone. */
  readonly names: NameModel | null;
}

export const NO_RESOURCES: DetectionResources = { names: null };

/** The files as they lie in resources; null where one is missing. */
export interface DetectionFiles {
  /** resources/models/names.bin */
  readonly names: Uint8Array | null;
}

/** Codes: detect.model-damaged. */
export function parseDetectionResources(files: DetectionFiles): Result<DetectionResources> {
  if (files.names === null) return success(NO_RESOURCES);
  const names = readModel(files.names);
  return names.ok ? success({ names: names.value }) : names;
}
