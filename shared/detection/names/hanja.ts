/** Names in Chinese characters that a form asks for beside the Korean ones: 성명 한글 김금희  한자 金金姬. */
import type { Find } from '../evidence';

const ASKED = /한자(?:명|성명)?\)?[ \t:：|]{1,8}([一-龥豈-龎]{2,5})(?![一-龥豈-龎])/g;
const LINE = 60;

/** Only near a name that was found, on its line. */
export function hanjaNames(text: string, finds: Find[]): void {
  if (!text.includes('한자')) return;
  for (const m of text.matchAll(ASKED)) {
    const end = m.index + m[0].length;
    const start = end - (m[1]?.length ?? 0);
    const from = Math.max(text.lastIndexOf('\n', m.index) + 1, m.index - LINE);
    if (!finds.some((f) => f.kind === 'PERSON' && f.score >= 0.5 && f.start >= from && f.end <= m.index))
      continue;
    finds.push({ kind: 'PERSON', start, end, score: 0.8, why: ['name-form'] });
  }
}
