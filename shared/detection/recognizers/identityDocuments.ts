/**
 * Passports and driving licences. Sources: 여권법 시행규칙 (one or two letters and seven or eight digits; since
 * 2021-12-21 letter, three digits, letter, four digits); 도로교통법 시행규칙 (region 11–28, year, serial, check).
 */
import { weigh } from '../evidence';
import { endsClean, groupLength, isLatin, isDigit, runOf, startsClean } from '../numbers/groups';
import { isOtherNumber, labelEvidence, type Recognizer, type Source } from '../recognizer';

const OLD_REGION = /(서울|부산|대구|인천|광주|대전|울산|경기|강원|충북|충남|전북|전남|경북|경남|제주)\s?$/;

export const passport: Recognizer = {
  name: 'passport',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last; i++) {
      const s = groups.start[i] ?? 0;
      const e = groups.end[i] ?? 0;
      const len = e - s;
      if (len !== 7 && len !== 8 && len !== 3 && len !== 9) continue;
      const one = isLatin(text.charCodeAt(s - 1));
      const two = one && isLatin(text.charCodeAt(s - 2));
      const start = s - (two ? 2 : one ? 1 : 0);
      if (
        isLatin(text.charCodeAt(start - 1)) ||
        isDigit(text.charCodeAt(start - 1)) ||
        text[start - 1] === '-'
      )
        continue;
      let end = e;
      let prior: number;
      if (len === 3) {
        // M123A4567
        if (
          !one ||
          two ||
          !isLatin(text.charCodeAt(e)) ||
          groups.start[i + 1] !== e + 1 ||
          groupLength(groups, i + 1) !== 4
        )
          continue;
        end = e + 5;
        prior = /[MSRODGT]/i.test(text[start] ?? '') ? -1.6 : -3;
      } else if (one) {
        const letters = text.slice(start, s).toUpperCase();
        if (two && len !== 7) continue;
        prior = len === 8 && /^[MSRODG]$/.test(letters) ? 1 : -2.2;
      } else prior = -3.5;
      // P5512047B: other countries' have a letter behind their digits
      if (one && !two && len === 7 && isLatin(text.charCodeAt(end))) end++;
      if (
        isLatin(text.charCodeAt(end)) ||
        isDigit(text.charCodeAt(end)) ||
        (text[end] === '-' && isDigit(text.charCodeAt(end + 1)))
      )
        continue;
      const label = structure.labelAt(start);
      if (label?.cls !== 'passport' && prior < 0 && prior !== -1.6) continue;
      // the old form is a passport's and hardly anything else's
      const against = prior > 0 && !isOtherNumber(label) ? -0.8 : -3.5;
      out.push(weigh('PASSPORT', start, end, prior, [labelEvidence(label, ['passport'], 5, against)]));
    }
  },
};

export const driverLicense: Recognizer = {
  name: 'driverLicense',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last; i++) {
      const s = groups.start[i] ?? 0;
      if (!startsClean(text, s)) continue;
      const modern = runOf(groups, i, 12);
      if (modern !== null && endsClean(text, modern.end)) {
        const region = Number(modern.digits.slice(0, 2));
        const known = region >= 11 && region <= 28;
        const canonical = /^2-2-6-2$/.test(modern.shape);
        const loose = /^2[ .-]2[ .-]6[ .-]2$/.test(modern.shape);
        if (canonical || loose || modern.shape === '12') {
          const label = structure.labelAt(s);
          if (canonical || label?.cls === 'license') {
            out.push(
              weigh('DRIVER_LICENSE', s, modern.end, canonical ? 1 : -1.5, [
                known ? { code: 'region-ok', weight: 1 } : { code: '', weight: -1 },
                labelEvidence(label, ['license'], 3.5, -2),
              ]),
            );
          }
          continue;
        }
      }
      const old = runOf(groups, i, 10);
      if (old === null || !/^2[ -]6[ -]2$/.test(old.shape) || !endsClean(text, old.end)) continue;
      const region = OLD_REGION.exec(text.slice(Math.max(0, s - 4), s));
      const start = region === null ? s : s - region[0].length;
      out.push(
        weigh('DRIVER_LICENSE', start, old.end, region === null ? -2.5 : 0.8, [
          labelEvidence(structure.labelAt(start), ['license'], 3.5, -2),
        ]),
      );
    }
  },
};
