/** Names in Chinese characters that a form asks for beside the Korean ones: 성명 한글 김금희  한자 金金姬. */
import type { Find } from '../evidence';
import { isOneIn } from '../sorted';

const ASKED = /한자(?:명|성명)?\)?[ \t:：|]{1,8}([一-龥豈-龎]{2,5})(?![一-龥豈-龎])/g;
const LINE = 60;

/** Only near a name that was found, on its line. */
export function hanjaNames(text: string, finds: Find[]): void {
  if (!text.includes('한자')) return;
  const names: number[] = [];
  for (const f of finds) if (f.kind === 'PERSON' && f.score >= 0.5) names.push(f.start);
  names.sort((a, b) => a - b);
  for (const m of text.matchAll(ASKED)) {
    const end = m.index + m[0].length;
    const start = end - (m[1]?.length ?? 0);
    const near = Math.max(0, m.index - LINE);
    const from = near + text.slice(near, m.index).lastIndexOf('\n') + 1;
    if (!isOneIn(names, from, m.index)) continue;
    finds.push({ kind: 'PERSON', start, end, score: 0.8, why: ['name-form'] });
  }
}
