// Identifiers that belong to no one, in the forms the real ones have: region and number ranges that are not assigned,
// with valid check digits where the form has them.

/** @param {string} digits @param {readonly number[]} weights */
function weighted(digits, weights) {
  return weights.reduce((sum, w, i) => sum + w * Number(digits[i]), 0);
}

/** Resident number with the place code 97–99, which was never given out. @param {string} birth YYMMDD @param {number} sex 1–4 @param {number} serial */
export function rrn(birth, sex, serial) {
  const body = `${birth}${sex}97${String(serial).padStart(3, '0')}`;
  const check = (11 - (weighted(body, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10;
  return `${birth}-${body.slice(6)}${check}`;
}

/** Foreigner registration number; same weights, 13 instead of 11. @param {string} birth @param {number} sex 5–8 @param {number} serial */
export function frn(birth, sex, serial) {
  const body = `${birth}${sex}97${String(serial).padStart(3, '0')}`;
  const check = (13 - (weighted(body, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10;
  return `${birth}-${body.slice(6)}${check}`;
}

/** Business number under a tax office 999, which does not exist. @param {number} middle 81–87 for companies @param {number} serial */
export function businessNumber(middle, serial) {
  const body = `999${middle}${String(serial).padStart(4, '0')}`;
  const sum = weighted(body, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((5 * Number(body[8])) / 10);
  const whole = body + ((10 - (sum % 10)) % 10);
  return `${whole.slice(0, 3)}-${whole.slice(3, 5)}-${whole.slice(5)}`;
}

/** Mobile number in 010-0000, which is not assigned. @param {number} n */
export function mobile(n) {
  return `010-0000-${String(n).padStart(4, '0')}`;
}

/** Office line of a city that does not exist. @param {number} n */
export function officeLine(n) {
  return `031-0000-${String(n).padStart(4, '0')}`;
}

const SURNAMES = '김이박최정강조윤장임한오서신권황안송류홍전고문손양배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국'; // prettier-ignore
const GIVEN = [
  '서연', '민준', '지우', '도윤', '하은', '예준', '수아', '시우', '지안', '주원', '다은', '건우', '채원', '현우', '유진', '선우',
  '은서', '태윤', '소율', '정민', '미경', '영호', '경숙', '상철', '순자', '동현', '혜진', '재훈', '보람', '성민',
]; // prettier-ignore

/** The n-th made-up name; no two of the first thousand are alike. @param {number} n */
export function person(n) {
  const surname = SURNAMES[(n * 7) % SURNAMES.length];
  return `${surname}${GIVEN[(n * 11 + Math.floor(n / GIVEN.length)) % GIVEN.length]}`;
}
