/** The approval screen, as other rooms see it. */
export { ApprovalScreen } from './ApprovalScreen';
