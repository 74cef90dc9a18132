/** Illness and family are somebody's only where somebody is spoken of: the people of the text raise or leave what was found. */
import type { Kind } from '../domain/candidate';
import { logistic, type Find } from './evidence';
import { surnameRank } from './names/lexicon';
import { isIllnessWord } from './recognizers/illnessWords';
import { isOneIn } from './sorted';

/** Who is spoken of without a name. */
const SOMEBODY =
  /(?:본인|저는|제가|저희|제 |환자(?:[는가]|의(?! ?\d{1,3}(?:\.\d)? ?%))|상기 환자|아이[는가]|모친|부친|어머니|아버지|남편|아내|배우자|아들|딸|시어머니|며느리|할머니|할아버지|어르신|내담자|신청인|민원인|수급자|대상자|청구인|피해자|가해자|학생[은이]|상병|휴직|병가|진단서|소견|재해자|영감|동생|자녀|집사람|그[는가] |원고[는가]|피고[는가]|내가|나는|나도|저도|[소기]유자[가는]|기증자[가는]|고인[은이]|사망일시|사망 일시|(?:^|[\s(-])[부모] ?[:：]|부\(父\)|모\(母\)|\d세 (?:남성|여성|남자|여자|남아|여아)(?: 환자)?(?:로|가|는|이|은|,))/;
/** 2 / 장애학생(뇌병변장애), ☑ 장애인(지체장애): in a cell that tells of one of a list. */
const IN_A_CELL = /[/|\t☑■✓] ?장애(?:인|학생|아동)\s?\($/;
/** 고혈압이 있어서, 척추협착증이라, 열사병으로 쓰러져: told by whoever has it or saw it, and no word of a rule. */
const TOLD =
  /^(?:[이가] ?(?:있어(?:서|요| )|있습니다|있고|심해|심하(?:셔|고|여)|와서|도져)|이라(?:서|\n|[ ,.]|$)|(?:으로|로) (?:쓰러|입원|수술|숨|누워|거동)|[을를] 앓(?:고|아|았|으))/;
/** 2019년 이혼 후 혼자 딸을 키우고: what came of it. */
const ALONE = /^(?:하고| 후| 뒤|한 뒤|한 후|하여)[^\n.]{0,8}(?:혼자|홀로|두 자녀|세 자녀|딸|아들)/;
const BEFORE = 80;
const ABOVE = 300;
const AFTER = 24;
/** Log odds that a person near by adds. */
const WEIGHT = 1.3;

/** What only one person has. */
const SOMEONES: ReadonlySet<Kind> = new Set<Kind>(['PERSON', 'RRN', 'FRN', 'DT_BIRTH']);

const OWN: ReadonlySet<Kind> = new Set<Kind>(['RRN', 'FRN', 'DT_BIRTH']);

/** 당뇨가 있는 어르신은, 홀로 사는 어르신에게: whoever is so; 아들이 있는 어르신이 is told of one, whom the verb makes one. */
const WHOEVER = /(?:있는|사는|앓는|걸린|드시는) (?:어르신|분|사람)(?:은|들|에게|께)/g;

function speaksOfSomebody(text: string, from: number, f: Find): boolean {
  const before = text.slice(from, f.start).replace(WHOEVER, '');
  if (SOMEBODY.test(before) || IN_A_CELL.test(before)) return true;
  const behind = text.slice(f.end, f.end + AFTER);
  return (f.kind === 'HEALTH' ? TOLD : ALONE).test(behind) || hasMobile(text, f);
}

/** A row of a list that holds somebody's mobile telephone. */
function hasMobile(text: string, { start, end }: Find): boolean {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - BEFORE);
  const row = text.slice(from, start);
  if (!/[\t|]\s?$/.test(row) || !/^\s?(?:[\t|\n]|$)/.test(text.slice(end, end + 2))) return false;
  return /01[016-9][-. ]?\d{3,4}[-. ]?\d{4}/.test(row);
}

/** 치매환자 지원에 관한 조례, 재난대응 훈련: what a rule or a drill says of the sick and of their families is of everybody. */
const RULE = /(?:조례|규칙|훈령|예규|규정|지침)(?=\s|$|\(|[·ㆍ])/m;
const FIRST_ARTICLE = /제\s?1조\s?\(목적\)/;
const DRILL = /(?:모의|도상|대응|안전한국|합동|비상)\s?훈련[^\n]{0,16}(?:계획|시나리오|개요)/;
const HEAD_UNITS = 200;
function isOfEverybody(text: string): boolean {
  const head = text.slice(0, HEAD_UNITS);
  return (RULE.test(head) && FIRST_ARTICLE.test(text)) || DRILL.test(head);
}

/** Where finds of these kinds stand that are proposed, ascending. */
function placesOf(finds: readonly Find[], kinds: ReadonlySet<Kind>): readonly number[] {
  return finds
    .filter((p) => kinds.has(p.kind) && p.score >= 0.5)
    .map((p) => p.start)
    .sort((a, b) => a - b);
}

/** 비고: 만성신부전, 특징\t알츠하이머병: the first word of a field; in somebody's record it is theirs, whatever the field is called. */
function isInField(text: string, f: Find): boolean {
  return /(?:[:：|\t] ?|비고 )$/.test(text.slice(Math.max(0, f.start - 3), f.start));
}

/** The finds with those of health and family raised where a person stands near. `finds` in any order. */
export function aboutPeople(text: string, finds: Find[]): void {
  let people: readonly number[] | null = null;
  let records: readonly number[] | null = null;
  const taken = settled(text, finds);
  let general: boolean | null = null;
  for (const [i, f] of finds.entries()) {
    if ((f.kind !== 'HEALTH' && f.kind !== 'FAMILY') || f.score >= 0.5 || f.score < 0.05) continue;
    general ??= isOfEverybody(text) && !finds.some((p) => OWN.has(p.kind) && p.score >= 0.5);
    if (general) continue;
    people ??= placesOf(finds, SOMEONES);
    // told as a patient's, it may stand some lines below the name: 내용: 당뇨병 진단 후 …
    const from = f.why.includes('patient-context')
      ? Math.max(0, f.start - ABOVE)
      : Math.max(text.lastIndexOf('\n', f.start - 1) + 1, f.start - BEFORE);
    const end = text.indexOf('\n', f.end);
    const to = Math.min(end < 0 ? text.length : end, f.end + AFTER);
    if (
      !isOneIn(people, from, to) &&
      !speaksOfSomebody(text, from, f) &&
      !(isInField(text, f) && isOneIn((records ??= placesOf(finds, OWN)), f.start - ABOVE, f.end + ABOVE))
    )
      continue;
    const near = logistic(Math.log(f.score / (1 - f.score)) + WEIGHT);
    const score = Math.max(near, taken.get(placeOf(f)) ?? 0);
    finds[i] = {
      ...f,
      score: Math.round(score * 1000) / 1000,
      why: [...f.why.filter((w) => w !== 'format'), 'person-near'],
    };
  }
}

/** What only a person is told by: a form of address, or a label, a post or a number among the reasons. */
const ADDRESSED = /^ ?(?:씨|님|귀하|여사|어르신|군|양)(?![가-힣]{2})/;
const PERSONS = /^(?:label:|column:|title:|person-number)/;
/** 환자 이석증으로 입원, 간혈종 수술 */
const OF_ILLNESS =
  /^(?:으?로|을|를|이|의)? ?(?:앓|진단|수술|치료|입원|투병|소견|의심|약(?![가-힣])|절제|병력|판정|통원|요양|휴직)/;
/** A name without a word beside it needs to be this sure. */
const SURE = 0.5;

/** 손기형, 심기형: a name that is built like an illness. A word that is known as one (조현병) needs a label, an address or a number. */
function isNamed(text: string, f: Find): boolean {
  const name = text.slice(f.start, f.end);
  if (name.length < 3 || surnameRank(name[0] ?? '') === 0) return false;
  const behind = text.slice(f.end, f.end + 8);
  if (ADDRESSED.test(behind)) return true;
  const isLabelled = f.why.some((w) => PERSONS.test(w));
  if (isIllnessWord(name)) return isLabelled && !OF_ILLNESS.test(behind);
  return isLabelled || (name.length === 3 && f.score >= SURE && !OF_ILLNESS.test(behind));
}

/**
 * One place is a name or an illness and never both. 조현병, 이혼: whole words of illness and family are nobody's, unless the
 * place says that a person is named. Two letters of an illness (천식) may be a name. Gives how sure the names were that
 * fell, by place: what stands there stays as sure.
 */
function settled(text: string, finds: Find[]): ReadonlyMap<string, number> {
  const things = new Map<string, number>();
  const taken = new Map<string, number>();
  for (const [i, f] of finds.entries())
    if (f.kind === 'FAMILY' || (f.kind === 'HEALTH' && f.end - f.start > 2)) things.set(placeOf(f), i);
  if (things.size === 0) return taken;
  for (const [i, f] of finds.entries()) {
    const at = f.kind === 'PERSON' ? things.get(placeOf(f)) : undefined;
    const thing = at === undefined ? undefined : finds[at];
    if (at === undefined || thing === undefined) continue;
    if (thing.kind === 'HEALTH' && isNamed(text, f)) {
      finds[at] = { ...thing, score: 0 };
      continue;
    }
    taken.set(placeOf(f), Math.max(f.score, taken.get(placeOf(f)) ?? 0));
    finds[i] = { ...f, score: 0 };
  }
  return taken;
}

function placeOf(f: Find): string {
  return `${String(f.start)}-${String(f.end)}`;
}
