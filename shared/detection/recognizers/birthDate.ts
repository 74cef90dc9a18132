/** Dates of birth: a date is one only by its label, by 생 after it, or by its place beside a name. */
import { weigh } from '../evidence';
import { isMonthDay, isShortDate } from '../numbers/checksums';
import { groupLength, isContinued, startsClean } from '../numbers/groups';
import { labelEvidence, type Recognizer, type Source } from '../recognizer';

/** Sticky patterns; all bounded. */
const LONG =
  /((?:18|19|20)\d\d|['’]?\d\d)\s{0,2}(?:년|\.|-|\/)\s{0,2}(\d{1,2})\s{0,2}(?:월|\.|-|\/)\s{0,2}(\d{1,2})(?:\s?일|\.(?!\d))?/y;
const YEAR_BORN = /(?:19|20)?\d\d년\s?(?:\d{1,2}월\s?)?생/y;
/** As passports have it: 12 MAR 2010. */
const IN_ENGLISH = /\d{1,2} (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) (?:19|20)\d\d(?!\d)/y;
const COMPACT8 = /(?:19|20)\d{6}/y;
const BORN_AFTER =
  /^[ ]?\.?[ ]?(?:[)\]]?\s?(?:생(?![가-힣(])|생(?:이|으로|인|자)|생(?=\s?\((?:생후|만|\d|남|여))|출생|태어))/;
/** 2024. 9. 30. 기준, 2008. 12. 31. 이전 출생자: a day of reckoning, nobody's. */
const AS_OF = /^\s?(?:기준|현재|이전|이후|부터|까지)/;
/** A row of a list: the date, then the mobile telephone of the same person. */
const MOBILE_NEXT = /^(?:\s?[|/]\s?|\t| {2,4})01[016-9][-. ]?\d{3,4}/;
/** 여 / 39.2.8. /, (여, 66세, 1960.05.12.: the sex or the age, then the date. */
const AGE_BEFORE = /(?:^|[\s/|,(])(?:남|여|男|女|남자|여자|만?\s?\d{1,2}세)\s?[/|,·]\s?$/;
/** 신분증엔 1976-04-12, 주민등록증상 1976. 4. 12. */
const CARD_BEFORE =
  /(?:신분증|주민등록증|주민등록|면허증|여권|가족관계증명서)\s?(?:엔|에는|상|상에는|에)?\s$/;
const NAME_PAREN = /[가-힣]{2,4}\s?\(\s?(?:남|여|男|女)?\s?[,·]?\s?$/;

export const birthDate: Recognizer = {
  name: 'birthDate',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last; i++) {
      let s = groups.start[i] ?? 0;
      const len = groupLength(groups, i);
      if (len <= 2 && isInEnglish(text, s)) {
        const label = structure.labelAt(s);
        if (label?.cls === 'birth') {
          out.push(
            weigh('DT_BIRTH', s, IN_ENGLISH.lastIndex, -1.6, [labelEvidence(label, ['birth'], 5, -1)]),
          );
          i++;
        }
        continue;
      }
      if (len > 8 || len === 1 || len === 3 || len === 5 || len === 7 || !startsClean(text, s)) continue;
      if (len === 2 && /['’]/.test(text[s - 1] ?? '')) s--;
      if (len === 6 || len === 8) {
        compact(text, s, len, structure, out);
        continue;
      }
      LONG.lastIndex = s;
      const m = LONG.exec(text);
      if (m !== null) {
        if (!isMonthDay(Number(m[2]), Number(m[3]))) continue;
        const end = s + m[0].length;
        if (/\d/.test(text[end] ?? '')) continue;
        const year = Number((m[1] ?? '').replace(/\D/g, ''));
        const full = (m[1] ?? '').length === 4;
        const after = text.slice(end, end + 8);
        const whole = full ? year : year <= 26 ? 2000 + year : 1900 + year;
        const label = structure.labelAt(s);
        if (AS_OF.test(after) || label?.cls === 'not-date') continue;
        const born = BORN_AFTER.test(after);
        const inList =
          MOBILE_NEXT.test(text.slice(end, end + 14)) ||
          AGE_BEFORE.test(text.slice(Math.max(0, s - 10), s)) ||
          CARD_BEFORE.test(text.slice(Math.max(0, s - 14), s));
        if (
          !born &&
          !inList &&
          label?.cls !== 'birth' &&
          label?.cls !== 'rrn' &&
          !NAME_PAREN.test(text.slice(Math.max(0, s - 12), s))
        )
          continue;
        const adult = !full || (year >= 1900 && year <= 2026);
        out.push(
          weigh('DT_BIRTH', s, trimmed(text, s, end), full ? -1.6 : -2.2, [
            born && { code: 'born', weight: 5 },
            labelEvidence(label, ['birth', 'rrn'], 5, -1),
            !born && label?.cls !== 'birth' && whole < 2012 && whole > 1920
              ? { code: 'beside-name', weight: inList ? 4 : 2 }
              : null,
            adult ? null : { code: '', weight: -2 },
          ]),
        );
        while (i + 1 < groups.count && (groups.start[i + 1] ?? 0) < end) i++;
        continue;
      }
      YEAR_BORN.lastIndex = s;
      const y = YEAR_BORN.exec(text);
      if (
        y !== null &&
        !/^[가-힣]/.test(text.slice(s + y[0].length).replace(/^(?:이|인|으로|인데|의|은|는|과|와|입|부)/, ''))
      ) {
        out.push(weigh('DT_BIRTH', s, s + y[0].length, 1.5, [{ code: 'born', weight: 1 }]));
      } else if (len === 4 && !isContinued(groups, i) && structure.labelAt(s)?.cls === 'birth') {
        const end = s + 4 + (text[s + 4] === '년' ? 1 : 0);
        out.push(weigh('DT_BIRTH', s, end, -1, [labelEvidence(structure.labelAt(s), ['birth'], 3)]));
      }
    }
  },
};

/** Leaves in IN_ENGLISH where the date ends. */
function isInEnglish(text: string, s: number): boolean {
  if (text.charCodeAt(s + 1) !== 0x20 && text.charCodeAt(s + 2) !== 0x20) return false;
  IN_ENGLISH.lastIndex = s;
  return IN_ENGLISH.test(text);
}

/** The closing dot of `1985. 3. 17.` belongs to the date only where dots part it. */
function trimmed(text: string, s: number, end: number): number {
  if (text[end - 1] !== '.') return end;
  return /\.\s?\d/.test(text.slice(s, end - 1)) ? end : end - 1;
}

function compact(
  text: string,
  s: number,
  len: number,
  structure: Source['structure'],
  out: Parameters<Recognizer['find']>[1],
): void {
  const digits = text.slice(s, s + len);
  const short = len === 8 ? digits.slice(2) : digits;
  COMPACT8.lastIndex = s;
  if (!isShortDate(short) || (len === 8 && !COMPACT8.test(text))) return;
  const end = s + len;
  const after = text.slice(end, end + 6);
  if (/^\s?-\s?\d/.test(after) || /^\s?-\s?[*●○xX■]/.test(after)) return;
  const born = BORN_AFTER.test(after);
  const label = structure.labelAt(s);
  const beside = len === 6 && NAME_PAREN.test(text.slice(Math.max(0, s - 12), s)) && /^\s?[),]/.test(after);
  if (!born && label?.cls !== 'birth' && label?.cls !== 'rrn' && !beside) return;
  out.push(
    weigh('DT_BIRTH', s, end, -2, [
      born && { code: 'born', weight: 4.5 },
      beside && { code: 'beside-name', weight: 2.6 },
      labelEvidence(label, ['birth', 'rrn'], 4.5, -1),
    ]),
  );
}
