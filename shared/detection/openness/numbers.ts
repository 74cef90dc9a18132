/** Numbers of companies, suits and parcels: public registers, unless they lead to one person. */
import type { Find } from '../evidence';
import { firstNot, isOneIn } from '../sorted';
import { CLOSED, OPEN, type Decision } from './decision';
import type { Scene } from './scene';

/** The number of a sole trader is the number of a person; 80 to 89 are companies and offices. */
export function trader(value: string): Decision {
  const digits = value.replace(/\D/g, '');
  return digits.startsWith('8', 3) ? OPEN('company') : CLOSED(6, 'private-person');
}

/** Suits between people, families and before criminal courts tell of those people; suits against the office are its own. */
const PRIVATE_SUITS: ReadonlySet<string> = new Set(
  (
    '드단 드합 드기 느단 느합 느기 즈단 즈합 즈기 너 르 므 브 스 으 호 호기 동버 동처 푸초 ' +
    '고단 고합 고약 고정 형제 감고 초기 초재 초적 초보 개회 개기 개확 하단 하면 하확 인 과'
  ).split(' '),
);
const CIVIL_SUITS: ReadonlySet<string> = new Set(
  '가단 가합 가소 머 차 차전 카단 카합 타경 타채 나 다'.split(' '),
);

export function suit(text: string, find: Find, scene: Scene, value: string): Decision {
  const sign = /\d{4}[ -]?([가-힣]{1,4})/.exec(value)?.[1] ?? '';
  if (!scene.namesPrivately || isPrecedent(text, find, scene)) return OPEN('office-number');
  if (PRIVATE_SUITS.has(sign)) return CLOSED(6);
  if (!CIVIL_SUITS.has(sign)) return namesPlaintiff(text, find, scene) ? CLOSED(6) : OPEN('office-number');
  if (namesPlaintiff(text, find, scene)) return CLOSED(6);
  const around = text.slice(Math.max(0, find.start - 120), find.end + 160);
  return /(?:원\s*고|피\s*고)\s*[:：]?\s*(?:[가-힣]{1,10}(?:시|군|구|도|청|공단|공사|시장|군수|구청장|도지사)(?![가-힣])|대한민국)|소송수행자/.test(
    around,
  )
    ? OPEN('office-number')
    : CLOSED(6);
}

/** 유사 판결: 서울고등법원 2019나2031745; 대법원 2017두47472 판결: what courts have said, published by them. */
function isPrecedent(text: string, find: Find, scene: Scene): boolean {
  const from = text.lastIndexOf('\n', find.start - 1) + 1;
  const before = text.slice(Math.max(from, find.start - 40), find.start);
  if (/(?:판례|판결(?!문)|선례|결정례)/.test(before) || before.includes('대법원')) return true;
  // 사고를 당한 노씨의 경우 … 2023가소38117 판결: a surname leads to whoever sued
  if (/(?<![가-힣])[가-힣] ?씨(?:의|는|가|와)?\s[^.\n]{0,30}$/.test(before)) return false;
  // 2020가소90634 판결에 따라 이민준에게: a judgment on somebody who is named with it
  return (
    /^\s?(?:판결|결정|전원합의체)/.test(text.slice(find.end, find.end + 8)) &&
    !isOneIn(scene.closedPeople, find.start - BESIDE, find.end + BESIDE)
  );
}

/** Units within which a person and a judgment stand in one sentence. */
const BESIDE = 40;
/** Units within which a person and a number speak of one thing. */
const NEAR = 240;
const PLAINTIFF = /(?:원\s*고|청\s*구\s*인|신\s*청\s*인|진정인|고소인|고발인)\s*[:：(]?\s*$/;

/** Somebody private sues or complains here by name: with the number anybody finds the suit again. */
function namesPlaintiff(text: string, find: Find, scene: Scene): boolean {
  const { closedPeople: people } = scene;
  for (let i = firstNot(people.length, (k) => (people[k] ?? 0) <= find.start - NEAR); ; i++) {
    const at = people[i];
    if (at === undefined || at >= find.start + NEAR) return false;
    if (PLAINTIFF.test(text.slice(Math.max(0, at - 12), at)) || isSubject(text, at, find.start)) return true;
  }
}

/** 김미정은 2024구합57876 사건으로: who is spoken of, right before the number. */
function isSubject(text: string, at: number, number: number): boolean {
  return number > at && number - at < 10 && /^[가-힣]{2,4}(?:은|는|이|가) $/.test(text.slice(at, number));
}

/** A parcel beside its owner, or whoever applies for it: the register of land leads from the number to a person. */
export function parcel(find: Find, scene: Scene): Decision {
  return isOneIn(scene.closedPeople, find.start - NEAR + 1, find.start + NEAR)
    ? CLOSED(6)
    : OPEN('public-register');
}
