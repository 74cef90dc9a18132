/** The seal of approved papers, as other rooms show it. */
export { announceOutcome } from './outcome';
export { SealList } from './SealList';
export { CaseSeal } from './CaseSeal';
