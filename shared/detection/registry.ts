/** All recognizers, in the order in which they run. To add one: write its file, put it here, add its codes to whyCodes.ts. */
import type { Find } from './evidence';
import { maskedResidentNumber } from './masked';
import { LINK, type Groups } from './numbers/groups';
import type { Recognizer, Source } from './recognizer';
import { address, ADDRESS_WORDS, shortAddress } from './recognizers/address';
import { age, AGE_WORDS, ageInWords } from './recognizers/age';
import { birthDate } from './recognizers/birthDate';
import { businessNumber } from './recognizers/businessNumber';
import { courtCase, documentNumber, petitionNumber } from './recognizers/caseNumbers';
import { family, FAMILY_WORDS, occupation } from './recognizers/family';
import { health } from './recognizers/health';
import { ILLNESS_ENDS } from './recognizers/illnessShape';
import { DISEASE_WORDS } from './recognizers/illnessWords';
import { driverLicense, passport } from './recognizers/identityDocuments';
import { employeeNumber, healthInsurance, parcelNumber, postalCode } from './recognizers/labelledNumbers';
import { account, card } from './recognizers/moneyNumbers';
import { email, ip, ipv6, url } from './recognizers/network';
import { phone } from './recognizers/phone';
import { residentNumber } from './recognizers/residentNumber';
import { education, SCHOOL_WORDS, schoolClass } from './recognizers/school';
import { vehicle } from './recognizers/vehicle';
import { triggersOf } from './triggers';

/** Those that start from a group of digits; they are run stretch by stretch. */
const OF_GROUPS: readonly Recognizer[] = [
  maskedResidentNumber,
  residentNumber,
  phone,
  card,
  account,
  businessNumber,
  passport,
  driverLicense,
  vehicle,
  birthDate,
  healthInsurance,
  employeeNumber,
  postalCode,
  parcelNumber,
  ip,
  courtCase,
  documentNumber,
  petitionNumber,
  age,
  shortAddress,
  schoolClass,
];

/** Those that look through the whole text for signs of their own. */
const OF_TEXT: readonly Recognizer[] = [
  address,
  email,
  url,
  ipv6,
  education,
  health,
  family,
  occupation,
  ageInWords,
];

/** The words that they start from. */
const placesIn = triggersOf([
  { name: 'address', words: ADDRESS_WORDS },
  { name: 'school', words: SCHOOL_WORDS },
  { name: 'disease', words: DISEASE_WORDS },
  { name: 'illness', words: ILLNESS_ENDS },
  { name: 'family', words: FAMILY_WORDS },
  { name: 'age', words: AGE_WORDS },
]);

/** Those that read nothing but groups of digits: they run a second time where digits are spelled with letters. */
const OF_DIGITS: readonly Recognizer[] = [
  residentNumber,
  phone,
  card,
  account,
  businessNumber,
  driverLicense,
];

/** Groups a stretch: few enough that their labels and letters stay at hand for all recognizers. */
const STRETCH = 256;

function inStretches(source: Source, recognizers: readonly Recognizer[], out: Find[]): void {
  const { groups } = source;
  for (let first = 0; first < groups.count;) {
    const last = stretchEnd(groups, first);
    const stretch: Source = { ...source, first, last };
    for (const r of recognizers) r.find(stretch, out);
    first = last;
  }
}

/** Not between groups that belong together, unless they never end. */
function stretchEnd(groups: Groups, first: number): number {
  let last = Math.min(groups.count, first + STRETCH);
  while (last < groups.count && groups.link[last - 1] !== LINK.none && last - first < STRETCH * 2) last++;
  return last;
}

/** Finds of all recognizers, in no order. */
export function recognize(source: Source, out: Find[]): void {
  inStretches(source, OF_GROUPS, out);
  const places = placesIn(source.text);
  const wide: Source = { ...source, places: (name) => places.get(name) ?? source.places(name) };
  for (const r of OF_TEXT) r.find(wide, out);
}

/** Finds of the recognizers that read nothing but digits. */
export function recognizeDigits(source: Source, out: Find[]): void {
  inStretches(source, OF_DIGITS, out);
}
