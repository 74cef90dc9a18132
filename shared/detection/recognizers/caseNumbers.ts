/**
 * Document, court case and petition numbers: what an office writes about itself, mostly open.
 * Sources: 행정업무의 운영 및 혁신에 관한 규정 (생산등록번호: department and serial), 사건별 부호문자의 부여에 관한 예규.
 */
import { weigh, type Find } from '../evidence';
import { groupLength, isHangul, isLatin, startsClean } from '../numbers/groups';
import { labelEvidence, type Recognizer, type Source } from '../recognizer';

/** Words that end the name of a department. */
const DEPARTMENT_END =
  /[가-힣](?:과|팀|국|실|관|처|단|담당관|센터|소|청|부|원|위원회|본부|지청|서|교육청|세관|학교|사업소|\d?\d?동|면|읍)$/;
const BEFORE = /(?:[가-힣·]{2,20} ){0,2}[가-힣·]{2,24}(?:\d{1,2}동)?(?:\s?(?:-|—)\s?[가-힣·]{2,20})?\s?-\s?$/;
const CASE_SIGNS =
  '가단|가합|가소|나|다|머|너|카단|카합|카기|카명|타경|타채|타기|회합|개회|하단|하면|느단|느합|드단|드합|르|므|브|고단|고합|고약|고정|노|도|로|모|보|초기|초재|감고|재고합|구단|구합|누|두|루|무|아|헌가|헌나|헌다|헌라|헌마|헌바|헌사|행심|형제|조합|조단|차|차전|푸|호|서|호기|인|준재가|그|라|마|스|으|즈합|즈단|허|후|내|동|진|징|재나|재다|과|동버|동처|개기|개확|하확|정명|푸초|즈기|느기|드기|초적|초보';
const CASE = new RegExp(
  `(?:(?:19|20)\\d{2})[ -]?(?:(?:${CASE_SIGNS})|[가-힣]{2,6}(?=-))[ -]?\\d{1,7}(?!\\d|[ ]?(?:월|일|년|명|건|원|개|조|항|차))`,
  'y',
);
const COURT_SOLID =
  /(?:심판|재결|판정|조정|가단|가합|가소|카단|카합|타경|타채|고단|고합|고약|고정|구단|구합|헌[가나다라마바]|형제|드단|드합|행심|개회|개기|개확|하단|하면|하확|회단|회합|느단|느합|느기|동버|동처|타기|카기|카명|초기|초재|초적|감고|구합|호기|즈단|즈합|즈기|정명|머|너|나|다|노|도|누|두)/;

export const courtCase: Recognizer = {
  name: 'courtCase',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last; i++) {
      const len = groupLength(groups, i);
      if (len !== 4 && len !== 2) continue;
      const s = groups.start[i] ?? 0;
      if (/[\d-]/.test(text[s - 1] ?? '')) continue;
      if (len === 2) {
        ofLastCentury(text, s, out);
        continue;
      }
      CASE.lastIndex = s;
      const m = CASE.exec(text);
      const label = structure.labelAt(s);
      if (m === null) {
        if (label?.cls !== 'court') continue;
        const wide = /^(?:19|20)\d{2}-?[가-힣]{1,8}-?\d{1,7}(?!\d)/.exec(text.slice(s, s + 24));
        if (wide === null) continue;
        out.push(weigh('COURT_CASE', s, s + wide[0].length, -0.5, [labelEvidence(label, ['court'], 3)]));
        continue;
      }
      const solid =
        COURT_SOLID.test(m[0]) && !m[0].includes(' ') && (!m[0].includes('-') || /심판|재결|판정/.test(m[0]));
      out.push(
        weigh('COURT_CASE', s, s + m[0].length, solid ? 1.8 : -1.5, [
          labelEvidence(label, ['court'], 3.5, -1.5),
          !solid && OF_COURT.test(text.slice(Math.max(0, s - 6), s))
            ? { code: 'label:법원', weight: 3 }
            : null,
        ]),
      );
    }
  },
};

const OLD_CASE = new RegExp(`[6-9]\\d(?:${CASE_SIGNS})\\d{1,6}(?!\\d)`, 'y');

/** 선고 98두11779 판결, 98마1817 결정: until 1999 two digits told the year; a court stands in front. */
export function oldSuit(text: string, s: number): string | null {
  OLD_CASE.lastIndex = s;
  const found = OLD_CASE.exec(text)?.[0];
  if (found === undefined) return null;
  const before = text.slice(Math.max(0, s - 40), s);
  return /(?:법원|선고)[^\n가-힣]{0,24}(?:선고|자)?[^\n가-힣]{0,2}$/.test(before) ? found : null;
}

function ofLastCentury(text: string, s: number, out: Find[]): void {
  const found = oldSuit(text, s);
  if (found !== null) out.push(weigh('COURT_CASE', s, s + found.length, 2, []));
}

/** 춘천지방법원 원주지원 2024과1073 */
const OF_COURT = /(?:법원|지원|지법|고법)\s$/;

const PETITION_WORD =
  /(?:민원|정보공개|청구|행정심판|국민신문고|진정|제안|신청|접수|이의신청|고충|청원)\s?-\s?$/;

/** 정보공개과-2841(2024. 5. 2.): the day of registration is a part of how a paper is cited. */
const DAY_BEHIND = /^\s?\((?:19|20)\d\d\s?\.\s?\d{1,2}\s?\.\s?\d{1,2}\s?\.?\)/;

