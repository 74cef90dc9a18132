/** All recognizers, in the order in which they run. To add one: write its file, put it here, add its codes to whyCodes.ts. */
import { maskedResidentNumber } from './masked';
import type { Recognizer } from './recognizer';
import { address } from './recognizers/address';
import { age, education, family, health } from './recognizers/attributes';
import { birthDate } from './recognizers/birthDate';
import { businessNumber } from './recognizers/businessNumber';
import { courtCase, documentNumber } from './recognizers/caseNumbers';
import { driverLicense, passport } from './recognizers/identityDocuments';
import { employeeNumber, healthInsurance, parcelNumber, postalCode } from './recognizers/labelledNumbers';
import { account, card } from './recognizers/moneyNumbers';
import { email, ip, url } from './recognizers/network';
import { phone } from './recognizers/phone';
import { residentNumber } from './recognizers/residentNumber';
import { vehicle } from './recognizers/vehicle';

export const RECOGNIZERS: readonly Recognizer[] = [
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
  address,
  email,
  url,
  ip,
  courtCase,
  documentNumber,
  age,
  education,
  health,
  family,
];

/** Those that read nothing but groups of digits: they run a second time where digits are spelled with letters. */
export const NUMBER_RECOGNIZERS: readonly Recognizer[] = [
  residentNumber,
  phone,
  card,
  account,
  businessNumber,
  driverLicense,
];
