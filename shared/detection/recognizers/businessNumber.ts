/** Business registration numbers, 3-2-5. Source: 국세청 사업자등록번호 체계 (area, type in the middle, serial, check digit). */
import { weigh } from '../evidence';
import { businessCheck } from '../numbers/checksums';
import { endsClean, runOf, startsClean } from '../numbers/groups';
import { labelEvidence, type Recognizer, type Source } from '../recognizer';

const COMPANY_NEAR = /(?:㈜|\(주\)|주식회사|유한회사|사업주|사업자|상호|업체|업소|대표|공급자|거래처)/;

/** 세부품명번호 4710150301, 물품분류번호: a label of its own says that it numbers a thing. */
const OTHER_NUMBER =
  /(?:품명|분류|식별|물품|품목|규격|공고|계약|관리|접수|승인|문서)\s?(?:번호|코드)[\s:：(]{0,3}$/;

export const businessNumber: Recognizer = {
  name: 'businessNumber',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last; i++) {
      const s = groups.start[i] ?? 0;
      const run = runOf(groups, i, 10);
      if (run === null || !startsClean(text, s) || !endsClean(text, run.end)) continue;
      const canonical = run.shape === '3-2-5';
      if (!canonical && run.shape !== '10' && !/^3[ .\n-]2[ .\n-]5$/.test(run.shape)) continue;
      if (/^0+$/.test(run.digits)) continue;
      const label = structure.labelAt(s);
      const check = businessCheck(run.digits);
      // ten digits in one, no label: only beside a company and with the right check digit
      const before = text.slice(Math.max(0, s - 30), s);
      const trading = !canonical && check && COMPANY_NEAR.test(before) && !OTHER_NUMBER.test(before);
      if (!canonical && label?.cls !== 'business' && !(trading && run.shape === '10')) continue;
      out.push(
        weigh('BUSINESS_REG', s, run.end, canonical ? 1.4 : -2, [
          check && { code: 'checksum-ok', weight: 2 },
          trading ? { code: 'company-near', weight: 0.6 } : null,
          labelEvidence(label, ['business'], 3.5, -2),
        ]),
      );
    }
  },
};
