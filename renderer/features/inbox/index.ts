/** The inbox: what came in, how far it is, what is to be done. */
export { InboxScreen } from './InboxScreen';
export { takeSamples } from './intake';
