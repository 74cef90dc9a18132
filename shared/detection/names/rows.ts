/** Names that their row tells: a cell under 성명, or in the place where the rows around it hold names, beside a number of a person. */
import type { Kind } from '../../domain/candidate';
import type { Find } from '../evidence';
import { classOfLabel } from '../labels';
import { labelCode, type Source } from '../recognizer';
import { holderOf, isOneIn } from '../sorted';
import { cellsOf, separatorOf } from '../columns';
import type { Label } from '../structure';
import { TITLES } from './lexicon';

interface Cell {
  readonly start: number;
  readonly end: number;
}

interface Row {
  readonly separator: string;
  readonly cells: readonly Cell[];
}

/** Numbers that a row of a list has because it is somebody's. */
const OWN: ReadonlySet<Kind> = new Set<Kind>([
  'RRN',
  'FRN',
  'PHONE',
  'DT_BIRTH',
  'PASSPORT',
  'DRIVER_LICENSE',
  'ACCOUNT',
]);
/** 정만식   5208141093327, 류하    910203: numbers of a person by their form, for lists that have no header. */
const OWN_FORM =
  /(?:^|[^\d-])(?:\d{6}-?[1-8]\d{6}|\d{2}[01]\d[0-3]\d|01[016-9][- ]?\d{3,4}[- ]?\d{4}|(?:19|20)\d\d[-.]\d{2}[-.]\d{2})(?![\d-])/;
/** A cell that may be a name and nothing else: 함정, 석  산, 아지즈 무함마드; what is told in brackets behind it stays outside. */
const CELL =
  /^([가-힣]{2,5}|[가-힣]{1,6}(?: {1,2}[가-힣]{1,6}){1,2})\s?(?:\((?!대표)[^()]{2,24}\)|\/ ?[남여])?$/;
/** What people write where there is no name. */
const ABSENT =
  /^(?:없\s?음|미\s?상|상동|동일|생략|해당\s?없음|본인|공석|결원|미정|합\s?계|소\s?계|총\s?계|누계|평균|기타|비고|전원|외국인|무명|성명\s?불상|불상|불명|미기재|미제출|부재|공란|이하\s?여백|대표자|남자|여자|비공개|법인|단체|기관)$/;
/** Labels over a column or before a cell that ask for one person's name, and not for a division or a post. */
const ASKS =
  /^(?:성명|이름|성함|성명\(한글\)|신청인|신청자|청구인|민원인|예금주|수급자|수급권자|대상자|체납자|납세자|신고인|소유자|세대주|배우자|보호자|학생|학생명|아동명|환자명|지원자|응시자|합격자|운전자|양도인|양수인|매도인|매수인|임차인|임대인|출생아|대상아동|계좌주|근로자|회원|회원명)$/;
/** In a form of pairs, 신청인 | 노을 | 생년월일: the words of offices are not asked, but the cell must begin like a name. */
const PAIRED: ReadonlySet<string> = new Set(
  '성명 이름 신청인 신청자 청구인 민원인 예금주 환자명 수급자 신고인'.split(' '),
);
/** Rows of sure names in the same place from which on that place holds names. */
const VOTES = 2;
const LONGEST_LINE = 400;
const TOLD = 0.93;
const VOTED = 0.8;

/** Appends names, and takes off those that are only a part of one. Linear in the text. */
export function namesInRows({ text, structure }: Source, finds: Find[]): void {
  const block: Row[] = [];
  const sure = new Map<number, number>();
  const own: number[] = [];
  for (const f of finds) {
    if (f.score < 0.5) continue;
    if (f.kind === 'PERSON') sure.set(f.start, Math.max(f.end, sure.get(f.start) ?? 0));
    else if (OWN.has(f.kind)) own.push(f.start);
  }
  own.sort((a, b) => a - b);
  const names: Find[] = [];
  const flush = (): void => {
    readBlock(
      text,
      block,
      sure,
      (at) => structure.labelAt(at),
      (s, e) => hasOwn(text, own, s, e),
      names,
    );
    block.length = 0;
  };
  for (let start = 0; start <= text.length;) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const separator = end - start > LONGEST_LINE ? null : separatorOf(text, start, end);
    if (separator === null || separator === ',') flush();
    else {
      if (block[0] !== undefined && block[0].separator !== separator) flush();
      block.push({ separator, cells: cellsOf(text, start, end, separator) });
    }
    start = end + 1;
  }
  flush();
  for (const rows of structure.tables.stacked()) {
    block.push(...rows.map((cells) => ({ separator: '\n', cells })));
    flush();
  }
  if (names.length === 0) return;
  names.sort((a, b) => a.start - b.start);
  let kept = 0;
  for (const f of finds) if (!isPartOfOne(names, f)) finds[kept++] = f;
  finds.length = kept;
  for (const n of names) finds.push(n);
}

