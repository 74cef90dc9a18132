/** Number plates: 12가3456, 123가4568, 서울12나3456. Source: 자동차등록번호판 등의 기준에 관한 고시 (syllables in use). */
import { weigh } from '../evidence';
import { groupLength } from '../numbers/groups';
import { labelEvidence, type Recognizer, type Source } from '../recognizer';

const SYLLABLES =
  '가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주바사아자배하허호국합육해공';
const REGION =
  /(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|외교|영사|준외|임시)\s?$/;
/** After a plate stands no unit: 12조 3456억, 30호 1234원. */
const UNIT_AFTER = /^\s?(?:원|건|명|개|억|만|천|%|m|㎡|회|년|월|일|번지|세대|톤)/;

export const vehicle: Recognizer = {
  name: 'vehicle',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last && i + 1 < groups.count; i++) {
      const len = groupLength(groups, i);
      if (len !== 2 && len !== 3) {
        if (len === 1 || groupLength(groups, i + 1) !== 4) continue;
      }
      if (groupLength(groups, i + 1) !== 4) continue;
      const s = groups.start[i] ?? 0;
      const e = groups.end[i] ?? 0;
      const s2 = groups.start[i + 1] ?? 0;
      if (len > 3 || s2 - e > 3) continue;
      const middle = text.slice(e, s2);
      const syllable = middle.trim();
      if (syllable.length !== 1 || !SYLLABLES.includes(syllable) || middle.includes('\n')) continue;
      const before = text[s - 1] ?? '';
      if (/[\d.\-A-Za-z]/.test(before)) continue;
      const end = groups.end[i + 1] ?? 0;
      const after = text.slice(end, end + 3);
      if (/^[\d-]/.test(after)) continue;
      const region = REGION.exec(text.slice(Math.max(0, s - 4), s));
      const start = region === null ? s : s - region[0].length;
      const tight = middle.length === 1;
      out.push(
        weigh('VEHICLE', start, end, tight ? 1.6 : -0.4, [
          labelEvidence(structure.labelAt(start), ['vehicle'], 3, -1.5),
          region !== null ? { code: 'region-ok', weight: 1 } : null,
          UNIT_AFTER.test(after) ? { code: '', weight: -3 } : null,
          '조호'.includes(syllable) && !tight ? { code: '', weight: -1 } : null,
        ]),
      );
    }
  },
};
