/** The review screen, as other rooms see it. */
export { ReviewScreen } from './ReviewScreen';
