/** Help: the way of a document, who does what, practice. */
export { HelpScreen } from './HelpScreen';
