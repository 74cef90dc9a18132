/** Illness and disability: by name, by shape, and behind a label. Whose it is, is asked when the people are known (aboutPeople.ts). */
import { weigh, type Find } from '../evidence';
import { classOfLabel } from '../labels';
import { isHangul } from '../numbers/groups';
import { labelCode, type Recognizer, type Source } from '../recognizer';
import { beforeIllness, illnessAt } from './illnessShape';
import { HEALTH, isIllnessWord } from './illnessWords';

/** 자해 충동 점수, 자해 사고: 0~4, 자해 사고(思考): what a questionnaire measures; 자해 예방: of everybody. */
const MEASURED =
  /^자해(?= ?(?:척도|예방|사고 ?\(思|(?:충동|사고|위험도) ?(?:점수|척도|문항|항목|평가|검사|\(?\d|[:：|\t~,·/])))/;
/** 백신 파상풍: what somebody is kept from. */
const AGAINST = /(?:백신|예방접종)\s?[:：|]?\s{0,2}$/;
const PATIENT =
  /(?:환자|진단|앓|투병|입원|치료|수술|복용|판정|병력|확진|중증|장애 ?정도|장애등급|발병|증상|소견|호소|투석|보균|감염된|양성 판정|휴직|병가|요양|후유증|이환|완치|재발|통원|장해|증세|앓고|중단|악화|이송|병력|지병|기저\s?질환|[주부]진단|이력|(?:^|\n)\s*건강\s|거동|후송|챙길|[1-3]도)/;
/** 치매안심센터, 결핵 환자 12명, 당뇨 예방 교육, 임신부, 폐렴구균: of the public, nobody's. */
const GENERAL_NEXT =
  /^(?:구균|사슬알균|부(?:[,·와과를는가의나 ]|$)|\s?(?:(?:학생|아동|영유아|청소년|가족) ?(?:지원|교육|상담실|학급|프로그램)|예방|신환자|유행|센터|협회|복지관|복지법|검진|관리|시설|인식|편의|차별|의 날|안심|바로|전담|전문)|\s?\d+[건명]|[^.\n]{0,8} 등(?![가-힣]))/;
/** 당뇨병이나 만성 신부전을 앓는 사람은: whoever has it. */
const WHOEVER =
  /^[^\n.,]{0,12}(?:앓는|걸린|있는|받는|먹는|가진) (?:사람|분들?|이들|어르신|아이들)(?:은|이|에게|을|도|의)?(?![가-힣])/;
/** 당뇨와 고혈압에 좋은 식단: what helps whoever has it; 난임부부 시술비: the name of an aid; 신장 투석 병의원: a house. */
const OF_A_KIND =
  /^(?:[와과]\s[가-힣]{2,8})?에\s(?:좋은|이로운|도움이 되는|나쁜)\s(?:식단|음식|식품|밥상|운동|차|약초|나물|요리)|^부부\s?(?:시술|지원|검사|의료비)|^\s병의원/;
const GENERAL_LATER = /교육|캠페인|지원사업|관리사업|홍보|조례|현황|통계|알기|환자 관리/;

function isGeneral(behind: string): boolean {
  return GENERAL_NEXT.test(behind) || OF_A_KIND.test(behind) || GENERAL_LATER.test(behind);
}

/** What somebody may not eat or touch: 땅콩 알레르기. */
const ALLERGEN =
  /(?<![가-힣])(?:땅콩|우유|계란|달걀|난류|견과류?|호두|갑각류|새우|게|조개|복숭아|개털|고양이 ?털|꽃가루|메밀|밀|대두|약물|페니실린|조영제|벌|집먼지진드기) ?$/;

/** Units in front of a disease that belong to it. */
function leadOf(text: string, at: number, found: string): number {
  const before = text.slice(Math.max(0, at - 12), at);
  if (found.startsWith('알레르기')) return ALLERGEN.exec(before)?.[0].length ?? 0;
  return at - beforeIllness(text, at).start;
}

export const health: Recognizer = {
  name: 'health',
  find(source: Source, out) {
    const { text, places } = source;
    toldDiseases(source, out);
    const shaped = illnesses(text, places('illness'));
    for (const { start, end } of shaped) proposeIllness(source, start, end, out);
    let from = 0;
    let k = 0;
    for (const s of places('disease')) {
      HEALTH.lastIndex = s;
      const m = s < from ? null : HEALTH.exec(text);
      // 행위암시, 문화유산, 시간 장애: a short word inside another one
      if (m === null || (isHangul(text.charCodeAt(s - 1)) && isInside(text, s, m[0]))) continue;
      if (MEASURED.test(text.slice(s, s + 12)) || AGAINST.test(text.slice(Math.max(0, s - 8), s))) continue;
      // 무형유산, 자연유산
      if (m[0] === '유산' && isHangul(text.charCodeAt(s - 1))) continue;
      const end = s + m[0].length;
      from = end;
      while (k < shaped.length && (shaped[k]?.end ?? 0) <= s) k++;
      const whole = shaped[k];
      if (whole !== undefined && whole.start <= s && whole.end >= end) continue;
      proposeIllness(source, s - leadOf(text, s, m[0]), end, out);
    }
  },
};

/** What is built like an illness, in reading order, none over another. */
function illnesses(text: string, places: Int32Array): readonly { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  for (const at of places) {
    const last = out[out.length - 1];
    if (last !== undefined && at < last.end) continue;
    const found = illnessAt(text, at);
    if (found !== null) out.push({ start: Math.max(found.start, last?.end ?? 0), end: found.end });
  }
  return out;
}

/** 만성질환: 고혈압 24.1%: how many have it. */
const SHARE = /^\s?\(?\d{1,3}(?:\.\d{1,2})?\s?%/;

/** Whose it is, is asked when the people are known (aboutPeople.ts). */
function proposeIllness({ text, structure }: Source, start: number, bare: number, out: Find[]): void {
  const end = bare + (SHORT_FORM.exec(text.slice(bare, bare + 10))?.[0].length ?? 0);
  const label = structure.labelAt(start);
  const labelled = label?.cls === 'health';
  if (SHARE.test(text.slice(end, end + 8))) return;
  if (!labelled && (isGeneral(text.slice(end, end + 14)) || WHOEVER.test(text.slice(end, end + 24)))) return;
  const around = text.slice(Math.max(0, start - 30), end + 20);
  out.push(
    weigh('HEALTH', start, end, -1, [
      labelled
        ? { code: labelCode(label), weight: 3 }
        : PATIENT.test(around)
          ? { code: 'patient-context', weight: 0.7 }
          : null,
    ]),
  );
}

/** 주의력결핍 과잉행동장애(ADHD) */
const SHORT_FORM = /^ ?\([A-Z]{3,5}\)/;

/** True for a disease's name that is only a part of another word; 소아당뇨 and 대퇴골 골절 are none. */
function isInside(text: string, at: number, found: string): boolean {
  if (/^[간위폐설뇌신귀눈]/.test(found)) return true;
  return (
    found.replace(/\s/g, '').length <= 2 &&
    !/(?:소아|급성|만성|중증|경증|노인성|선천성|초기|말기|성|골|(?<!무)형|측|도)$/.test(
      text.slice(Math.max(0, at - 4), at),
    )
  );
}

/** What stands behind `병명:` is one, known to the list above or not. */
const TOLD =
  /(?:병\s?명|진\s?단\s?명|[주부]\s?진\s?단|병\s?력(?:사항)?|지\s?병|기저\s?질환|상\s?병\s?명?|질\s?병\s?명|질환명|기왕력|과거력|주\s?증\s?상|증\s?상|복용약|처방약|사망\s?원인|장\s?애\s?유\s?형|(?<![가-힣])장\s{0,4}애(?=\s?:)|장애명|판정)\s?(?:[:：|]|\t)\s?([가-힣A-Za-z][가-힣A-Za-z0-9 ·-]{1,24}(?:\([가-힣 ]{2,10}\))?)/g;
const NOTHING = /^(?:합격|불합격|적합|부적합|정상|양호|가결|부결|승인|없음|해당|미상|무|기재|상이|별첨|붙임)/;

function toldDiseases({ text }: Source, out: Find[]): void {
  for (const m of text.matchAll(TOLD)) {
    const value = (m[1] ?? '').trim();
    if (NOTHING.test(value) || classOfLabel(value) !== null) continue;
    const start = m.index + m[0].lastIndexOf(m[1] ?? '');
    const end = start + value.length;
    out.push(weigh('HEALTH', start, end, -1, [{ code: 'label:병명', weight: 2.6 }]));
    // 병력: 경추 염좌, 지적장애
    for (let at = end; ;) {
      const next = /^, ?([가-힣A-Za-z0-9][가-힣A-Za-z0-9 -]{1,24})/.exec(text.slice(at, at + 30));
      const word = (next?.[1] ?? '').trim();
      if (next === null || !isIllnessWord(word)) break;
      const from = at + next[0].length - (next[1] ?? '').length;
      at = from + word.length;
      out.push(weigh('HEALTH', from, at, -1, [{ code: 'label:병명', weight: 2.6 }]));
    }
  }
}
