/** The doors of this room. */
export { detectText, type DetectOptions } from './detect';
export { findAll, findSpellings } from './findAll';
export { flatten, locate, type Flat, type PlacedBlock, type PlacedRun } from './flatten';
export { cellRanges, detectPaper } from './paper';
export { NO_RESOURCES, parseDetectionResources, type DetectionFiles, type DetectionResources } from './resources';
