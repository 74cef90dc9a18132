/** The doors of this room. */
export { clausesOf, exceptionsOf, lawItem } from './items';
export {
  isInProgress,
  LACKS,
  lacksOf,
  type GroupInCase,
  type JustificationCheck,
  type Lack,
} from './justification';
export { LAW_FILES, lawView, parseLaw, type Law, type LawFile } from './law';
export {
  openRatio,
  overMasking,
  OVER_MASKING,
  type OverMaskingInput,
  type OverMaskingWarning,
} from './overmasking';
export { autoGrounds, proposeJustification, templateFor } from './propose';
export type { Clause, ClockId, CueRule, Holidays, LawClock, LawItem, Statute, Template } from './shapes';
export { statuteFault } from './statute';
export {
  addDays,
  calendarDeadline,
  deadline,
  holidaysKnown,
  isWorkingDay,
  nthWorkingDay,
  workingDaysLeft,
} from './workingDays';
