/** Numbers that only a label tells apart: health insurance, employee and student numbers, postal codes, parcels. */
import { weigh } from '../evidence';
import { endsClean, groupLength, isContinued, runOf, startsClean } from '../numbers/groups';
import { labelEvidence, type Recognizer, type Source } from '../recognizer';
import { REGION_START } from './regions';

/** 건강보험증 번호: eleven digits, or one and ten (국민건강보험법 시행규칙 별지); 의료급여증: five, one and six. */
export const healthInsurance: Recognizer = {
  name: 'healthInsurance',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last; i++) {
      const s = groups.start[i] ?? 0;
      const len = groupLength(groups, i);
      if ((len !== 1 && len !== 5 && len < 10) || !startsClean(text, s)) continue;
      // a run may go on into the next line's number: the shape tells which length is meant
      const run = [12, 11, 10]
        .map((digits) => runOf(groups, i, digits))
        .find(
          (r) => r !== null && /^(?:1-1[01]|11|10|1-9|12|5-1-6)$/.test(r.shape) && endsClean(text, r.end),
        );
      if (run === undefined || run === null) continue;
      const label = structure.labelAt(s);
      const shaped = run.shape === '1-10' || run.shape === '1-11';
      if (label?.cls !== 'insurance') {
        if (shaped && label === null) out.push(weigh('MEDICAL_INSURANCE', s, run.end, 0.3, []));
        continue;
      }
      out.push(weigh('MEDICAL_INSURANCE', s, run.end, -0.5, [labelEvidence(label, ['insurance'], 4)]));
    }
  },
};

/** user=h2103377: a log's own word for who was at work. */
const LOGGED = /(?:user|uid|userid|usr|login|id)\s?[=:]\s?[A-Za-z]{0,3}$/i;

export const employeeNumber: Recognizer = {
  name: 'employeeNumber',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last; i++) {
      const s = groups.start[i] ?? 0;
      const len = groupLength(groups, i);
      if (len < 2 || len > 12 || isContinued(groups, i)) continue;
      const label = structure.labelAt(s);
      if (label?.cls !== 'employee' && (len < 5 || !LOGGED.test(text.slice(Math.max(0, s - 12), s))))
        continue;
      // letters before and a second group after belong to it: A-20231, 22-71004567; a lone digit before: 3-0472
      const lead = /(?:[A-Za-z]{1,4}-?|(?<![\d-])\d-)$/.exec(text.slice(Math.max(0, s - 5), s));
      const tail = /^-\d{2,10}(?!\d)/.exec(text.slice(groups.end[i], (groups.end[i] ?? 0) + 12));
      const start = lead === null ? s : s - lead[0].length;
      const end = (groups.end[i] ?? 0) + (tail?.[0].length ?? 0);
      if (end - start < 4 || /^\s?(?:년|월|일|명|개|원|회)/.test(text.slice(end, end + 2))) continue;
      out.push(
        weigh('EMPLOYEE_ID', start, end, -1.5, [
          label?.cls === 'employee'
            ? labelEvidence(label, ['employee'], 4)
            : { code: 'label:user', weight: 2 },
        ]),
      );
      while (i + 1 < groups.count && (groups.start[i + 1] ?? 0) < end) i++;
    }
  },
};

const POSTAL_SIGN = /(?:\(우\s?\)?|우\)|〒)\s{0,2}$|(?:^|[\s(])우\.?\s{1,2}$/;

/** Five digits since August 2015 (국가기초구역), three and three before. */
export const postalCode: Recognizer = {
  name: 'postalCode',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last; i++) {
      const s = groups.start[i] ?? 0;
      const len = groupLength(groups, i);
      let end = groups.end[i] ?? 0;
      if (len === 3 && /^-\d{3}(?!\d)/.test(text.slice(end, end + 5))) end += 4;
      else if (len !== 5) continue;
      if (!startsClean(text, s) || !endsClean(text, end)) continue;
      const label = structure.labelAt(s);
      const bracketed =
        /[(\[〒우]\s?$/.test(text.slice(Math.max(0, s - 2), s)) || /^[)\]]/.test(text.slice(end, end + 1));
      const address = REGION_START.test(text.slice(end, end + 12).replace(/^[)\]\s,]+/, ''));
      // (우)21984, 우) 04524: the sign is enough
      const sign = POSTAL_SIGN.test(text.slice(Math.max(0, s - 5), s));
      if (label?.cls !== 'postal' && !address && !sign) continue;
      out.push(
        weigh('POSTAL_CODE', s, end, -2.5, [
          labelEvidence(label, ['postal', 'address'], 4.5, -1),
          address && { code: 'address-follows', weight: bracketed ? 4 : 3 },
          sign && !address ? { code: 'label:우', weight: 3.6 } : null,
        ]),
      );
    }
  },
};

/** Nineteen digits: 시도 2, 시군구 3, 읍면동 3, 리 2, land kind 1, main number 4, sub number 4. */
export const parcelNumber: Recognizer = {
  name: 'parcelNumber',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last; i++) {
      if (groupLength(groups, i) !== 19) {
        const split = groupLength(groups, i) === 10 ? runOf(groups, i, 19) : null;
        if (split === null || !/^10-1-4-4$/.test(split.shape)) continue;
        out.push(
          weigh('PNU', split.start, split.end, 1.5, [
            labelEvidence(structure.labelAt(split.start), ['parcel'], 3, -1),
          ]),
        );
        continue;
      }
      const s = groups.start[i] ?? 0;
      const e = groups.end[i] ?? 0;
      if (!startsClean(text, s) || !endsClean(text, e)) continue;
      const shaped = /^(?:1[1]|2[6-9]|3[016]|4[1-8]|5[0-2])\d{8}[12]\d{8}$/.test(text.slice(s, e));
      out.push(
        weigh('PNU', s, e, shaped ? 1.2 : -2, [
          labelEvidence(structure.labelAt(s), ['parcel'], 3.5, shaped ? -0.5 : -1.5),
        ]),
      );
    }
  },
};
