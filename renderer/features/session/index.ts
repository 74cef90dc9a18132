/** The door of the desk: first start, unlocking, recovery. */
export { Door } from './Door';
export { lackOfPassphrase, NewPassphraseFields, useNewPassphrase } from './NewPassphrase';
export { RoleChoice } from './person';
