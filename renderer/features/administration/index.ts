/** Administration: people, the desk's settings, how papers are looked at, one's own passphrase, what this program is. */
export { AdministrationScreen } from './AdministrationScreen';
export { lackOfTerm, TermFields, type TermDraft } from './TermFields';
