/** The doors of this room. */
export { LACKS, lacksOf, type GroupInCase, type JustificationCheck, type Lack } from './justification';
export { LAW_FILES, lawView, parseLaw, type Law, type LawFile } from './law';
export { openRatio, overMasking, type OverMaskingInput, type OverMaskingWarning } from './overmasking';
export { autoGrounds, proposeJustification } from './propose';
export type { Clause, ClockId, CueRule, Holidays, LawClock, LawItem, Statute, Template } from './shapes';
export { deadline, workingDaysLeft } from './workingDays';
