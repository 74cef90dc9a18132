/** Administration: people, the desk's settings, one's own passphrase, what this program is. */
export { AdministrationScreen } from './AdministrationScreen';
