/** Ages of people, in figures and in words: 47세, 30대, 서른여섯 살; limits and means are told and stay open. */
import { weigh } from '../evidence';
import { groupLength, isContinued, isHangul } from '../numbers/groups';
import { labelEvidence, type Recognizer, type Source } from '../recognizer';

/** 세 is also a tax: a nought in one cell and 세출 in the next are no age. */
const AGE =
  /(\d{1,3})[^\S\n\t]?(?:세|살)(?!기|대|트|부|법|율|무|금|입(?:학|예산|세|금|[·ㆍ])|출|목|액|외수입|미만아)(?:\s?(?:이상|이하|미만|초과))?(?:\s?(?:만\s?)?\d{1,3}세\s?(?:이하|미만))?|(\d0)대(?:\s?(?:초반|중반|후반|초|중|후))?(?=\s?(?:여|남|노|후반|초반|중반|주민|주부|시민|부부|환자|학생|어르신|할머니|할아버지|아버지|어머니|노모|고령|독거|직장인|[,)]|의|로|가|이(?!상|하)))/y;

/** 만4세(햇님반), 만 3세반, 만 4세 도토리반: a class of a nursery. */
const CLASS = /^(?:\s?\([가-힣]{1,6}반\)|\s?[가-힣]{0,6}반(?![가-힣]))/;
/** 20대가 64.9점, 30대(23.4%): a share of a survey; A1 세로: a format and its long side. */
const SURVEYED =
  /^(?!의 1명)(?:[은는이가의]|에서)?\s?\(?\d{1,3}(?:[.,]\d{1,3})?\s?(?:%|점|명|건|위|표|퍼센트)/;
const LONG_SIDE = /^\d\s세로|^\d세로\s?\d{1,3}(?![\d년월])/;
/** 부모급여: 0세 월 100만원, 1세 월 50만원: for whom an allowance is meant, and how much it is. */
const ALLOWANCE = /(?:급여|수당|보육료|지원금|바우처)\s?[:：(]\s?(?:\d세 월 \d{1,3}만 ?원, )*$/;
const SO_MUCH = /^ 월 \d{1,3}만 ?원/;
/** M45세, F 30세: a sex before it, and no format. */
const OF_A_SEX = /(?<![A-Za-z])[MF]$/;
/** 65세 이상 비율, a column headed 65세이상: counted people, not the limit of a right. */
const COUNTED = /^\s?(?:비율|비중|인구|\(%\)|\(명\))/;

/** 소 나이 12개월: of no person. */
const OF_AN_ANIMAL =
  /(?:^|[\s.,])(?:소|젖소|한우|돼지|닭|오리|염소|가축|강아지|고양이|반려견) ?나이(?:는|가)? ?$/;

export const age: Recognizer = {
  name: 'age',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last; i++) {
      if (groupLength(groups, i) > 3) continue;
      let s = groups.start[i] ?? 0;
      AGE.lastIndex = s;
      const m = AGE.exec(text);
      if (m === null) {
        const label = groupLength(groups, i) <= 2 && !isContinued(groups, i) ? structure.labelAt(s) : null;
        // 43.7세, 0~9세: averages and ranges
        if (
          label?.cls === 'age' &&
          !OF_AN_ANIMAL.test(text.slice(Math.max(0, s - 10), s)) &&
          !/^[.~]\d|^\s?[~%]/.test(text.slice(groups.end[i] ?? s, (groups.end[i] ?? s) + 3))
        )
          out.push(weigh('AGE', s, groups.end[i] ?? s, -1.5, [labelEvidence(label, ['age'], 3)]));
        continue;
      }
      if (Number(m[1] ?? m[2]) > 120 || /[\d.,~-]/.test(text[s - 1] ?? '')) continue;
      const end = s + m[0].length;
      while (i + 1 < groups.count && (groups.start[i + 1] ?? 0) < end) i++;
      const behind = text.slice(end, end + 14);
      if (
        (Number(m[1]) <= 7 && CLASS.test(behind)) ||
        (/[A-Za-z]/.test(text[s - 1] ?? '') && !OF_A_SEX.test(text.slice(Math.max(0, s - 2), s))) ||
        LONG_SIDE.test(text.slice(s, s + 8))
      )
        continue;
      if (SO_MUCH.test(behind) && ALLOWANCE.test(text.slice(Math.max(0, s - 60), s))) continue;
      if (m[2] !== undefined && SURVEYED.test(behind)) continue;
      if (isAgeLimit(m[0]) && (COUNTED.test(behind) || isHeader(text, s, end))) continue;
      const lead = /만\s?$/.exec(text.slice(Math.max(0, s - 2), s));
      if (lead !== null) s -= lead[0].length;
      out.push(
        weigh('AGE', s, end, 0.6, [
          lead === null ? null : { code: 'full-years', weight: 1 },
          labelEvidence(structure.labelAt(s), ['age'], 1, 0),
        ]),
      );
    }
  },
};

/** A cell of a table's head: tabs, bars or wide gaps on both sides. */
function isHeader(text: string, start: number, end: number): boolean {
  return (
    /(?:\t|\| ?| {2})$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^(?:\t| ?\|| {2})/.test(text.slice(end, end + 2))
  );
}

/** 서른여섯 살, 올해 일흔아홉: an age in words. */
export const AGE_WORDS = [
  '스물',
  '서른',
  '마흔',
  '쉰하',
  '쉰한',
  '쉰둘',
  '쉰두',
  '쉰셋',
  '쉰세',
  '쉰넷',
  '쉰네',
  '쉰다',
  '쉰여',
  '쉰일',
  '쉰아',
  '쉰 ',
  '예순',
  '일흔',
  '여든',
  '아흔',
] as const;
const AGE_IN_WORDS =
  /(?:스물|서른|마흔|쉰|예순|일흔|여든|아흔)(?:하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉)?(\s?(?:살|세)(?![가-힣]{0,1}(?:기|대)))?/y;

export const ageInWords: Recognizer = {
  name: 'ageInWords',
  find({ text, places }: Source, out) {
    for (const s of places('age')) {
      AGE_IN_WORDS.lastIndex = s;
      const m = AGE_IN_WORDS.exec(text);
      if (m === null || isHangul(text.charCodeAt(s - 1))) continue;
      const told = m[1] !== undefined;
      const before = /(?:올해|나이|나이가|연세|연세가|만|제가|저는|벌써)\s?$/.test(
        text.slice(Math.max(0, s - 8), s),
      );
      const after = /^(?:이고|이며|이라|이에요|입니다|인|의 나이|이 되)/.test(
        text.slice(s + m[0].length, s + m[0].length + 5),
      );
      if (!told && !(before && after)) continue;
      out.push(weigh('AGE', s, s + m[0].length, told ? 1 : 0.6, []));
    }
  },
};

/** 이상, 이하 …: a limit in a rule, nobody's age. */
export function isAgeLimit(text: string): boolean {
  return /(?:이상|이하|미만|초과)$/.test(text);
}
