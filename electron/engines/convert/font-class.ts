/** Which of the bundled typefaces stands in for a family that a draft names. */

/** `serif`: Nanum Myeongjo · `sans`: Nanum Gothic · `plain`: Noto Sans KR. The printer's style sheet has a rule for each. */
export type FontClass = 'serif' | 'sans' | 'plain';

const SERIF =
  /바탕|명조|궁서|신문|순명|batang|myeongjo|myungjo|gungsuh|serif|times|cambria|georgia|song|mincho/iu;
const PLAIN =
  /맑은|malgun|noto sans|본고딕|나눔스퀘어|pretendard|arial|helvetica|calibri|tahoma|verdana|segoe/iu;

/** Judged by the first family of the list, the one the draft itself names. */
export function fontClass(families: string): FontClass {
  const first = families.split(',')[0] ?? '';
  if (/sans/iu.test(first)) return 'plain';
  if (SERIF.test(first)) return 'serif';
  return PLAIN.test(first) ? 'plain' : 'sans';
}
