/**
 * Telephone and fax numbers. Source: the Korean numbering plan (전기통신번호관리세칙): 010 mobile, 02 and 0NN areas,
 * 070 internet, 050x personal, 080 free of charge, 15xx/16xx/18xx nationwide.
 */
import { weigh, type Find } from '../evidence';
import { endsClean, groupLength, isLatin, LINK, runOf, type DigitRun } from '../numbers/groups';
import { labelEvidence, type Recognizer, type Source } from '../recognizer';
import type { Label } from '../structure';

const AREAS = new Set([
  '031',
  '032',
  '033',
  '041',
  '042',
  '043',
  '044',
  '051',
  '052',
  '053',
  '054',
  '055',
  '061',
  '062',
  '063',
  '064',
]);

/** How many digits a number with this prefix may have, longest first; empty where no such prefix exists. */
function lengthsOf(digits: string): readonly number[] {
  const p3 = digits.slice(0, 3);
  if (p3 === '010') return [11];
  if (/^01[16-9]/.test(p3)) return [11, 10];
  if (p3.startsWith('02')) return [10, 9];
  if (AREAS.has(p3)) return [11, 10];
  if (p3 === '070') return [11];
  if (p3 === '080' || p3 === '060') return [11, 10];
  if (/^050[2-9]?$/.test(p3)) return [12, 11];
  return [];
}

/** Numbers for the whole country that have been given out: 1522, 1533, 1544 … 1899. */
const NATIONWIDE =
  /^1(?:5(?:22|33|44|66|77|88|99)|6(?:00|11|22|33|44|55|60|61|66|68|70|77|88|99)|8(?:00|11|22|33|44|55|66|77|88|99))$/;
/** 내선 4582: a line inside the office. */
const EXTENSION = /내선(?:번호)?[\s:.]{0,3}$/;
/** A number of the budget, not of a telephone: 010-2027-0001 과목. */
const CODE_AFTER = /^\s?(?:과목|세목|통계목|코드|호기|번지|계정|품목)/;

const FAX_BEFORE = /(?:fax|팩스(?:번호)?|전송|모사전송|[^a-z]f)[\s:.)(=]*$/i;
/** 02-123-4567(팩스), and not 02-123-4567 팩스 02-…, which is said of the next. */
const FAX_AFTER = /^\s*[(\[]?\s*(?:fax|팩스)(?!번?호?[\s:.(]{0,4}\d)/i;
const COUNTED = /^\s?(?:원|건|개|명|%|㎡|호 |kWh|km|톤)/;

/** The first four digits, over group ends: a number may be written glyph by glyph. */
function prefixOf(text: string, source: Source['groups'], i: number): string {
  let out = '';
  for (let k = i; k < source.count && out.length < 4; k++) {
    out += text.slice(
      source.start[k] ?? 0,
      Math.min(source.end[k] ?? 0, (source.start[k] ?? 0) + 4 - out.length),
    );
    if (source.link[k] === LINK.none) break;
  }
  return out;
}

function shapePrior(shape: string): number {
  if (/^[234][-)]\d[-)]?4$/.test(shape) || /^[234]-[34]-4$/.test(shape)) return 3;
  if (/^[234][ .)][34][ .-]4$/.test(shape)) return 1.6;
  if (/^(?:9|10|11|12)$/.test(shape)) return 0.2;
  if (/^[234][-) .]?[78]$/.test(shape)) return 0.8;
  if (shape.includes('\n')) return 0.3;
  return 0;
}

function push(
  source: Source,
  run: DigitRun,
  start: number,
  prior: number,
  label: Label | null,
  out: Find[],
): void {
  const { text } = source;
  const before = text.slice(Math.max(0, start - 10), start);
  const after = text.slice(run.end, run.end + 16);
  const fax = label?.cls === 'fax' || FAX_BEFORE.test(before) || FAX_AFTER.test(after);
  const written = run.shape.includes('-') || run.shape.includes(')');
  out.push(
    weigh(fax ? 'FAX' : 'PHONE', start, run.end, prior, [
      labelEvidence(label, ['phone', 'fax'], 2.5, written ? -0.8 : -3),
      fax && label?.cls !== 'fax' ? { code: 'label:팩스', weight: 1 } : null,
      COUNTED.test(after) && { code: '', weight: -3 },
      CODE_AFTER.test(after) && { code: '', weight: -6 },
    ]),
  );
}

export const phone: Recognizer = {
  name: 'phone',
  find(source, out) {
    const { text, groups, structure, first, last } = source;
    for (let i = first; i < last; i++) {
      const s = groups.start[i] ?? 0;
      const first = text.charCodeAt(s);
      if (first === 0x30) domestic(source, i, s, out);
      else if (first === 0x31 && (groupLength(groups, i) === 3 || SHORT.has(text.slice(s, s + 4))))
        short(source, i, s, out);
      else if (first === 0x31 && groupLength(groups, i) === 4) nationwide(source, i, s, out);
      else if (EXTENSION.test(text.slice(Math.max(0, s - 8), s))) extension(source, i, s, out);
      else if (first === 0x31 && groupLength(groups, i) === 8 && NATIONWIDE.test(text.slice(s, s + 4))) {
        const label = structure.labelAt(s);
        if (label?.cls === 'phone')
          push(
            source,
            { digits: '', shape: '8', start: s, end: groups.end[i] ?? s, last: i },
            s,
            0,
            label,
            out,
          );
      } else if (text.charCodeAt(s - 1) === 0x2b) abroad(source, i, s, out);
    }
  },
};

