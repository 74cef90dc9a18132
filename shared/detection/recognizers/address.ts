/**
 * Postal addresses: 시도 시군구 (읍면) 로/길 number, or 동/리 number 번지, with building, floor and room.
 * Source: 도로명주소법 시행령 제3조 (how an address is written) and the table of regions.
 */
import { weigh, type Find } from '../evidence';
import { isDigit, isHangul } from '../numbers/groups';
import { labelCode, type Recognizer, type Source } from '../recognizer';
import {
  belongs,
  DISTRICT_PATTERN,
  DISTRICTS,
  PROVINCE_PATTERN,
  PROVINCES,
  SHORT_CITY_PATTERN,
  SUBDISTRICT_PATTERN,
  SUBDISTRICTS,
} from './regions';

const DISTRICT_OPEN = `(?:${DISTRICT_PATTERN})`;
const GAP = '[ \\t]{0,2}\\n?[ \\t]{0,2}';

/** Where an address may start; the rest is read by sticky patterns, so nothing runs away. */
const START = new RegExp(
  `(${PROVINCE_PATTERN})(?=[ \\n]{1,2}|[가-힣]{1,4}[시군구][ \\n])|(${DISTRICT_PATTERN}|${SUBDISTRICT_PATTERN}|(?:${SHORT_CITY_PATTERN})(?=[ ](?:${SUBDISTRICT_PATTERN})))(?=[ \\n])`,
  'y',
);
/** How an address may begin, for the pass over the text. */
export const ADDRESS_WORDS: readonly string[] = [
  ...PROVINCES,
  ...DISTRICTS,
  ...SUBDISTRICTS,
  ...SHORT_CITY_PATTERN.split('|'),
];
const DISTRICT = new RegExp(
  `${GAP}(${DISTRICT_OPEN}|[가-힣]{1,4}[시군구])(?![가-힣])(?:${GAP}(${SUBDISTRICT_PATTERN})(?![가-힣]))?`,
  'y',
);
const SUB = new RegExp(`${GAP}(${SUBDISTRICT_PATTERN})(?![가-힣])`, 'y');
const TOWN = new RegExp(`${GAP}([가-힣]{1,5}[0-9]{0,2}(?:읍|면))(?![가-힣])`, 'y');
const ROAD = new RegExp(
  `${GAP}((?:(?:[0-9](?=[가-힣]{2}))?[가-힣][가-힣0-9·.]{0,12}?(?:대로|로|길)(?:${GAP}?[0-9]{1,4}(?:번[가-힣]?|[가-힣])?(?:길))?(?:[0-9]{1,4}(?:번)?길)?))(?![가-힣])${GAP}((?:지하)?[ ]?[0-9]{1,5}(?:[ ]?-[ ]?[0-9]{1,4})?)(?![0-9]|번길)`,
  'y',
);
/** A road without a number: part of the address, but no dwelling. */
const ROAD_NAME = new RegExp(`[ ]([가-힣]{1,8}(?:대로|[0-9]{1,3}(?:번)?길))(?![가-힣0-9])`, 'y');
const LOT = new RegExp(
  `${GAP}((?:[가-힣]{1,5}[0-9]?(?:동|리)|[가-힣]{1,5}[0-9]가)(?:${GAP}[가-힣]{1,5}리)?)(?![가-힣])(?:${GAP}((?:산[ ]?)?[0-9]{1,4}(?:[ ]?-[ ]?[0-9]{1,4})?)(?![0-9]|,[0-9]{3}(?![0-9])|[ ]?(?:년|월|명|건|개|세대|회|차|호선|인|%|통 ))(?:번지)?)?`,
  'y',
);
const SMALL = '[0-9]{1,4}';
/** Building, floor and room; each piece must end in 동, 층, 호, or be a building's name after a comma or in brackets. */
const DETAIL = new RegExp(
  `(?:,?(?:${GAP}(?:지하[ ]?)?[가-힣A-Za-z]?${SMALL}(?:[-~][0-9]{1,4})?|[ \\t]{0,2}(?:지하[ ]?)?[가-힣A-Z]{1,2}|${GAP}[가나다라마바사아자차카타파하A-Z](?=동))[ ]?(?:동|층|호)(?:[ ]?실)?(?:(?![가-힣])|(?=(?:에|에서|의|로|으로|를|을|이|는|은|가|와|과|에게|에게서|까지|부터|이며|이고|이다|이라|이라서|이라고|이요|이에요|인데|입니다|임|인|도|만|께|랑|에는|에도|에선|에서는)(?![가-힣])|에서|에 |에게))|,${GAP}[가-힣A-Za-z0-9]{1,20}?[가-힣A-Za-z0-9](?=[ ](?:[0-9]{1,2}(?:단지|차)[ ])?(?:지하[ ]?)?(?:[A-Za-z가-힣]?[0-9]{1,4}(?:-[0-9]{1,4})?|[가-힣A-Z])[ ]?(?:동|층|호)(?![가-힣](?<![에의로을를으])))|,${GAP}[가-힣]{2,8}[ ]['"]?[가-힣]{2,8}['"]?(?=[ ][0-9]{1,4}호(?:실|(?![가-힣](?<![에의로을를으]))))|(?<=\\))${GAP}[가-힣]{2,12}(?:청|청사|센터|회관|보건소|병원|상가|프라자|요양원)(?=[ ](?:지하[ ]?)?[0-9]{1,2}층(?![가-힣](?<![에의로을를으])))|,${GAP}[0-9]{2,4}-[0-9]{3,4}(?![0-9-])|${GAP}[가-힣A-Za-z0-9]{2,16}[ ][0-9]{2,4}-[0-9]{3,4}(?![0-9-])|${GAP}[0-9]{1,3}통(?:[ ][0-9]{1,3}반)?(?![가-힣])|,?${GAP}(?:반지하|지층|옥탑방?|기숙사)(?![가-힣](?<![에의을를이로]))|${GAP}[가-힣A-Za-z0-9]{2,16}(?:아파트|빌라|빌딩|타워|오피스텔|맨션|연립|주택)(?:[ ]?[0-9]{1,2}(?:차|단지))?(?![가-힣])|[ ](?:[가-힣]{0,4}(?:자이|래미안|푸르지오|힐스테이트|더샵|아이파크|롯데캐슬|주공|하이츠|팰리스|그린빌|파크빌|타운|빌)|e편한세상)(?=[ ](?:[0-9]{1,4}동|[A-Z]?[0-9]{2,4}호))|${GAP}(?:다세대|다가구|원룸|고시원|고시텔|쪽방|여관|여인숙|하숙)(?=[ ][가-힣A-Z]?[0-9]{1,4}호)|${GAP}[가-힣]{2,10}[ ][0-9]{1,2}(?:단지|차)(?![가-힣])|${GAP}\\((?:[가-힣]{1,5}[0-9]?(?:동|리|가)|[가-힣A-Za-z0-9]{2,16}(?:아파트|빌라|빌딩|타워|오피스텔|자이|래미안|푸르지오|마을|타운|하이츠|파크|힐스|캐슬|팰리스|주공|단지)(?:[ ]?[0-9]{1,2}(?:단지|차))?)(?:,?[ ]?[가-힣A-Za-z0-9 ]{2,20})?\\))`,
  'y',
);

