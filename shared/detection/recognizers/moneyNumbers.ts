/**
 * Bank accounts and payment cards. Sources: ISO/IEC 7812 (card lengths, first digits, Luhn); the banks' published
 * account formats: two to five groups, ten to sixteen digits in all.
 */
import { weigh } from '../evidence';
import { luhn } from '../numbers/checksums';
import { endsClean, groupLength, LINK, runOf, startsClean, type Groups } from '../numbers/groups';
import { isOtherNumber, labelEvidence, type Recognizer, type Source } from '../recognizer';

const BANK_NAMES =
  '토뱅|카뱅|국민|KB국민|KB|신한|우리|하나|KEB하나|농협|NH농협|NH|기업|IBK기업|IBK|산업|KDB산업|수협|신협|새마을금고|MG새마을금고|우체국|카카오뱅크|카카오|케이뱅크|토스뱅크|토스|SC제일|제일|씨티|한국씨티|대구|iM뱅크|부산|경남|광주|전북|제주|저축|산림조합';
const BANK_BEFORE = new RegExp(
  `(?:${BANK_NAMES})\\s?(?:은행|중앙회|뱅크)?[\\s(:)\\]/,]*(?:계좌(?:번호)?)?[\\s:(]*(?:예금주[^\\n\\d]{0,12})?$`,
);
const BANK_AFTER = new RegExp(`^\\s?[\\s(\\[/,]{0,3}(?:${BANK_NAMES})(?:은행|중앙회|뱅크|[)\\],\\s])`);
/** Groups that banks use and few other numbers have: 국민 6-2-6, 농협 3-4-4-2, 우리 4-3-6, 하나 3-6-5, 신한 3-3-6, 카카오 4-2-7, 기업 3-6-2-3, 새마을 4-4-4-1. */
const ACCOUNT_SHAPE =
  /^(?:6-2-6|3-4-4-2|4-3-6|3-6-5|3-3-6|4-2-7|3-6-2-3|3-2-6|3-2-6-1|4-4-4-1|4-2-6|3-2-4-3|3-4-4-3|2-2-6-1|3-2-5-1|6-2-5)$/;
const MONEY_NEAR =
  /(?:통장|계좌|은행|농협|신협|수협|새마을금고|우체국|입금|송금|이체|환급|보내|급여|토뱅|카뱅|뱅크)/;
const HOLDER_AFTER = /^[\s,(\[/]{0,3}(?:예금주|계좌주|명의)/;

export const card: Recognizer = {
  name: 'card',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last; i++) {
      const s = groups.start[i] ?? 0;
      if (!/[2-69]/.test(text[s] ?? '') || !startsClean(text, s)) continue;
      for (const total of groupLength(groups, i) > 12 ? [groupLength(groups, i)] : [16, 15, 14]) {
        if (total < 13 || total > 19) continue;
        const run = runOf(groups, i, total);
        if (run === null || !endsClean(text, run.end)) continue;
        const fours = /^4[-. \n]4[-. \n]4[-. \n]4$/.test(run.shape);
        const amex = /^4[- ]6[- ][45]$/.test(run.shape);
        const plain = /^\d+$/.test(run.shape);
        const split = /^(?:1[ -]?){16}$/.test(run.shape);
        if (!fours && !amex && !plain && !split && !run.shape.includes('\n')) continue;
        const check = luhn(run.digits);
        const label = structure.labelAt(s);
        const against =
          !check || !fours || label?.cls === 'account' ? -2.5 : isOtherNumber(label) ? -1.2 : -0.8;
        out.push(
          weigh('CARD', run.start, run.end, fours ? 0.4 : amex ? -0.6 : -3.4, [
            check
              ? { code: 'checksum-ok', weight: plain && total >= 15 && total <= 16 ? 4 : plain ? 2.5 : 2 }
              : null,
            labelEvidence(label, ['card'], 3.5, against),
          ]),
        );
        break;
      }
    }
  },
};

export const account: Recognizer = {
  name: 'account',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last; i++) {
      const s = groups.start[i] ?? 0;
      if (groupLength(groups, i) < 1 || !startsClean(text, s)) continue;
      const chain = chainOf(groups, i);
      if (chain === null || !endsClean(text, chain.end)) {
        continue;
      }
      const before = text.slice(Math.max(0, s - 28), s);
      const after = text.slice(chain.end, chain.end + 14);
      const bank = BANK_BEFORE.test(before.slice(before.lastIndexOf('\n') + 1));
      const bankAfter = BANK_AFTER.test(after) || HOLDER_AFTER.test(after);
      const label = structure.labelAt(s);
      const shape = chain.shape;
      const near =
        !bank &&
        !bankAfter &&
        label === null &&
        ACCOUNT_SHAPE.test(shape) &&
        MONEY_NEAR.test(text.slice(Math.max(0, s - 60), s));
      if (!bank && !bankAfter && label?.cls !== 'account' && !near) {
        // a number in an account's groups that nothing speaks for: listed when everything is
        if (label === null && ACCOUNT_SHAPE.test(shape)) out.push(weigh('ACCOUNT', s, chain.end, -1.2, []));
        continue;
      }
      out.push(
        weigh('ACCOUNT', s, chain.end, chain.groups > 1 ? -1 : -1.6, [
          near ? { code: 'bank-name', weight: 1.3 } : null,
          bank ? { code: 'bank-name', weight: 3.2 } : null,
          bankAfter && { code: 'bank-name', weight: bank ? 0.5 : 2.6 },
          labelEvidence(label, ['account'], 3.5, bank ? -1 : -2.5),
        ]),
      );
      i = chain.last;
    }
  },
};

/** The longest chain of two to six groups, ten to sixteen digits, that starts here. */
function chainOf(g: Groups, i: number): { end: number; last: number; groups: number; shape: string } | null {
  let total = groupLength(g, i);
  let k = i;
  while (k - i < 5 && k + 1 < g.count) {
    const link = g.link[k];
    if (link !== LINK.hyphen && link !== LINK.space && link !== LINK.dot && link !== LINK.line) break;
    // 3333-07-2916438  40,000: what is joined by hyphens ends where a space follows
    if (link === LINK.space && total >= 10 && k > i && g.link[k - 1] === LINK.hyphen) break;
    const next = groupLength(g, k + 1);
    if (
      total + next > 16 ||
      (link === LINK.line && total >= 10 && !/-\s*\n|\n\s*-/.test(g.text.slice(g.end[k], g.start[k + 1])))
    )
      break;
    total += next;
    k++;
  }
  if (total < 10 || total > 16) {
    const glyphs = runOf(g, i, 14) ?? runOf(g, i, 13) ?? runOf(g, i, 12) ?? runOf(g, i, 11);
    return glyphs !== null && glyphs.shape.replace(/[^0-9]/g, '').replace(/1/g, '') === ''
      ? { end: glyphs.end, last: glyphs.last, groups: 3, shape: '' }
      : null;
  }
  let shape = String(groupLength(g, i));
  for (let n = i + 1; n <= k; n++)
    shape += (g.link[n - 1] === LINK.hyphen ? '-' : ' ') + String(groupLength(g, n));
  return { end: g.end[k] ?? 0, last: k, groups: k - i + 1, shape };
}
