/** Every reason a candidate can carry. The catalogue has a sentence for each under `why.<code>`; a parameter follows a colon. */
export const WHY_CODES = [
  // how it was found
  'format', 'label:*', 'column:*', 'checksum-ok', 'date-ok', 'region-ok', 'address-number', 'address-follows', 'lives-there',
  'bank-name', 'born', 'beside-name', 'full-years', 'department', 'service-number', 'personal-context', 'patient-context',
  'masked-rrn', 'spelled-out', 'vehicle-near', 'company-near', 'person-near',
  // names
  'title:*', 'person-number', 'name-form', 'name-model', 'surname-only', 'same-name', 'speaker',
  // open or private
  'office-zone', 'official:*', 'office-contact', 'office-number', 'commissioned', 'company', 'public-address', 'public-register',
  'public-programme', 'position', 'limit', 'of-nobody', 'private-person', 'private-contact', 'mobile', 'network', 'representative',
  // passages, with the id of the cue and of the clause in criteria.json
  'cue:*', 'clause:*',
  // an office's own lists
  'always:*',
] as const; // prettier-ignore

export type WhyCode = (typeof WHY_CODES)[number];

export interface Reason {
  /** As in {@link WHY_CODES}, without `:*`. */
  readonly code: string;
  /** What stands after the colon; null without one. */
  readonly parameter: string | null;
}

export function reasonOf(why: string): Reason {
  const at = why.indexOf(':');
  return at < 0 ? { code: why, parameter: null } : { code: why.slice(0, at), parameter: why.slice(at + 1) };
}

const KNOWN: ReadonlySet<string> = new Set(WHY_CODES);

export function isKnownWhy(why: string): boolean {
  const { code, parameter } = reasonOf(why);
  return KNOWN.has(parameter === null ? code : `${code}:*`);
}
