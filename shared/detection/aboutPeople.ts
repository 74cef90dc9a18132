/** Illness and family are somebody's only where somebody is spoken of: the people of the text raise or leave what was found. */
import { logistic, type Find } from './evidence';
import { isOneIn } from './sorted';

/** Who is spoken of without a name. */
const SOMEBODY =
  /(?:본인|저는|제가|저희|제 |환자[는의가]|상기 환자|아이[는가]|모친|부친|어머니|아버지|남편|아내|배우자|아들|딸|시어머니|며느리|할머니|할아버지|어르신|내담자|신청인|민원인|수급자|대상자|청구인|피해자|가해자|학생[은이]|상병|휴직|병가|진단서|소견|재해자|영감|동생|자녀|집사람|그[는가] |원고[는가]|피고[는가])/;
const BEFORE = 80;
const ABOVE = 300;
const AFTER = 24;
/** Log odds that a person near by adds. */
const WEIGHT = 1.3;

/** The finds with those of health and family raised where a person stands near. `finds` in any order. */
export function aboutPeople(text: string, finds: Find[]): void {
  let people: number[] | null = null;
  for (const [i, f] of finds.entries()) {
    if ((f.kind !== 'HEALTH' && f.kind !== 'FAMILY') || f.score >= 0.5 || f.score < 0.05) continue;
    people ??= finds
      .filter((p) => p.kind === 'PERSON' && p.score >= 0.5)
      .map((p) => p.start)
      .sort((a, b) => a - b);
    // told as a patient's, it may stand some lines below the name: 내용: 당뇨병 진단 후 …
    const from = f.why.includes('patient-context')
      ? Math.max(0, f.start - ABOVE)
      : Math.max(text.lastIndexOf('\n', f.start - 1) + 1, f.start - BEFORE);
    const end = text.indexOf('\n', f.end);
    const to = Math.min(end < 0 ? text.length : end, f.end + AFTER);
    if (!isOneIn(people, from, to) && !SOMEBODY.test(text.slice(from, f.start))) continue;
    const score = logistic(Math.log(f.score / (1 - f.score)) + WEIGHT);
    finds[i] = {
      ...f,
      score: Math.round(score * 1000) / 1000,
      why: [...f.why.filter((w) => w !== 'format'), 'person-near'],
    };
  }
}
