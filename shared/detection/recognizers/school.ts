/** Where somebody went to school: proposed only beside what tells of a person. */
import { weigh } from '../evidence';
import { isHangul } from '../numbers/groups';
import { labelEvidence, type Recognizer, type Source } from '../recognizer';

/** What ends a school's name. */
export const SCHOOL_WORDS = [
  '대학교',
  '여대',
  '대학원',
  '고등학교',
  '중학교',
  '초등학교',
  '여고',
  '여중',
  '유치원',
] as const;
const SCHOOL_END = new RegExp(`(?:${SCHOOL_WORDS.join('|')})(?![가-힣])`, 'y');
/** What is studied there, and how far: 기계공학과 3학년, 해양생태학 박사. */
const COURSE =
  /^(?:\s[가-힣A-Za-z]{2,12}(?:학과|학부|전공|과)(?![가-힣]))?(?:\s제?[1-6]학년(?:\s\d{1,2}반)?)?(?:\s[가-힣]{2,10}\s?(?:학사|석사|박사)(?![가-힣]))?/;
const PERSONAL_BEFORE = /(?:학력|졸업|출신|전공|재학|교수\s?\(|[가-힣]{2,4}\s?\()[^\n]{0,4}$/;
/** A scholar's place of work, no pupil's school: 한빛대학교 도시공학과 교수. */
const AFFILIATION =
  /^[가-힣\s]{0,14}(?:교수|총장|학장|연구원|강사|교직원|총동문회|산학협력단|병원|입구|정문|후문|앞|옆)/;
const PERSONAL_AFTER =
  /^\s?(?:[가-힣]{2,10}(?:학과|학부|과|전공)\s?)?(?:졸업|졸(?![가-힣])|출신|재학|휴학|중퇴|수료|입학|제?[1-6]학년|학사|석사|박사)/;

export const education: Recognizer = {
  name: 'education',
  find({ text, structure, places }: Source, out) {
    for (const at of places('school')) {
      SCHOOL_END.lastIndex = at;
      const m = SCHOOL_END.exec(text);
      if (m === null) continue;
      let s = at;
      while (at - s < 8 && isHangul(text.charCodeAt(s - 1))) s--;
      if (at - s < 2) continue;
      const end = at + m[0].length;
      const label = structure.labelAt(s);
      const before = PERSONAL_BEFORE.test(text.slice(Math.max(0, s - 12), s));
      const after = PERSONAL_AFTER.test(text.slice(end, end + 20));
      if (!before && !after && label?.cls !== 'education') continue;
      if (!after && AFFILIATION.test(text.slice(end, end + 20))) continue;
      out.push(
        weigh('EDUCATION', s, end + (COURSE.exec(text.slice(end, end + 30))?.[0].length ?? 0), -0.8, [
          (before || after) && { code: 'personal-context', weight: 1.5 },
          labelEvidence(label, ['education'], 2, 0),
        ]),
      );
    }
  },
};

/** 은여울중 3-2, 삼산중 1학년: a school by its short name, and the class. */
const CLASS_AFTER = /^(?:학년(?:\s?\d{1,2}반)?|-\d{1,2}(?![\d-]))/;

export const schoolClass: Recognizer = {
  name: 'schoolClass',
  find({ text, groups, first, last }: Source, out) {
    for (let i = first; i < last; i++) {
      const s = groups.start[i] ?? 0;
      if ((groups.end[i] ?? 0) - s !== 1 || text.charCodeAt(s - 1) !== 0x20) continue;
      if (!'초중고'.includes(text[s - 2] ?? ' ')) continue;
      let w = s - 2;
      while (s - w < 9 && isHangul(text.charCodeAt(w - 1))) w--;
      const after = CLASS_AFTER.exec(text.slice(s + 1, s + 12));
      const name = text.slice(w, s - 1);
      if (
        after === null ||
        name.length < 3 ||
        isHangul(text.charCodeAt(w - 1)) ||
        /(?:최고|신고|보고|공고|참고|사고|광고|재고|창고|경고|권고|권중|비중|도중|집중|최초|기초|당초|분초)$/.test(
          name,
        )
      )
        continue;
      out.push(weigh('EDUCATION', w, s + 1 + after[0].length, 0.8, []));
    }
  },
};
