/** The doors of this room. */
export { detectText, type DetectOptions } from './detect';
export { NO_RESOURCES, type DetectionResources } from './resources';
