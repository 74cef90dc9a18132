/** The publication queue: what waits to leave, what left, what was confirmed. */
export { QueueScreen } from './QueueScreen';
