/**
 * Resident, alien and corporate registration numbers: thirteen digits, six and seven.
 * Source: 주민등록법 시행규칙 제2조, 출입국관리법 시행규칙, 법인등기규칙; the tail is random since October 2020.
 */
import { weigh, type Find } from '../evidence';
import { alienCheck, corporateCheck, isShortDate, residentCheck } from '../numbers/checksums';
import { endsClean, runOf, startsClean, type DigitRun } from '../numbers/groups';
import { labelEvidence, type Recognizer, type Source } from '../recognizer';
import type { Label } from '../structure';

/** Log odds of a shape: how often it is a resident number and not some other thirteen digits. */
function shapePrior(shape: string): number {
  if (shape === '6-7') return 1.6;
  if (shape === '6 7' || shape === '6\n7' || shape === '6.7') return 0.2;
  if (shape === '13') return -1.2;
  return shape.includes('-') || shape.includes('\n') ? -0.6 : -1.4;
}

/** YYMMDD with the century of the seventh digit is a day before the year 2040. */
function isBirth(d: string): boolean {
  return isShortDate(d);
}

function emit(run: DigitRun, label: Label | null, company: boolean, out: Find[]): void {
  const d = run.digits;
  const g = d.charCodeAt(6) - 0x30;
  const born = isBirth(d);
  const foreign = g >= 5 && g <= 8;
  const prior = shapePrior(run.shape);
  const corporate = corporateCheck(d);
  if (
    label?.cls === 'corporate' ||
    ((!born || g === 0 || g === 9) &&
      (company || (corporate && label?.cls !== 'rrn' && label?.cls !== 'frn')))
  ) {
    out.push(
      weigh('CORP_REG', run.start, run.end, prior - 0.6, [
        labelEvidence(label, ['corporate'], 3.5),
        corporate && { code: 'checksum-ok', weight: 2 },
        company ? { code: 'company-near', weight: 1 } : null,
      ]),
    );
    if (label?.cls === 'corporate' || (company && !born)) return;
  }
  const check = foreign ? alienCheck(d) : residentCheck(d);
  out.push(
    weigh(foreign ? 'FRN' : 'RRN', run.start, run.end, prior, [
      born ? { code: 'date-ok', weight: 1.2 } : { code: '', weight: -2.2 },
      check && { code: 'checksum-ok', weight: 1.8 },
      g === 0 || g === 9 ? { code: '', weight: -1 } : null,
      labelEvidence(label, ['rrn', 'frn', 'birth'], 3.5, run.shape === '6-7' ? -1.2 : -3),
    ]),
  );
}

const COMPANY_BEFORE = /(?:㈜|\(주\)|주식회사|유한회사|법인|조합|재단|공사|공단)[^\n]{0,12}\(?$/;

export const residentNumber: Recognizer = {
  name: 'residentNumber',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last; i++) {
      const start = groups.start[i] ?? 0;
      const run = runOf(groups, i, 13);
      if (run === null || !startsClean(text, start) || !endsClean(text, run.end)) continue;
      if (!couldBe(run.shape) || /^0+$/.test(run.digits)) continue;
      emit(
        run,
        structure.labelAt(start),
        COMPANY_BEFORE.test(text.slice(Math.max(0, start - 26), start)),
        out,
      );
    }
  },
};

/** Shapes that people and machines write: six and seven, all in one, or split glyph by glyph; not a run of telephone numbers. */
function couldBe(shape: string): boolean {
  if (shape === '6-7' || shape === '13' || shape === '6 7') return true;
  if (/^(?:1[ .\n-]?){13}$/.test(shape)) return true;
  // six digits are complete at a group's end: 85 03 17-1234567, 850317-123 4567
  const parts = shape.split(/[^0-9]/).map(Number);
  let sum = 0;
  for (const [i, p] of parts.entries()) {
    sum += p;
    if (sum === 6) return parts.length <= 5 && i <= 2;
    if (sum > 6) break;
  }
  // the break falls inside a half: 8503\n17-1234567 and 850317-1234\n567 come here too
  return shape.includes('\n') && parts.length <= 3 && /(?:^|[^0-9])7$/.test(shape);
}
