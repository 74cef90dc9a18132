// The samples are written with their answers inside, so that text and gold can never drift apart.
//
//   {{PERSON|박서윤}}            must be masked, under the item of its kind (6)
//   {{NONDISCLOSURE/5|…}}        a passage a reviewer has to judge, item 5; neither masked nor open in the gold
//   [[official|김도현]]          stays open, and why
//
// A longer "why" of one mask follows after a second bar: {{PERSON|박서윤|narrative}}.

const MARK = /\{\{([A-Z_]+)(?:\/([1-8]))?\|([^|}]+)(?:\|([a-z-]+))?\}\}|\[\[([a-z-]+)\|([^\]]+)\]\]/g;

/** The words of `why` in gold.json. */
export const WHY_OPEN = {
  official: 'name and post of an official on duty (item 6, exception 라)',
  office: 'contact of the office',
  agency: 'address of an agency',
  docno: 'document number',
  statute: 'name of a statute',
  company: 'company name, no secret stated',
  amount: 'budget or contract amount',
  date: 'date of the business itself, not of a person',
  commissioned: 'private person commissioned by law (item 6, exception 마)',
  result: 'the substance of the decision, finding or rule',
  total: 'sum that identifies nobody',
  anonymised: 'already anonymised in the original',
  ordinary: 'word that looks like personal data and is none',
};

export const WHY_MASK = {
  PERSON: 'name of a private person',
  RRN: 'resident registration number',
  FRN: 'foreigner registration number',
  PASSPORT: 'passport number',
  DRIVER_LICENSE: 'driving licence number',
  PHONE: 'telephone number of a private person',
  EMAIL: 'e-mail address of a private person',
  ADDRESS: 'home address of a private person',
  DT_BIRTH: 'date of birth',
  ACCOUNT: 'bank account',
  CARD: 'payment card',
  VEHICLE: "private person's vehicle",
  HEALTH: 'state of health',
  FAMILY: 'family circumstances',
  MEDICAL_INSURANCE: 'health insurance number',
  EMPLOYEE_ID: 'personal staff number',
  AGE: 'age of a private person in a small group',
};

const EXTRA = {
  narrative: ', inside a sentence without a label',
  'half-masked': ', half masked but still telling birth date and sex',
  'official-private': ' of an official: private life, not the post',
};

/** The text as it stands on paper. @param {string} marked */
export function plain(marked) {
  return marked.replace(MARK, (_all, _kind, _item, masked, _extra, _why, open) => masked ?? open);
}

/**
 * The marks of one text, in order.
 * @param {string} marked
 */
export function marks(marked) {
  return [...marked.matchAll(MARK)].map(([, kind, item, masked, extra, why, open]) => {
    if (kind === undefined) {
      if (!(why in WHY_OPEN)) throw new Error(`no such reason to stay open: ${why}`);
      return { open: true, text: open, why: WHY_OPEN[why] };
    }
    if (kind === 'NONDISCLOSURE') {
      if (item === undefined) throw new Error(`an item is missing: ${masked}`);
      return { judge: true, text: masked, kind, item: Number(item), why: 'to be judged by the reviewer' };
    }
    if (!(kind in WHY_MASK)) throw new Error(`no such kind: ${kind}`);
    const tail = extra === undefined ? '' : EXTRA[extra];
    if (tail === undefined) throw new Error(`no such addition: ${extra}`);
    return { text: masked, kind, item: item === undefined ? 6 : Number(item), why: WHY_MASK[kind] + tail };
  });
}
