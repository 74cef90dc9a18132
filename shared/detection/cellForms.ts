/** What a cell under or behind a label looks like, where its form tells it: the whole of the cell, trimmed. */
import type { LabelClass } from './labels';

const FORMS: Partial<Readonly<Record<LabelClass, RegExp>>> = {
  birth:
    /^(?:\d{6}|\d{1,2} [A-Z]{3} (?:19|20)\d{2}|\d{2,4}[.\s/년-]{1,2}\d{1,2}[.\s/월-]{1,2}\d{1,2}[.일]?)$/,
  phone: /^\(?0\d{1,2}[-) .]{0,2}\d{3,4}[- .]?\d{4}$/,
  rrn: /^\d{6} ?- ?[\d*○]{7}$/,
  frn: /^\d{6} ?- ?[\d*○]{7}$/,
  passport: /^[A-Z]{1,2}\d{3}[A-Z]?\d{4,5}$/,
  email: /^\S+@\S+$/,
  business: /^\d{3}-\d{2}-\d{5}$/,
  corporate: /^\d{6}-\d{7}$/,
  account: /\d{2,6}-\d{2,6}-\d{2,8}/,
  vehicle: /^(?:[가-힣]{2} ?)?\d{2,3}[가-힣] ?\d{4}$/,
};

/** Null for labels that any words may answer. */
export function formOf(cls: LabelClass | undefined): RegExp | null {
  return cls === undefined ? null : (FORMS[cls] ?? null);
}
