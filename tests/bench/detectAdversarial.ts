/** Identifiers as people, machines and OCR misspell them: 2,000 seeded spellings, each with the range that must be found. */
import type { Kind } from '../../shared/domain/candidate';

export interface Spelling {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly manner: string;
}

function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;
const digits = (r: Random, n: number): string =>
  Array.from({ length: n }, () => String(Math.floor(r() * 10))).join('');
const pick = <T>(r: Random, list: readonly [T, ...T[]]): T => list[Math.floor(r() * list.length)] ?? list[0];
const two = (n: number): string => String(n).padStart(2, '0');

function luhnDigit(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) {
    let v = Number(body[body.length - 1 - i]);
    if (i % 2 === 0) v = v * 2 > 9 ? v * 2 - 9 : v * 2;
    sum += v;
  }
  return String((10 - (sum % 10)) % 10);
}

interface Sample {
  readonly kind: Kind;
  readonly value: string;
  readonly before: string;
  readonly after: string;
}

function birth(r: Random): string {
  return `${two(40 + Math.floor(r() * 59))}${two(1 + Math.floor(r() * 12))}${two(1 + Math.floor(r() * 28))}`;
}

const SAMPLES: readonly [(r: Random) => Sample, ...((r: Random) => Sample)[]] = [
  (r) => ({
    kind: 'RRN',
    value: `${birth(r)}-${pick(r, ['1', '2'])}${digits(r, 6)}`,
    before: pick(r, ['주민등록번호: ', '주민번호 ', '주민등록번호는 ']),
    after: pick(r, ['', '입니다.', ' 확인']),
  }),
  (r) => ({
    kind: 'FRN',
    value: `${birth(r)}-${pick(r, ['5', '6', '7', '8'])}${digits(r, 6)}`,
    before: '외국인등록번호: ',
    after: '',
  }),
  (r) => ({
    kind: 'PHONE',
    value: `010-${String(2 + Math.floor(r() * 8))}${digits(r, 3)}-${digits(r, 4)}`,
    before: pick(r, ['연락처: ', '휴대폰 ', '전화번호는 ']),
    after: pick(r, ['', '로 연락', ' (본인)']),
  }),
  (r) => ({
    kind: 'PHONE',
    value: `${pick(r, ['02', '031', '051'])}-${String(2 + Math.floor(r() * 7))}${digits(r, 2)}-${digits(r, 4)}`,
    before: '전화: ',
    after: '',
  }),
  (r) => ({
    kind: 'ACCOUNT',
    value: pick(r, [
      `${digits(r, 6)}-${digits(r, 2)}-${digits(r, 6)}`,
      `1002-${digits(r, 3)}-${digits(r, 6)}`,
      `3${digits(r, 2)}-${digits(r, 4)}-${digits(r, 4)}-${digits(r, 2)}`,
    ]),
    before: pick(r, ['계좌번호: ', '입금계좌 국민은행 ', '계좌: 농협 ']),
    after: '',
  }),
  (r) => {
    const body = `4${digits(r, 14)}`;
    const all = body + luhnDigit(body);
    return {
      kind: 'CARD',
      value: `${all.slice(0, 4)}-${all.slice(4, 8)}-${all.slice(8, 12)}-${all.slice(12)}`,
      before: '카드번호: ',
      after: '',
    };
  },
];

const HYPHENS = ['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uFF0D', '\uFE63'] as const;
const HANGUL_DIGITS = '공일이삼사오육칠팔구';

/** Ways of writing the same number. */
const MANNERS: Readonly<Record<string, (v: string, r: Random) => string>> = {
  plain: (v) => v,
  spaces: (v) => v.replaceAll('-', ' '),
  'spaced-hyphens': (v) => v.replaceAll('-', ' - '),
  'no-hyphens': (v) => v.replaceAll('-', ''),
  dots: (v) => v.replaceAll('-', '.'),
  'line-break': (v, r) => {
    const at = v.lastIndexOf('-');
    return r() < 0.5 ? `${v.slice(0, at + 1)}\n${v.slice(at + 1)}` : `${v.slice(0, at)}\n${v.slice(at)}`;
  },
  'full-width': (v) =>
    [...v].map((c) => (c === '-' ? '－' : String.fromCharCode(c.charCodeAt(0) + 0xfee0))).join(''),
  'exotic-hyphens': (v, r) => v.replaceAll('-', () => HYPHENS[Math.floor(r() * HYPHENS.length)] ?? '-'),
  'exotic-spaces': (v) => v.replaceAll('-', '\u00a0-\u2009'),
  glyphs: (v) => [...v].join(' '),
  invisible: (v) => [...v].join('\u200b'),
  hangul: (v) => [...v].map((c) => (c === '-' ? c : (HANGUL_DIGITS[Number(c)] ?? c))).join(''),
  ocr: (v, r) =>
    [...v].map((c) => (c === '0' && r() < 0.5 ? 'O' : c === '1' && r() < 0.5 ? 'l' : c)).join(''),
};

export function spellings(count: number, seed = 11): readonly Spelling[] {
  const r = seeded(seed);
  const manners = Object.entries(MANNERS);
  const out: Spelling[] = [];
  for (let i = 0; i < count; i++) {
    const s = pick(r, SAMPLES)(r);
    const [manner, write] = manners[i % manners.length] ?? ['plain', (v: string) => v];
    const value = write(s.value, r);
    const lead = pick(r, ['', '민원인 정보\n', '1. 신청 내용\n - ', '확인 결과 ']);
    const text = `${lead}${s.before}${value}${s.after}`;
    const start = lead.length + s.before.length;
    out.push({ text, start, end: start + value.length, kind: s.kind, manner });
  }
  return out;
}
