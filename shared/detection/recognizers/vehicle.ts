/** Number plates: 12가3456, 123가4568, 서울12나3456. Source: 자동차등록번호판 등의 기준에 관한 고시 (syllables in use). */
import { oldSuit } from './caseNumbers';
import { weigh } from '../evidence';
import { groupLength } from '../numbers/groups';
import { isOtherNumber, labelEvidence, type Recognizer, type Source } from '../recognizer';

const SYLLABLES =
  '가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주바사아자배하허호국합육해공';
const REGION =
  /(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|외교|영사|준외|임시)\s?$/;
const OLD_SYLLABLES = '가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주바사아자허';
/** A car by its make, kind or use. */
const CAR_NEAR =
  /(?:차량|승용차|화물차|트럭|버스|택시|카니발|소나타|쏘나타|그랜저|아반떼|모닝|스파크|스타렉스|포터|봉고|아이오닉|테슬라|제네시스|싼타페|쏘렌토|투싼|스포티지|K[3579]|레이|카고|승합|이륜|오토바이|굴삭기|굴착기|지게차|덤프|전기차|관용차|차가|차는|주차|번호판|영치|운행|단속)[\s:(은는이가,]{0,3}$/;
const CAR_AFTER =
  /^[\s)호,]{0,2}(?:차량|승용|화물|트럭|버스|택시|번호판|[가-힣]{0,3}색|카니발|소나타|쏘나타|그랜저|아반떼|모닝|스타렉스|포터|굴삭기|굴착기|승합|이륜|오토바이)/;
/** After a plate stands no unit: 12조 3456억, 30호 1234원. */
const UNIT_AFTER = /^\s?(?:원|건|명|개|억|만|천|%|m|㎡|회|년|월|일|번지|세대|톤)/;

export const vehicle: Recognizer = {
  name: 'vehicle',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last && i + 1 < groups.count; i++) {
      const len = groupLength(groups, i);
      if (len > 3 || groupLength(groups, i + 1) !== 4) continue;
      const s = groups.start[i] ?? 0;
      const e = groups.end[i] ?? 0;
      const s2 = groups.start[i + 1] ?? 0;
      if (s2 - e > 3) continue;
      const middle = text.slice(e, s2);
      const syllable = middle.trim();
      if (syllable.length !== 1 || !SYLLABLES.includes(syllable) || middle.includes('\n')) continue;
      const before = text[s - 1] ?? '';
      if (/[\d.\-A-Za-z]/.test(before)) continue;
      const end = groups.end[i + 1] ?? 0;
      if (oldSuit(text, s) !== null) continue;
      const after = text.slice(end, end + 3);
      if (/^[\d-]/.test(after)) continue;
      const region = REGION.exec(text.slice(Math.max(0, s - 4), s));
      // one digit only behind a region, as until 2004: 경북 1 다 3047
      if (len === 1 && (region === null || !OLD_SYLLABLES.includes(syllable))) continue;
      const start = region === null ? s : s - region[0].length;
      // 187너 4402: a space before the last four is how many write it
      const half = middle.length === 2 && middle.endsWith(' ');
      const car =
        CAR_NEAR.test(text.slice(Math.max(0, start - 24), start)) ||
        CAR_AFTER.test(text.slice(end, end + 12));
      const tight = middle.length === 1;
      const label = structure.labelAt(start);
      out.push(
        weigh('VEHICLE', start, end, tight ? 1.6 : half && len === 3 ? 1.2 : half ? 0.6 : -0.4, [
          car ? { code: 'vehicle-near', weight: 1.4 } : null,
          labelEvidence(label, ['vehicle'], 3, isOtherNumber(label) ? -1.5 : -0.4),
          region !== null ? { code: 'region-ok', weight: 1 } : null,
          UNIT_AFTER.test(after) ? { code: '', weight: -3 } : null,
          // 12조 3456, 30호 1234: money and numbers
          '조호'.includes(syllable) && !tight && !car ? { code: '', weight: -2 } : null,
        ]),
      );
    }
  },
};
