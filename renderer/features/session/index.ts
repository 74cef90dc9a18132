/** The door of the desk: first start, unlocking, recovery. */
export { Door } from './Door';
export { PASSPHRASE_LEAST, passphraseFault, passphraseHolds, RoleChoice } from './person';
