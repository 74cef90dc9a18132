/** The doors of this room. */
export { detectText, type DetectOptions } from './detect';
export { findCues, parseCues, type CueRules } from './cues';
export { findAll, findSpellings } from './findAll';
export { flatten, locate, type Flat, type PlacedBlock, type PlacedRun } from './flatten';
export { isSameTerm, NEVER_SILENCED, silencedBy, type OfficeLists } from './officeLists';
export { detectPaper } from './paper';
export {
  NO_RESOURCES,
  parseDetectionResources,
  type DetectionFiles,
  type DetectionResources,
} from './resources';
export {
  atPosition,
  DEFAULT_THRESHOLD,
  parseSensitivity,
  SENSITIVITY_POSITIONS,
  thresholdOf,
  type Sensitivity,
  type SensitivityFigures,
  type SensitivityPosition,
} from './sensitivity';
export { isKnownWhy, type Reason, type WhyCode } from './whyCodes';
