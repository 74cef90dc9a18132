/** Check digits of Korean numbers; each is evidence for a kind and never a gate. */

function digit(s: string, i: number): number {
  return s.charCodeAt(i) - 0x30;
}

function weighted(s: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += digit(s, i) * (weights[i] ?? 0);
  return sum;
}

const RESIDENT = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5] as const;

/** Resident number, 13 digits (주민등록법 시행규칙, until October 2020). */
export function residentCheck(d: string): boolean {
  return (11 - (weighted(d, RESIDENT) % 11)) % 10 === digit(d, 12);
}

/** Alien registration number, 13 digits (until 2020). */
export function alienCheck(d: string): boolean {
  return (13 - (weighted(d, RESIDENT) % 11)) % 10 === digit(d, 12);
}

/** Business registration number, 10 digits (국세청). */
export function businessCheck(d: string): boolean {
  const sum = weighted(d, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((digit(d, 8) * 5) / 10);
  return (10 - (sum % 10)) % 10 === digit(d, 9);
}

/** Corporate registration number, 13 digits, products not folded (법인등기 부동산등기용 등록번호). */
export function corporateCheck(d: string): boolean {
  return (10 - (weighted(d, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) % 10)) % 10 === digit(d, 12);
}

/** Luhn's check (ISO/IEC 7812-1), any length. */
export function luhn(d: string): boolean {
  let sum = 0;
  for (let i = 0; i < d.length; i++) {
    let v = digit(d, d.length - 1 - i);
    if (i % 2 === 1) {
      v *= 2;
      if (v > 9) v -= 9;
    }
    sum += v;
  }
  return sum % 10 === 0;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isMonthDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= (DAYS[month - 1] ?? 0);
}

/** True where the six digits YYMMDD are a day that exists. */
export function isShortDate(d: string): boolean {
  return isMonthDay(Number(d.slice(2, 4)), Number(d.slice(4, 6)));
}
