/** Lists of officials who are ill or on leave: a table with a column for the reason, an item with the leave on the lines below it. */
import type { Find } from '../evidence';
import { headsAbove } from './cells';
import { whyOf } from './decision';
import { startOfLine } from './signs';

/** What the columns of a person's own reasons are headed. */
const OWN_COLUMN =
  /^(?:병명|병인|질병명?|질환명?|진단명?|상병명?|(?:병가|휴직|휴가|요양|질병)\s?(?:사유|종류|구분))$/;
/** A reason of any kind, which is the person's own where the paper or the row tells of illness or leave. */
const REASON = /^(?:세부\s?|신청\s?|주요\s?)?(?:사유|이유|원인)$/;
const LEAVE = /병가|휴직|질병|요양|공상|간병|돌봄\s?휴가/;
const ILLNESS =
  /치료|수술|진단|입원|투병|항암|재활|골절|우울|공황|불안장애|유산|난임|간병|[가-힣]암(?![가-힣])/;
/** The column of who deals with the matter, or stands in for whoever is away. */
const DEALS = /담당|처리|조사|점검|확인|작성|대행|대직|대리|후임|대체/;
const HEAD_UNITS = 160;
const LONGEST_TABLE = 1500;
const LONGEST_REST = 160;

/** 소속⇥성명⇥사유 over 상수도과⇥김서연⇥갑상선암 치료. */
function isInTable(text: string, find: Find): boolean {
  const column = whyOf(find, 'column:');
  if (column === null || DEALS.test(column)) return false;
  const row = startOfLine(text, find.start, LONGEST_TABLE);
  if (row === null) return false;
  const head = headsAbove(text, row, LONGEST_TABLE - (find.start - row));
  if (head.some((c) => OWN_COLUMN.test(c))) return true;
  if (!head.some((c) => REASON.test(c))) return false;
  const rest = text.slice(find.end, find.end + LONGEST_REST).split('\n', 1)[0] ?? '';
  return LEAVE.test(text.slice(0, HEAD_UNITS)) || LEAVE.test(rest) || ILLNESS.test(rest);
}

/** 가. 총무과 행정6급: what an item of a list begins with. */
const ITEM = /^\s{0,6}(?:[가-하]\.|\d{1,2}[.)]|[○◦□•·-])\s?[가-힣0-9 ]{0,30}$/;
/** ○ 구분: 질병휴직, ○ 사유: …: what is told of the item, on lines of their own. */
const DETAIL = /^\s{1,10}[○◦▪•·*-]\s?[가-힣 ]{2,8}\s?[:：]/;
const OWN_DETAIL =
  /^[^:：]*(?:구분|종류|내용|사유|원인|병명)\s?[:：][^\n]*(?:휴직|병가|요양|간병|치료|수술|진단|입원)|^[^:：]*(?:휴직|병가)\s?(?:기간|사유|종류)?\s?[:：]/;
const LONGEST_LEAD = 60;
const MOST_DETAILS = 3;
const DETAIL_UNITS = 320;

function isInList(text: string, find: Find): boolean {
  const lead = text.slice(Math.max(0, find.start - LONGEST_LEAD), find.start);
  if (!ITEM.test(lead.slice(lead.lastIndexOf('\n') + 1))) return false;
  const lines = text
    .slice(find.end, find.end + DETAIL_UNITS)
    .split('\n')
    .slice(1, 1 + MOST_DETAILS);
  for (const line of lines) {
    if (!DETAIL.test(line)) return false;
    if (OWN_DETAIL.test(line)) return true;
  }
  return false;
}

/** Is the name one of a list of those who are ill or on leave? */
export function isOnLeave(text: string, find: Find): boolean {
  return isInTable(text, find) || isInList(text, find);
}
