/** Whose an address is: of somebody's home, a company's seat, an office, a road, or land in which nobody dwells. */
import type { Find } from '../evidence';
import { inZone } from '../office';
import { isOneIn } from '../sorted';
import { A_FLAT, isOfCompanyBox, isOfCompanyRow, isSeatOfBidder, isUnderCompany } from './companies';
import { isRegisteredSeat } from './companyHeads';
import { CLOSED, OPEN, type Decision } from './decision';
import { isLetterhead } from './letterhead';
import { isBeforeOffice, isHidden, isPollingStation, isPublicProperty, isSeat } from './places';
import type { Scene } from './scene';
import { isContractRow, lineOf, PARTY } from './signs';

/** Units within which an address behind a person is that person's. */
const LEAD_OF_A_PERSON = 60;

/** 해오름길 8 앞 보도: the address only tells where in the street. */
const IN_THE_STREET =
  /^ ?(?:앞|옆|맞은편|일원|인근|주변) ?(?:보도|인도|도로|차도|노상|교차로|하천|공원|횡단보도)/;

/** 서문리 산 17-2, 금모래동 1187번지 일원: land, and no dwelling in it. */
const A_LOT = /[동리]\s(?:산\s?)?\d{1,4}(?:-\d{1,4})?(?:번지)?$/;
/** A line that tells of land, and of no home in it. */
const OF_LAND = /일원|필지|임야|지목|지번|㎡|국지도로|노선|구간|기점|종점|토지|하천|공사|산지|묘지|보호수/;
/** A table with a column of what kind of land it is, not over before the place. */
const LAND_HEAD = /(?:^|[\t|])[ ]{0,4}지목[ ]{0,4}(?:[\t|]|$)/;
const LONGEST_TABLE = 600;
function isInLandTable(text: string, at: number): boolean {
  const lines = text
    .slice(Math.max(0, at - LONGEST_TABLE), at)
    .split('\n')
    .reverse();
  const head = lines.findIndex((l) => LAND_HEAD.test(l));
  return head > 0 && lines.slice(0, head).every((l) => /[\t|]/.test(l));
}
const OF_DWELLING = /집|댁|자택|거[주소]|주거|배송|우편|방문|신고|출동|동선|환자|피해|수급|독거|임대|체납/;
function isLand(text: string, find: Find): boolean {
  const line = lineOf(text, find.start);
  if (OF_DWELLING.test(line)) return false;
  if (isInLandTable(text, find.start)) return true;
  return !find.why.some((w) => w === 'lives-there' || w.startsWith('label:')) && OF_LAND.test(line);
}
const A_PLACE =
  /(?:위치|장소|현장|곳|길|오시는 길|방문|주소는?|기점|시점|종점)\s?[:：]?\s?(?:\(우\)\s?|\()?(?:\d{5}\)?\s)?$/;

/** 소재지: …, in the story of a monument that names nobody in private: 주소 is also where those live who tell it. */
const TELLS_IT = /제보자|구술자|소유자/;
const TOLD_WITHIN = 2000;
function isOfMonument(text: string, find: Find, scene: Scene): boolean {
  return (
    scene.past &&
    !scene.ownNumbers &&
    !scene.namesPrivately &&
    /(?:소재지|위치)\s?[:：]\s?$/.test(text.slice(Math.max(0, find.start - 24), find.start)) &&
    !TELLS_IT.test(text.slice(Math.max(0, find.start - TOLD_WITHIN), find.end + TOLD_WITHIN))
  );
}

/** Where somebody lives, a company sits, an office is, or nothing but land lies. */
export function address(text: string, find: Find, scene: Scene, value: string): Decision {
  if (isHidden(text, find)) return CLOSED(6);
  if (inZone(scene.zones, find.start)) return OPEN('office-zone');
  if (scene.contracts && isContractRow(text, find.start)) return OPEN('company');
  // where a road begins and ends is told of the road
  if (scene.roads && !isOneIn(scene.closedPeople, find.start - LEAD_OF_A_PERSON, find.start))
    return OPEN('public-register');
  if (
    /소재지[^\n]{0,6}$/.test(text.slice(Math.max(0, find.start - 10), find.start)) &&
    // 주소(소재지): the box of a form that a person fills in as well as a company
    !/주소\s?\(소재지\)[^\n]{0,4}$/.test(text.slice(Math.max(0, find.start - 14), find.start)) &&
    /(?:업소명|상호|사업자|법인명|회사명|업체명)/.test(text.slice(Math.max(0, find.start - 90), find.start))
  ) {
    return OPEN('company');
  }
  const before = text.slice(Math.max(0, find.start - 24), find.start);
  // where to write to an office: 식품의약품안전처장(우편번호: 28159, 주소: …)
  const wide = text.slice(Math.max(0, find.start - 44), find.start);
  if (/[가-힣]{2,}(?:처장|청장|장관|시장|구청장|군수|교육감|위원장|보건소장|원장) ?\([^()\n]*$/.test(wide))
    return OPEN('office-contact');
  if (/(?:본점|사업장|사무소|사무실|영업소|청사|본사|지사|회의실|법인)[^\n]{0,14}$/.test(before))
    return OPEN('company');
  if (isPollingStation(text, find) || isPublicProperty(text, find, scene)) return OPEN('public-address');
  if (isSeat(text, find, scene) || isLetterhead(text, find, scene)) return OPEN('office-contact');
  if (isOfCompanyRow(text, find, scene) || isUnderCompany(text, find, scene) || isSeatOfBidder(text, find))
    return OPEN('company');
  if (isOfCompanyBox(text, find, scene) || isRegisteredSeat(text, find, scene)) return OPEN('company');
  if (isOfMonument(text, find, scene) && !A_FLAT.test(value)) return OPEN('public-register');
  // where something is, in a text that tells of nobody
  if (!scene.namesPrivately && A_PLACE.test(before) && !PARTY.test(before) && !A_FLAT.test(value))
    return OPEN('office-contact');
  if (!scene.namesPrivately && A_LOT.test(value) && isLand(text, find)) return OPEN('public-register');
  if (IN_THE_STREET.test(text.slice(find.end, find.end + 12))) return OPEN('office-contact');
  if (isBeforeOffice(text, find, scene)) return OPEN('office-contact');
  return CLOSED(6);
}
