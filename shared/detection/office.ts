/**
 * The OFFICE zone: approval line and footer (결재란, 결문), where names and contacts of officials on duty stay open.
 * Source: 행정업무의 운영 및 혁신에 관한 규정 시행규칙 별지 (form of a 시행문).
 */
import { classOfLabel } from './labels';
import { OFFICIAL_TITLES, SHARED_TITLES } from './names/lexicon';
import { PARTY } from './openness/signs';
import { isWithinOne } from './sorted';

export interface Zone {
  readonly start: number;
  readonly end: number;
}

const FOOTER_START =
  /(?:^|\n)[ \t]*(?:기안자|기 안 자|★?\s?(?:주무관|행정주사|담당|팀장|서기|주사)\s+[가-힣]{2,4}\s+[^\n]{0,40}(?:팀장|과장|국장|담당관|계장|소장)|협조자|시행\s+[가-힣]{2,20}-\d+)/g;
const FOOTER_WORDS =
  /(?:협조자|시\s?행|접\s?수|우\s?\d{5}|전\s?화|전\s?송|팩\s?스|홈페이지|https?:|공개구분|대국민\s?공개|부분공개|비공개|전자우편|@|기안|검토|결재|전결|대결|\/\s?공개)/;
/** What is attached begins behind the foot: [붙임] 상담기록. */
const ATTACHED = /^\s*(?:[[<〈【]|붙임|별지|별첨|□|■)/;
/** The office's own address on a line of its own. */
const STREET = /^\s*(?:\d{5}\s+)?[가-힣]{2,7}(?:시|도|군|구) [가-힣0-9 ]{0,20}(?:로|길) ?\d/;
const TITLED = new RegExp(
  `(?:${[...OFFICIAL_TITLES.split(' '), ...SHARED_TITLES.split(' ')].filter((t) => t.length > 1).join('|')})`,
);

/** Footers: from their first line on, as long as lines belong to it; at most 14 lines and 900 units each. */
export function officeZones(text: string): readonly Zone[] {
  const zones: Zone[] = [];
  FOOTER_START.lastIndex = 0;
  for (let m = FOOTER_START.exec(text); m !== null; m = FOOTER_START.exec(text)) {
    const start = /협조자|시행/.test(m[0]) ? ranksBefore(text, m.index) : m.index;
    const last = zones[zones.length - 1];
    if (last !== undefined && start < last.end) continue;
    let end = start + (text[start] === '\n' ? 1 : 0);
    let words = 0;
    end = Math.max(end, Math.min(text.length, m.index + 1));
    // a form's cells stand on lines of their own: only long lines count
    let long = 0;
    for (let line = 0; line < 80 && long < 14 && end < text.length && end - start < 900; line++) {
      let e = text.indexOf('\n', end);
      if (e < 0) e = text.length;
      const content = text.slice(end, Math.min(e, end + 300));
      if (content.trim().length > 10) long++;
      if (words >= 2 && ATTACHED.test(content)) break;
      const belongs = FOOTER_WORDS.test(content) || STREET.test(content);
      if (belongs) words++;
      if (!belongs && !TITLED.test(content) && content.trim().length > 24) break;
      end = Math.min(text.length, e + 1);
    }
    if (words >= 2) zones.push({ start, end });
    FOOTER_START.lastIndex = Math.max(m.index + m[0].length, end);
  }
  return [...zones, ...approvalLines(text), ...boxes(text)];
}

const APPROVER =
  /^★?[가-힣]{0,8}(?:담당|주무관|팀장|계장|과장|국장|담당관|관장|소장|센터장|동장|면장|읍장|부시장|시장|부군수|군수|부구청장|구청장|서기|주사|기안|검토|결재|조사)\s{0,2}[:：]?\s{1,2}(?:전결|대결)?\s?(?:\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?\s|\d{1,2}\/\d{1,2}\s)?[가-힣]{2,4}$/;
const LONGEST_APPROVAL = 160;

/** The line at `at` without its break; null where it is longer than such a line is, so that endless lines are not read again and again. */
function shortLineAt(text: string, at: number): Zone | null {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n') if (at - --start > LONGEST_APPROVAL) return null;
  let end = at;
  while (end < text.length && text[end] !== '\n') if (++end - start > LONGEST_APPROVAL) return null;
  return { start, end };
}

/** Lines of nothing but ranks and names, two at least: 담당 조윤서  팀장 김석현  관장 이혜란. */
function approvalLines(text: string): readonly Zone[] {
  const zones: Zone[] = [];
  for (const m of text.matchAll(/(?:팀장|과장|담당관|계장|관장|소장|국장)/g)) {
    const line = shortLineAt(text, m.index);
    if (line === null || zones[zones.length - 1]?.start === line.start) continue;
    const { start, end } = line;
    const parts = text
      .slice(start, end)
      .split(/\s{2,}|\s?[/|,]\s?/)
      .filter((p) => p !== '');
    const approvers = parts.filter((p) => APPROVER.test(p)).length;
    if (approvers >= 2 && approvers >= parts.length - 1) zones.push({ start, end });
  }
  return zones;
}

/** 담임⇥교무부장⇥교감 above their names: the approval box of a school or an office, in cells of bare text. */
const BOX_RANK =
  /^(?:담임|[가-힣]{0,4}부장|교감|교장|원감|원장|행정실장|담당|기안|검토|팀장|과장|국장|소장|관장|계장|실장)$/;
const BOX_NAME =
  /^(?:(?:전결|대결) ?)?(?:[가-힣]{2,4}|[가-힣](?: [가-힣]){1,3})(?: ?(?:전결|대결|\(?인\)?))?$/;

/** Cells are split, since one pattern over all of them could run away. */
function boxCells(line: string): readonly string[] {
  return line
    .split(/[\t|]/)
    .map((c) => c.trim())
    .filter((c) => c !== '');
}

/** Ranks above as many names; 신청인⇥박순자 under 담당⇥과장 is a row of a form. */
function isBox(above: string, below: string): boolean {
  const ranks = boxCells(above);
  const names = boxCells(below);
  return (
    ranks.length >= 2 &&
    names.length === ranks.length &&
    ranks.every((c) => BOX_RANK.test(c)) &&
    names.every((c) => BOX_NAME.test(c) && classOfLabel(c) === null && !PARTY.test(c))
  );
}

function boxes(text: string): readonly Zone[] {
  const zones: Zone[] = [];
  for (const m of text.matchAll(/(?:담임|담당|기안|검토|팀장|계장|교감|교장|원장|과장)[\t|]/g)) {
    const ranks = shortLineAt(text, m.index);
    const names = ranks === null ? null : shortLineAt(text, ranks.end + 1);
    if (ranks === null || names === null || zones[zones.length - 1]?.start === ranks.start) continue;
    if (isBox(text.slice(ranks.start, ranks.end), text.slice(names.start, names.end)))
      zones.push({ start: ranks.start, end: names.end });
  }
  return zones;
}

const RANK =
  /[★]?[가-힣]{0,12}(?:주무관|사무관|팀장|과장|국장|담당관|계장|서기관|주사|실장|소장|구청장|시장|군수)/g;

/** 협조자 and 시행 follow the approvers, who may stand on lines of their own: back to the first rank after the text's end. */
function ranksBefore(text: string, at: number): number {
  const from = Math.max(0, at - 400);
  const window = text.slice(from, at);
  const body = Math.max(window.lastIndexOf('끝.'), window.lastIndexOf('다.'), 0);
  const ranks = [...window.slice(body).matchAll(RANK)];
  return ranks.length < 2 ? at : from + body + (ranks[0]?.index ?? 0);
}

/** `zones`: in reading order and apart. */
export function inZone(zones: readonly Zone[], at: number): boolean {
  return isWithinOne(zones, at, at + 1);
}
