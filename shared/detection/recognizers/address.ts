/**
 * Postal addresses: 시도 시군구 (읍면) 로/길 number, or 동/리 number 번지, with building, floor and room.
 * Source: 도로명주소법 시행령 제3조 (how an address is written) and the table of regions.
 */
import { weigh, type Find } from '../evidence';
import { isHangul } from '../numbers/groups';
import { labelCode, type Recognizer, type Source } from '../recognizer';
import {
  belongs,
  DISTRICT_PATTERN,
  DISTRICTS,
  PROVINCE_PATTERN,
  PROVINCES,
  SHORT_CITY_PATTERN,
  SUBDISTRICT_PATTERN,
} from './regions';

const DISTRICT_OPEN = `(?:${DISTRICT_PATTERN})`;
const GAP = '[ \\t]{0,2}\\n?[ \\t]{0,2}';

/** Where an address may start; the rest is read by sticky patterns, so nothing runs away. */
const START = new RegExp(
  `(${PROVINCE_PATTERN})(?=[ \\n]{1,2}|[가-힣]{1,4}[시군구][ \\n])|(${DISTRICT_PATTERN}|(?:${SHORT_CITY_PATTERN})(?=[ ](?:${SUBDISTRICT_PATTERN})))(?=[ \\n])`,
  'y',
);
/** How an address may begin, for the pass over the text. */
export const ADDRESS_WORDS: readonly string[] = [
  ...PROVINCES,
  ...DISTRICTS,
  ...SHORT_CITY_PATTERN.split('|'),
];
const DISTRICT = new RegExp(
  `${GAP}(${DISTRICT_OPEN}|[가-힣]{1,4}[시군구])(?![가-힣])(?:${GAP}(${SUBDISTRICT_PATTERN})(?![가-힣]))?`,
  'y',
);
const SUB = new RegExp(`${GAP}(${SUBDISTRICT_PATTERN})(?![가-힣])`, 'y');
const TOWN = new RegExp(`${GAP}([가-힣]{1,5}[0-9]{0,2}(?:읍|면))(?![가-힣])`, 'y');
const ROAD = new RegExp(
  `${GAP}((?:[가-힣][가-힣0-9·.]{0,12}?(?:대로|로|길)(?:${GAP}?[0-9]{1,4}(?:번[가-힣]?)?(?:길))?(?:[0-9]{1,4}(?:번)?길)?))(?![가-힣])${GAP}((?:지하)?[ ]?[0-9]{1,5}(?:[ ]?-[ ]?[0-9]{1,4})?)(?![0-9]|번길)`,
  'y',
);
/** A road without a number: part of the address, but no dwelling. */
const ROAD_NAME = new RegExp(`[ ]([가-힣]{1,8}(?:대로|[0-9]{1,3}(?:번)?길))(?![가-힣0-9])`, 'y');
const LOT = new RegExp(
  `${GAP}((?:[가-힣]{1,5}[0-9]?(?:동|리|가)|[가-힣]{1,5}[0-9]가)(?:${GAP}[가-힣]{1,5}리)?)(?![가-힣])(?:${GAP}((?:산[ ]?)?[0-9]{1,4}(?:[ ]?-[ ]?[0-9]{1,4})?)(?![0-9]|,[0-9]{3}(?![0-9])|[ ]?(?:년|월|명|건|개|세대|회|차|호선|인|%))(?:번지)?)?`,
  'y',
);
const SMALL = '[0-9]{1,4}';
/** Building, floor and room; each piece must end in 동, 층, 호, or be a building's name after a comma or in brackets. */
const DETAIL = new RegExp(
  `(?:,?${GAP}(?:지하[ ]?)?(?:[가-힣A-Za-z]?${SMALL}(?:[-~][0-9]{1,4})?|[가-힣A-Z]{1,2})[ ]?(?:동|층|호)(?:[ ]?실)?(?:(?![가-힣])|(?=(?:에|에서|의|로|으로|를|을|이|는|은|가|와|과)(?![가-힣])|에서|에 ))|,${GAP}[가-힣A-Za-z0-9]{2,20}?(?:아파트|빌라|빌딩|타워|파크|자이|푸르지오|래미안|힐스테이트|더샵|센터|오피스텔|맨션|하우스|주택|[가-힣])[ ]?(?=[ ][0-9]{1,4}[ ]?(?:동|층|호))|${GAP}[가-힣A-Za-z0-9]{2,16}(?:아파트|빌라|빌딩|타워|오피스텔|맨션|연립|주택)(?:[ ]?[0-9]{1,2}(?:차|단지))?(?![가-힣])|${GAP}[가-힣]{2,10}[ ][0-9]{1,2}(?:단지|차)(?![가-힣])|${GAP}\\((?:[가-힣]{1,5}[0-9]?(?:동|리|가)|[가-힣A-Za-z0-9]{2,16}(?:아파트|빌라|빌딩|타워|오피스텔|자이|래미안|푸르지오))(?:,?[ ]?[가-힣A-Za-z0-9 ]{2,20})?\\))`,
  'y',
);

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
  return { end: numbered ? details(text, end) : end, depth: numbered ? 2 : 1 };
}

const MASKED_AFTER = /^[ ]?[○◯●*×]{2}(?!부대)/;
const AGENCY_AFTER =
  /^[ ]?(?:시청|구청|군청|도청|청|의회|보건소|경찰서|소방서|교육청|교육지원청|세무서|장애인|법원|지방법원|지검|시장|구청장|군수|지사|시민|구민|군민|주민센터|[가-힣]{0,6}(?:센터|사무소|본부|공사|공단|재단|과|국|팀|실|단))(?![가-힣]{3})/;
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
      const read = rest(text, end);
      const label = structure.labelAt(s);
      const place = label !== null && /(?:장소|위치|근무지)$/.test(label.label);
      const labelled = label?.cls === 'address' && (!place || read.depth === 2);
      const after = text.slice(read.end, read.end + 14);
      const lives = RESIDENT_AFTER.test(after);
      if (read.depth === 0 && ((!labelled && !lives) || !named || MASKED_AFTER.test(after))) continue;
      if (read.depth === 0 && m[1] === undefined && read.end - s < 6) continue;
      if (read.depth === 1 && place) continue;
      if (read.depth < 2 && AGENCY_AFTER.test(after)) continue;
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
