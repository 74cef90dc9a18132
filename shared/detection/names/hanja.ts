/** Names in Chinese characters that a form asks for beside the Korean ones: 성명 한글 김금희  한자 金金姬. */
import type { Find } from '../evidence';

const ASKED = /한자(?:명|성명)?\)?[ \t:：|]{1,8}([一-龥豈-龎]{2,5})(?![一-龥豈-龎])/g;
/** Between the name and the word. */
const BETWEEN = 4;

/** (일본 이름 金本愛蘭): what somebody is called elsewhere. */
const ELSEWHERE =
  /(?:일본|중국|대만|본국|현지) ?(?:이름|성명|명) ?[:：]? ?([一-龥豈-龎]{2,6})(?=[),/ \n]|$)/g;

/** Only right behind a name that was found. */
export function hanjaNames(text: string, finds: Find[]): void {
  for (const m of text.matchAll(ELSEWHERE)) {
    const end = m.index + m[0].length;
    finds.push({ kind: 'PERSON', start: end - (m[1]?.length ?? 0), end, score: 0.8, why: ['name-form'] });
  }
  if (!text.includes('한자')) return;
  const ends = new Set<number>();
  for (const f of finds) if (f.kind === 'PERSON' && f.score >= 0.5) ends.add(f.end);
  for (const m of text.matchAll(ASKED)) {
    const end = m.index + m[0].length;
    const start = end - (m[1]?.length ?? 0);
    let before = m.index;
    while (m.index - before < BETWEEN && /[ (\t|,/]/.test(text[before - 1] ?? '')) before--;
    if (!ends.has(before)) continue;
    finds.push({ kind: 'PERSON', start, end, score: 0.8, why: ['name-form'] });
  }
}
