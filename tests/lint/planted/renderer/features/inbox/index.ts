// Clean: the feature's door.
export { thing } from './thing';
