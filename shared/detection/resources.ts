/** What detection needs from files; the host loads the bytes, this room only reads them. */
import { success, type Result } from '../domain/result';
import { parseCues, type CueRules } from './cues';
import { readModel, type NameModel } from './names/model';

export interface DetectionResources {
  /** The trained name model; null runs on rules alone. */
  readonly names: NameModel | null;
  /** Cues of non-disclosure; null proposes none. */
  readonly cues: CueRules | null;
}

export const NO_RESOURCES: DetectionResources = { names: null, cues: null };

/** The files as they lie in resources; null where one is missing. */
export interface DetectionFiles {
  /** resources/models/names.bin */
  readonly names: Uint8Array | null;
  /** resources/law/criteria.json, parsed; without it no passages are proposed. */
  readonly criteria?: unknown;
}

/** Codes: detect.model-damaged, detect.criteria-damaged. A missing file is no failure: that part stays silent. */
export function parseDetectionResources(files: DetectionFiles): Result<DetectionResources> {
  const names = files.names === null ? null : readModel(files.names);
  if (names !== null && !names.ok) return names;
  const cues = files.criteria === null || files.criteria === undefined ? null : parseCues(files.criteria);
  if (cues !== null && !cues.ok) return cues;
  return success({ names: names?.value ?? null, cues: cues?.value ?? null });
}
