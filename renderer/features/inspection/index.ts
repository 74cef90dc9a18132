/** Inspection: the audit log and whether it is whole. */
export { InspectionScreen } from './InspectionScreen';