/** `names`: in reading order, a cell each. */
function isPartOfOne(names: readonly Find[], f: Find): boolean {
  if (f.kind !== 'PERSON') return false;
  const name = holderOf(names, f.start, f.end);
  return name !== null && f.end - f.start < name.end - name.start;
}

/** `own`: where numbers of persons begin, ascending. */
function hasOwn(text: string, own: readonly number[], start: number, end: number): boolean {
  return isOneIn(own, start, end) || OWN_FORM.test(text.slice(start, end));
}

function nameIn(text: string, cell: Cell): string | null {
  const name = CELL.exec(text.slice(cell.start, cell.end))?.[1] ?? null;
  if (name === null || ABSENT.test(name) || TITLES.has(name)) return null;
  return classOfLabel(name) === null ? name : null;
}

function readBlock(
  text: string,
  rows: readonly Row[],
  sure: ReadonlyMap<number, number>,
  labelAt: (at: number) => Label | null,
  isOwn: (start: number, end: number) => boolean,
  out: Find[],
): void {
  const votes = new Map<string, number>();
  const place = (row: Row, i: number): string => `${String(row.cells.length)}:${String(i)}`;
  for (const row of rows) {
    for (const [i, c] of row.cells.entries()) {
      const name = nameIn(text, c);
      if (name !== null && sure.get(c.start) === c.start + name.length)
        votes.set(place(row, i), (votes.get(place(row, i)) ?? 0) + 1);
    }
  }
  // 주무관 | 반달 | … | 033-…: a list of who does what in an office tells its people by their ranks
  const isRanked = (row: Row): boolean =>
    row.cells.some((c) => TITLES.has(text.slice(c.start, c.end).trim()));
  const office = rows.filter(isRanked).length >= VOTES;
  for (const row of rows) {
    const first = row.cells[0];
    const last = row.cells[row.cells.length - 1];
    if (first === undefined || last === undefined || !isOwn(first.start, last.end)) continue;
    for (const [i, c] of row.cells.entries()) {
      const name = nameIn(text, c);
      if (name === null || sure.get(c.start) === c.start + name.length) continue;
      const label = labelAt(c.start);
      if (label?.cls === 'person' && label.from !== 'near' && asksFor(text, row, i, label)) {
        out.push({
          kind: 'PERSON',
          start: c.start,
          end: c.start + name.length,
          score: TOLD,
          why: [labelCode(label)],
        });
      } else if (!office && label === null && (votes.get(place(row, i)) ?? 0) >= VOTES)
        out.push({
          kind: 'PERSON',
          start: c.start,
          end: c.start + name.length,
          score: VOTED,
          why: ['name-form'],
        });
    }
  }
}

/** A header's label speaks for the whole column; the label in the cell before only for short answers. */
function asksFor(text: string, row: Row, i: number, label: Label): boolean {
  const before = row.cells[i - 1];
  const paired = before !== undefined && classOfLabel(text.slice(before.start, before.end)) !== null;
  // 운전면허 | 번호 | …: a row of pairs under a row that looked like a header
  if (label.from === 'column') return ASKS.test(label.label) && !paired;
  return (
    before !== undefined &&
    PAIRED.has(text.slice(before.start, before.end).replace(/\s/g, '')) &&
    (row.cells[i]?.end ?? 0) - (row.cells[i]?.start ?? 0) <= 4
  );
}