export const documentNumber: Recognizer = {
  name: 'documentNumber',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last; i++) {
      const s = groups.start[i] ?? 0;
      // a registration number hangs on its department by a hyphen
      let back = s - 1;
      while (back > 0 && text.charCodeAt(back) === 0x20) back--;
      if (text[back] !== '-' && text[back] !== '—') continue;
      if (text.charCodeAt(back - 1) === 0x20) back--;
      if (!isHangul(text.charCodeAt(back - 1)) && !/[·\s]/.test(text[back - 1] ?? '')) continue;
      const lead = text.slice(Math.max(0, s - 60), s);
      const line = lead.slice(lead.lastIndexOf('\n') + 1).replace(/—/g, '-');
      const petition = PETITION_WORD.exec(line);
      const tail = /^(?:\s?-\s?[A-Z]{1,6})?(?:\s?-\s?\d{1,7})?/.exec(
        text.slice(groups.end[i], (groups.end[i] ?? 0) + 18),
      );
      const end = (groups.end[i] ?? 0) + (tail?.[0].trimEnd().length ?? 0);
      if (groupLength(groups, i) > 7 || /^\d|^-\d/.test(text.slice(end, end + 2))) continue;
      if (petition !== null && end > (groups.end[i] ?? 0)) {
        out.push(
          weigh('PETITION_ID', s - petition[0].length, end, 0.8, [
            labelEvidence(structure.labelAt(s - petition[0].length), ['petition'], 2, -1),
          ]),
        );
        continue;
      }
      const m = BEFORE.exec(line);
      if (m === null || /^[.년]/.test(text.slice(groups.end[i], (groups.end[i] ?? 0) + 1))) continue;
      const start = s - (line.length - departmentStart(line, m.index));
      const name = text.slice(start, s).replace(/\s?[-—]\s?$/, '');
      if (!DEPARTMENT_END.test(name)) continue;
      const label = structure.labelAt(start);
      const day = DAY_BEHIND.exec(text.slice(end, end + 20))?.[0].length ?? 0;
      const digits = text.slice(s, groups.end[i]);
      const serial = /^\d{2,7}$/.test(digits) && end === groups.end[i];
      // 도서-03, 냉동 -18℃: a place in a list, a temperature; an office counts far beyond two digits and writes no nought
      const short = day === 0 && /^(?:0\d*|\d\d?)$/.test(digits) && end === groups.end[i];
      const yearly = /^20\d\d/.test(text.slice(s, end)) && end > (groups.end[i] ?? 0);
      out.push(
        weigh('DOC_ID', start, end + day, yearly ? 2 : short ? -2 : serial ? 0.8 : -1, [
          labelEvidence(label, ['document'], 2, -0.5),
          DEPARTMENT_END.test(name) ? { code: 'department', weight: 1 } : null,
        ]),
      );
    }
  },
};

/** 국민신문고: 1AA-2604-0718823, the kind of intake, year and month, serial. */
const EPEOPLE = /^[A-Z]{2}-\d{4}-\d{6,8}(?![\d-])/;

export const petitionNumber: Recognizer = {
  name: 'petitionNumber',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last; i++) {
      const s = groups.start[i] ?? 0;
      const e = groups.end[i] ?? 0;
      const len = e - s;
      if (len === 1 && isLatin(text.charCodeAt(e))) {
        const tail = EPEOPLE.exec(text.slice(e, e + 18));
        if (tail === null || !startsClean(text, s)) continue;
        out.push(
          weigh('PETITION_ID', s, e + tail[0].length, 2.5, [
            labelEvidence(structure.labelAt(s), ['petition'], 1, 0),
          ]),
        );
        continue;
      }
      // 접수번호는 SW-261113-0452: letters of an office's own in front
      const letters =
        /(?:^|[^A-Za-z-])([A-Z]{1,4}-)$/.exec(text.slice(Math.max(0, s - 6), s))?.[1]?.length ?? 0;
      // 접수번호 11873402, 2026-0312-00123: whatever its form, the label says so
      if (len < 4 || (letters === 0 && !startsClean(text, s))) continue;
      const label = structure.labelAt(s - letters);
      const tail = /^(?:-[가-힣]{1,8})?(?:-\d{2,8}){0,3}(?![\d-])/.exec(text.slice(e, e + 36));
      // 2026-10-0031 in a column: with its year; a bare number of four digits is none
      if (label?.cls !== 'petition' || (label.from === 'column' && len + (tail?.[0].length ?? 0) < 6))
        continue;
      if (
        tail === null ||
        e + tail[0].length - s < 6 ||
        (/^[.]\s?\d|^[가-힣]/.test(text.slice(e + tail[0].length, e + tail[0].length + 2)) &&
          /^[년월일.]/.test(text.slice(e + tail[0].length, e + tail[0].length + 1)))
      )
        continue;
      out.push(
        weigh('PETITION_ID', s - letters, e + tail[0].length, -2.2, [labelEvidence(label, ['petition'], 3)]),
      );
    }
  },
};

const NO_AGENCY = /^(?:수신|제목|참조|관련|시행|접수|발신|문서번호|경유|붙임|및|근거|호)$/;

/** Leaves out words before the department that are no part of its name. */
function departmentStart(line: string, from: number): number {
  const words = line.slice(from).split(' ');
  let at = from;
  for (const w of words.slice(0, -1)) {
    if (w === '-' || w === '') break;
    const agency =
      /(?:부|처|청|시|도|군|구|원|위원회|공사|공단|대학교|은행|법원|구청|시청|세관)$/.test(w) &&
      !NO_AGENCY.test(w);
    const isLast = !/[가-힣]/.test(line.slice(at + w.length + 1).replace(/[\s-]/g, ''));
    if (agency || isLast) break;
    at += w.length + 1;
  }
  return at;
}
