/** The review screen, as other rooms see it, and what the approval screen shares with it. */
export { gathered } from './logic/guards';
export { marksByPage } from './logic/marks-of';
export { withOwnIds } from './logic/own-ids';
export { entriesOf, entryOf, GAP, heightsOf, PADDING, scalesOf, SIDE, type PaperEntry } from './logic/papers';
export { ReviewScreen } from './ReviewScreen';
export { useSeen } from './use-seen';
export { candidateLabel, maskLabel, partName, sayNote } from './words';
