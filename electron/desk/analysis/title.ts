/** What a draft is called. A proposal: the reviewer may correct it, and it is looked at like any other public text. */
import type { TextModel } from '../../../shared/domain/paper';

/** 제목, as the form of office documents prints it before the body (행정업무규정 시행규칙, 별지 제1호 서식). */
const LABELLED = /^제\s{0,10}목\s{0,4}[:：]?\s*(\S.{0,199})$/u;
/** What a contract or a permit is about, in a line or cell of its own. */
const SUBJECT = /^(?:건|계약|용역|사업|공사|과업|행사)\s{0,4}명\s{0,4}[:：]?\s*(\S.{1,80})$/u;
/** The office or its head: letterhead and sender, never what a paper is called. */
const OFFICE =
  /^[가-힣]{1,12}(?:특별자치시|특별자치도|특별시|광역시|시|도|군|구)(?:청|장|청장|지사|수)?$|^[가-힣]{1,10}(?:군수|시장|구청장|도지사|위원장|원장|소장)$/u;
/** Names of forms that say nothing by themselves; taken only where there is nothing else. */
const FORM =
  /^(?:보도자료|보도참고자료|기안문|공고|공고문|공문|알림|통지|안내|계획|보고|보고서|별지|붙임|서식|회의자료)$/u;
/** Names of forms that are half a title: what they are about is added. */
const HALF = /^[가-힣]{1,10}(?:계약서|허가서|승인서|협약서|합의서|의뢰서)$/u;
const LONGEST = 200;

interface Line {
  readonly text: string;
  /** Height of its tallest run, points; 0 where it does not stand in the upper half of the first page. */
  readonly height: number;
}

/** Null where the first page has no line that could be one. */
export function readTitle(model: TextModel): string | null {
  const lines = linesOf(model);
  for (const { text } of lines) {
    const labelled = LABELLED.exec(text)?.[1]?.trim();
    if (labelled !== undefined && labelled !== '') return labelled.slice(0, LONGEST);
  }
  const standing = lines
    .filter(({ text, height }) => height > 0 && text.length >= 4 && text.length <= 120 && !OFFICE.test(text))
    // The first of equals: sorting is stable.
    .sort((a, b) => Math.round(b.height * 2) - Math.round(a.height * 2));
  const best = standing.find(({ text }) => !FORM.test(text)) ?? standing[0];
  if (best === undefined) return null;
  if (!HALF.test(best.text)) return best.text.slice(0, LONGEST);
  const subject = lines.map(({ text }) => SUBJECT.exec(text)?.[1]).find((found) => found !== undefined);
  return subject === undefined ? best.text : `${best.text}(${subject.trim()})`.slice(0, LONGEST);
}

/** Each block's text on its own, so that a title over two lines is one; letters set apart stand together again. */
function linesOf(model: TextModel): readonly Line[] {
  const byBlock = new Map<number, { text: string; height: number }>();
  for (const page of model.pages) {
    for (const run of page.runs) {
      const line = byBlock.get(run.block) ?? { text: '', height: 0 };
      line.text += run.text;
      if (page.page === 1 && run.y < page.height / 2) line.height = Math.max(line.height, run.h);
      byBlock.set(run.block, line);
    }
  }
  return [...byBlock.values()]
    .map(({ text, height }) => ({ text: together(text.replace(/\s+/gu, ' ').trim()), height }))
    .filter(({ text }) => text !== '');
}

/** `용 역 계 약 서` → `용역계약서`: a run of three or more single syllables is a word set wide. */
function together(text: string): string {
  return text.replace(/(?<![가-힣])(?:[가-힣] ){2,}[가-힣](?![가-힣])/gu, (wide) => wide.replace(/ /gu, ''));
}