const WARD = /[ ][0-9]{1,3}통(?:[ ][0-9]{1,3}반)?(?![가-힣])/y;

interface Read {
  readonly end: number;
  readonly depth: number;
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function details(text: string, from: number): number {
  let end = from;
  for (let i = 0; i < 6; i++) {
    const d = sticky(DETAIL, text, end);
    if (d === null || d[0].length === 0) break;
    end += d[0].length;
  }
  return end;
}

/** Reads on from the end of the district. `depth`: 0 district only, 1 town or 동, 2 with a number. */
function rest(text: string, from: number): Read {
  let end = from;
  let depth = 0;
  const town = sticky(TOWN, text, end);
  if (town !== null) {
    end += town[0].length;
    depth = 1;
  }
  const road = sticky(ROAD, text, end);
  if (road !== null) return { end: details(text, end + road[0].length), depth: 2 };
  const lot = sticky(LOT, text, end);
  if (lot === null) {
    const name = sticky(ROAD_NAME, text, end);
    return name === null ? { end, depth } : { end: end + name[0].length, depth: 1 };
  }
  const numbered = lot[2] !== undefined;
  const road2 = sticky(ROAD, text, end + (lot[1] ?? '').length + 1);
  if (!numbered && road2 !== null)
    return { end: details(text, end + (lot[1] ?? '').length + 1 + road2[0].length), depth: 2 };
  end += lot[0].length;
  if (!numbered && road2 === null) {
    const name = sticky(ROAD_NAME, text, end);
    if (name !== null) end += name[0].length;
  }
  // 명장동 29통 3반
  const ward = numbered ? null : sticky(WARD, text, end);
  if (ward !== null) return { end: end + ward[0].length, depth: 2 };
  return { end: numbered ? details(text, end) : end, depth: numbered ? 2 : 1 };
}

const MASKED_AFTER = /^[ ]?[○◯●*×]{2}(?!부대)/;
const AGENCY_AFTER =
  /^[ ]?(?:시청|구청|군청|도청|청|의회|보건소|경찰서|소방서|교육청|교육지원청|세무서|장애인|법원|지방법원|지검|시장|구청장|군수|지사|시민|구민|군민|주민센터|[가-힣]{0,6}(?:센터|사무소|본부|공사|공단|재단|과|국|팀|실|단))(?![가-힣]{3})/;
/** 안동시 길안면 일원, 왕곡면·반남면 일원, 물금읍 공고, 중리동 노상: where something is or happened, and nobody's dwelling. */
const AREA_AFTER =
  /^(?:[·,ㆍ] ?[가-힣]{1,5}(?:읍|면|동|리)){0,6} ?(?:(?:일원|일대|관내|공고|고시|산간|해안|해상|전역|지내)(?![가-힣])|(?:노상|골목(?:길)?|도로|길거리|길가|거리|네거리|사거리|교차로|하천변|들판|야산)(?:에서|에|의|을|를|상)?(?![가-힣]))/;
/** 출장지: 나주시 왕곡면: where somebody went on duty. */
const DESTINATION =
  /(?:출\s?장\s?지|출장장소|행선지|목적지|순찰지역|점검지역|대상지역?|사업대상지|조사지역)\s?[:：]?\s?$/;
/** 골목에 거주하는, 송죽리 김복순 어르신 댁, 송죽리 (독거노인 김복순): somebody lives there all the same. */
const HOME_AFTER =
  /^ ?(?:노상|골목(?:길)?|길거리|길가|거리|하천변|도로변)(?:에서|에) ?(?:홀로 |혼자 )?(?:거주|생활|살고|사는|사시는|노숙|지내)|^,? ?\(?(?:[가-힣]{2,6} )?[가-힣]{3}(?: ?(?:어르신|할머니|할아버지|씨|님)(?: ?(?:댁|자택|집|가정|가구))|(?:의)? (?:댁|자택))(?![가-힣]{2})|^,? ?\((?:독거 ?)?(?:노인|어르신|수급자|대상자|대상 가구|환자|민원인|신청인) [가-힣]{3}\)/;
/** 중리동에 거주: the quarter carries a particle, and somebody lives there. */
const LIVED_IN =
  /[ ][가-힣]{1,5}[0-9]?(?:동|리|읍|면)(?:[ ][가-힣]{1,5}리)?(?=에(?:서)?[ ](?:홀로|혼자)?[ ]?(?:거주|살고|사는|사시는|산다))/y;
const RESIDENT_AFTER = /^[ ]?(?:에)?[ ]?(?:에서 )?(?:거주|살고|사는|거주하|자택)/;

export const address: Recognizer = {
  name: 'address',
  find({ text, structure, places }: Source, out: Find[]) {
    let from = 0;
    const first = out.length;
    for (const s of places('address')) {
      if (s < from || isHangul(text.charCodeAt(s - 1))) continue;
      START.lastIndex = s;
      const m = START.exec(text);
      if (m === null) continue;
      let end = s + m[0].length;
      let matched = false;
      let named = false;
      if (m[1] !== undefined) {
        const d = sticky(DISTRICT, text, end);
        if (
          d !== null &&
          (belongs(m[1], d[1] ?? '') || !/^(?:도시|표시|역시|당시|임시|즉시|다시)$/.test(d[1] ?? ''))
        ) {
          matched = belongs(m[1], d[1] ?? '');
          end += d[0].length;
          named = true;
        }
        if (!named && !m[1].startsWith('세종') && !/[시]$/.test(m[1])) continue;
      } else {
        matched = true;
        named = true;
        const sub = sticky(SUB, text, end);
        if (sub !== null) end += sub[0].length;
      }
      const deeper = rest(text, end);
      const lived = deeper.depth === 0 ? sticky(LIVED_IN, text, deeper.end) : null;
      const read: Read = lived === null ? deeper : { end: deeper.end + lived[0].length, depth: 1 };
      const label = structure.labelAt(s);
      const place = label !== null && /(?:장소|위치|근무지)$/.test(label.label);
      const labelled = label?.cls === 'address' && (!place || read.depth === 2);
      const after = text.slice(read.end, read.end + 28);
      const isHome = HOME_AFTER.test(after);
      const lives = isHome || RESIDENT_AFTER.test(after);
      if (read.depth === 0 && ((!labelled && !lives) || !named || MASKED_AFTER.test(after))) continue;
      if (read.depth === 0 && m[1] === undefined && read.end - s < 6) continue;
      if (read.depth === 1 && !isHome && (place || DESTINATION.test(text.slice(Math.max(0, s - 10), s))))
        continue;
      if (read.depth < 2 && !isHome && (AGENCY_AFTER.test(after) || AREA_AFTER.test(after))) continue;
      from = read.end;
      out.push(
        weigh('ADDRESS', s, read.end, [-1.2, 0.2, 1.8][read.depth] ?? 0, [
          matched ? { code: 'region-ok', weight: 0.8 } : null,
          labelled ? { code: labelCode(label), weight: 2 } : null,
          lives ? { code: 'lives-there', weight: 1.5 } : null,
          read.depth === 2 ? { code: 'address-number', weight: 0.5 } : null,
        ]),
      );
    }
    loose(text, structure, out.slice(first), out);
  },
};

/** Addresses that begin with the road or the 동, only where a label says address. */
const LOOSE = /(?:주소|거주지|소재지|배송지|거소|위치)(?:는|지)?[ ]?[:：][ ]?/g;

function loose(text: string, structure: Source['structure'], found: readonly Find[], out: Find[]): void {
  LOOSE.lastIndex = 0;
  let k = 0;
  for (let m = LOOSE.exec(text); m !== null; m = LOOSE.exec(text)) {
    const s = m.index + m[0].length;
    while (k < found.length && (found[k]?.end ?? 0) <= s) k++;
    if ((found[k]?.start ?? Infinity) <= s) continue;
    const read = rest(text, s);
    if (read.depth < 2) continue;
    const label = structure.labelAt(s);
    out.push(
      weigh('ADDRESS', s, read.end, 0.5, [label === null ? null : { code: labelCode(label), weight: 1.5 }]),
    );
  }
}

/** Words that end like a 동, 리 or 로 and are no place. */
const NO_PLACE =
  /^(?:[가-힣]{0,4}(?:으로|활동|운동|행동|노동|자동|공동|수동|변동|아동|감동|출동|작동|진동|합동|부동|유동|연동|가동|기동|이동|관리|처리|수리|정리|거리|분리|권리|논리|물리|승리|원리|심리|요리|우리|마리|머리|다리|소리|자리|대리|총리|윤리|영리|조리|격리|유리|금리|경로|통로|선로|도로|진로|항로|별로|새로|바로|서로|따로|주로|홀로|스스로|수시로|그대로|이대로|차로|회로|기로|위로|피로|연료로|자료로|추가로|별도로|최초로|주기로)|(?:그|이|저|제|예정|계획|규정|절차|뜻|말|원칙|순서|기준|사실|약속|지시|법|멋|마음|맘|차례|종전|기존|현행|요청|신청|합의|관례|평소|당초|있는|하던|정해진)대로)$/;
const BUILDING =
  /(?:[가-힣]{1,5}동 )?[가-힣A-Za-z0-9]{1,14}(?:아파트|빌라|맨션|연립|오피스텔|자이|푸르지오|래미안|힐스테이트|더샵|아이파크|롯데캐슬|e편한세상|주공|빌|타운|하이츠|팰리스|스위첸|데시앙|센트럴|레이크|파크)(?: ?[0-9]{1,2}(?:단지|차))? $/;
const DWELLING =
  /^(?:에|에서|에 )?\s?(?:거주|사는|살고|사시는|살며|삽니다|주민|반지하|옥탑|방을|방에|자택|집)|^에 사/;

const DWELLING_LABEL =
  /^(?:[가-힣]{0,6}주소지?|[가-힣]{0,2}거주지(?:주소)?|주거지|거소지?|거처|자택|사는곳|[가-힣]{0,2}배송지|등록기준지|본적지?|방문가정)$/;

/** City, county, ward, town before a road or a 동, whatever their names: 온누리시 한결구, 물빛면. */
const LEAD = /(?:[가-힣]{1,5}(?:시|군|구) ){1,2}(?:[가-힣]{1,5}(?:읍|면) )?$|[가-힣]{1,5}(?:읍|면) $/;
const NO_LEAD =
  /^(?:필요|역|당|임|즉|다|표|도|동|일|수|상|평|정|유사|발생|신청|사용|이용|설치|변경|지정|제출|해당|각|양)시 |^(?:화|정|측|전|후|표|뒷|앞|반|지|노)면 /;

const ROAD_OF_BRANCH = /[가-힣]{1,6}(?:대로|로) ?\d{1,4}$/;

/** 공단2로: a figure inside the road's name. */
function isRoadNumber(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return c >= 0x30 && c <= 0x39 && isHangul(text.charCodeAt(at - 1)) && isHangul(text.charCodeAt(at + 1));
}

function leadBefore(text: string, w: number): number {
  const m = LEAD.exec(text.slice(Math.max(0, w - 24), w));
  if (m === null || NO_LEAD.test(m[0])) return 0;
  return isHangul(text.charCodeAt(w - m[0].length - 1)) ? 0 : m[0].length;
}

/** Addresses in running text that begin below the district: 삼산동 1287-5, 자양로 18길 47, 102동 1101호. */
export const shortAddress: Recognizer = {
  name: 'shortAddress',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last; i++) {
      const s = groups.start[i] ?? 0;
      const e = groups.end[i] ?? 0;
      if (e - s > 4) continue;
      if (text.charCodeAt(e) === 0xb3d9) unit(text, s, e, out);
      let before = text.charCodeAt(s - 1) === 0x20 ? s - 2 : s - 1;
      // 하곡리 산 18
      if (text[before] === '산' && text[before - 1] === ' ') before -= 2;
      const c = text[before] ?? '';
      if (!(c === '동' || c === '리' || ((c === '로' || c === '길') && before >= s - 2))) continue;
      let w = before;
      while (before - w < 6 && (isHangul(text.charCodeAt(w - 1)) || isRoadNumber(text, w - 1))) w--;
      // 권선로 694번길 25: the road in front of its branch
      if (c === '길' && isDigit(text.charCodeAt(w - 1)))
        w -= ROAD_OF_BRANCH.exec(text.slice(Math.max(0, w - 14), w))?.[0].length ?? 0;
      const word = text.slice(w, before + 1);
      if (word.length < 2 || word.length > 14 || isHangul(text.charCodeAt(w - 1))) continue;
      const isWord = NO_PLACE.test(word);
      const lead = isWord ? leadBefore(text, w) : null;
      // 참석하기로 5명, 돌산시 갈매기로 7, 103동: only what else tells of a dwelling tells them apart
      if (lead === 0) continue;
      const read = rest(text, w);
      if (read.depth < 2 || read.end < e) continue;
      const value = text.slice(w, read.end);
      const detailed = /(?:호|층|동)(?:[ )]|$)|반지하|옥탑|기숙사/.test(value.slice(word.length));
      const lives = DWELLING.test(text.slice(read.end, read.end + 8));
      const lot = c === '동' || c === '리';
      const hyphen = /\d-\d|번지/.test(value);
      const street = /\d(?:번)?길 ?\d/.test(value) || c === '길';
      const led = lead ?? leadBefore(text, w);
      const label = structure.labelAt(w - led);
      const labelled = label?.cls === 'address';
      if (isWord && !labelled && !detailed) continue;
      // 주소 of an owner: a quarter and a lot number are a dwelling; 소재지 and 위치 tell where land lies
      const dwelling = labelled && led === 0 && DWELLING_LABEL.test(label.label);
      out.push(
        weigh('ADDRESS', w - led, read.end, lot ? -1.6 : street ? -0.6 : -1.6, [
          led > 0 ? { code: 'region-ok', weight: 2 } : null,
          labelled ? { code: 'lives-there', weight: dwelling ? 2.2 : 1.5 } : null,
          detailed ? { code: 'address-number', weight: 1.8 } : null,
          lives ? { code: 'lives-there', weight: 2 } : null,
          // a city, a road and a house with its branch: 사랑시 이태길 7-3 is nobody's name
          !lot && led > 0 && hyphen ? { code: 'address-number', weight: 1.9 } : null,
          lot && hyphen ? { code: 'address-number', weight: 1.9 } : null,
        ]),
      );
    }
  },
};

/** `102동 1101호`, and the building's name before it. */
const UNIT = /[0-9]{1,4}동[ ]?(?:[0-9]{1,2}층 ?)?(?:지하 ?)?[A-Z]?[0-9]{3,4}호/y;

function unit(text: string, s: number, e: number, out: Find[]): void {
  if (/[가-힣A-Za-z\d-]/.test(text[s - 1] ?? '')) return;
  const lead = BUILDING.exec(text.slice(Math.max(0, s - 30), s));
  UNIT.lastIndex = s;
  const m = UNIT.exec(text);
  if (m === null && lead === null) return;
  const end = m === null ? e + 1 : s + m[0].length;
  if (
    m === null &&
    isHangul(text.charCodeAt(end)) &&
    !/^(?:을|를|에|이|의|은|는|앞|주민)/.test(text[end] ?? '')
  )
    return;
  out.push(
    weigh('ADDRESS', lead === null ? s : s - lead[0].length, end, m === null ? -0.2 : 0.2, [
      lead === null ? null : { code: 'address-number', weight: 0.8 },
      DWELLING.test(text.slice(end, end + 8)) ? { code: 'lives-there', weight: 1 } : null,
    ]),
  );
}