/** Services of three or four digits: open, and reported only where a label or a service word stands beside. */
const SHORT = new Set([
  '110',
  '111',
  '112',
  '117',
  '118',
  '119',
  '120',
  '122',
  '123',
  '125',
  '126',
  '127',
  '128',
  '129',
  '131',
  '132',
  '1301',
  '1303',
  '1330',
  '1331',
  '1332',
  '1336',
  '1339',
  '1345',
  '1350',
  '1355',
  '1357',
  '1365',
  '1366',
  '1372',
  '1382',
  '1388',
  '1390',
  '1391',
  '1393',
  '1397',
  '1398',
  '1399',
]);

function short(source: Source, i: number, s: number, out: Find[]): void {
  const { text, groups, structure } = source;
  const e = groups.end[i] ?? s;
  if (
    !SHORT.has(text.slice(s, e)) ||
    groups.link[i] === LINK.hyphen ||
    /[\d,.\-가-힣A-Za-z]/.test(text[s - 1] ?? '')
  )
    return;
  const after = text.slice(e, e + 14);
  const service = /^\s?\((?:[^)]{0,10}(?:콜센터|센터|상담|신고|소방|경찰|안내))/.test(after);
  const label = structure.labelAt(s);
  if (
    (!service && label?.cls !== 'phone') ||
    COUNTED.test(after) ||
    /^\.\d/.test(after) ||
    !endsClean(text, e)
  )
    return;
  out.push(weigh('PHONE', s, e, 0, [{ code: 'service-number', weight: 1 }]));
}

function extension({ text, groups }: Source, i: number, s: number, out: Find[]): void {
  const e = groups.end[i] ?? s;
  if (e - s < 3 || e - s > 5 || !endsClean(text, e) || COUNTED.test(text.slice(e, e + 8))) return;
  // nobody outside can call it: listed, not proposed
  out.push(weigh('PHONE', s, e, -0.4, []));
}

/** 02-120: the city's own service with its area code. */
const CITY_SERVICE = /^0\d{1,2}-1(?:20|10|19|82)(?![\d-])/;

function domestic(source: Source, i: number, s: number, out: Find[]): void {
  const { text, groups, structure } = source;
  // 04-1187-2260: of two digits there is one area alone, 02
  if (groupLength(groups, i) === 2 && text.charCodeAt(s + 1) !== 0x32) return;
  const lengths = lengthsOf(prefixOf(text, groups, i));
  if (lengths.length === 0) return;
  const before = text.charCodeAt(s - 1);
  if (isLatin(before) || before === 0x2d || (before === 0x2e && /\d/.test(text[s - 2] ?? ''))) return;
  if (CITY_SERVICE.test(text.slice(s, s + 8))) {
    const end = s + (CITY_SERVICE.exec(text.slice(s, s + 8))?.[0].length ?? 0);
    out.push(weigh('PHONE', s, end, 0.2, [{ code: 'service-number', weight: 1 }]));
    return;
  }
  for (const total of lengths) {
    const run = runOf(groups, i, total);
    if (run === null || !endsClean(text, run.end) || /^0\d\d0+$/.test(run.digits)) continue;
    if (run.shape.split('\n').length > 1 && !/-\s*\n|\n\s*-/.test(text.slice(s, run.end))) continue;
    if (run.shape.split(/[^0-9]/).length > 4 && !/^(?:1[ -]?)+$/.test(run.shape)) continue;
    // (052) 268-4410: both brackets are the number's; of a name((052) 268-4410) the outer one is not
    const own = before === 0x28 && /^\d\)/.test(run.shape) && text[run.end] !== ')';
    const start = own ? s - 1 : s;
    push(
      source,
      run,
      start,
      shapePrior(run.shape) + (run.digits.startsWith('010') ? 1.2 : 0),
      structure.labelAt(s),
      out,
    );
    return;
  }
}

function nationwide(source: Source, i: number, s: number, out: Find[]): void {
  const { text, groups, structure } = source;
  if (!NATIONWIDE.test(text.slice(s, s + 4)) || groups.link[i] === LINK.none) return;
  const before = text.charCodeAt(s - 1);
  if (before === 0x2d || isLatin(before) || before === 0x2e || before === 0x2c) return;
  const run = runOf(groups, i, 8);
  if (run === null || run.shape !== '4-4' || !endsClean(text, run.end)) return;
  push(source, run, s, 0.8, structure.labelAt(s), out);
}

/** +82 of Korea, and other countries' numbers where a label says telephone. */
function abroad(source: Source, i: number, s: number, out: Find[]): void {
  const { text, groups, structure } = source;
  let last = i;
  let digits = groupLength(groups, i);
  while (groups.link[last] !== LINK.none && groups.link[last] !== LINK.line && last - i < 5 && digits < 15) {
    last++;
    digits += groupLength(groups, last);
  }
  const end = groups.end[last] ?? s;
  const run = { digits: text.slice(s, end), shape: '+', start: s - 1, end, last };
  if (digits < 9 || digits > 15) return;
  const korea = text.startsWith('82', s);
  const label = structure.labelAt(s - 1);
  if (korea || label?.cls === 'phone') push(source, run, s - 1, korea ? 3 : -2, label, out);
}
