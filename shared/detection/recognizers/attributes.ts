/** What tells of a person without naming them: age, school, health, family. Propositions only where a person is near. */
import { weigh, type Find } from '../evidence';
import { groupLength } from '../numbers/groups';
import { classOfLabel } from '../labels';
import { labelCode, labelEvidence, type Recognizer, type Source } from '../recognizer';

const AGE =
  /(\d{1,3})\s?(?:세|살)(?!기|대|트|부|법|율|무|금|입학|미만아)(?:\s?(?:이상|이하|미만|초과))?(?:\s?(?:만\s?)?\d{1,3}세\s?(?:이하|미만))?|(\d0)대(?:\s?(?:초반|중반|후반|초|중|후))?(?=\s?(?:여|남|노|후반|초반|중반|주민|주부|시민|부부|환자|학생|[,)]|의|로|가|이))/y;

export const age: Recognizer = {
  name: 'age',
  find({ text, groups, structure }: Source, out) {
    for (let i = 0; i < groups.count; i++) {
      if (groupLength(groups, i) > 3) continue;
      let s = groups.start[i] ?? 0;
      AGE.lastIndex = s;
      const m = AGE.exec(text);
      if (m === null) {
        const label = groupLength(groups, i) <= 2 ? structure.labelAt(s) : null;
        if (label?.cls === 'age')
          out.push(weigh('AGE', s, groups.end[i] ?? s, -1.5, [labelEvidence(label, ['age'], 3)]));
        continue;
      }
      if (Number(m[1] ?? m[2]) > 120 || /[\d.,~-]/.test(text[s - 1] ?? '')) continue;
      const end = s + m[0].length;
      while (i + 1 < groups.count && (groups.start[i + 1] ?? 0) < end) i++;
      const lead = /만\s?$/.exec(text.slice(Math.max(0, s - 2), s));
      if (lead !== null) s -= lead[0].length;
      out.push(
        weigh('AGE', s, end, 0.6, [
          lead === null ? null : { code: 'full-years', weight: 1 },
          labelEvidence(structure.labelAt(s), ['age'], 1, 0),
        ]),
      );
    }
  },
};

/** 이상, 이하 …: a limit in a rule, nobody's age. */
export function isAgeLimit(text: string): boolean {
  return /(?:이상|이하|미만|초과)$/.test(text);
}

const SCHOOL = /[가-힣]{2,8}(?:대학교|여대|대학원|고등학교|중학교|초등학교)(?![가-힣])/g;
const PERSONAL_BEFORE = /(?:학력|졸업|출신|전공|재학|교수\s?\(|[가-힣]{2,4}\s?\()[^\n]{0,4}$/;
/** A scholar's place of work, no pupil's school: 한빛대학교 도시공학과 교수. */
const AFFILIATION =
  /^[가-힣\s]{0,14}(?:교수|총장|학장|연구원|강사|교직원|총동문회|산학협력단|병원|입구|정문|후문|앞|옆)/;
const PERSONAL_AFTER =
  /^\s?(?:[가-힣]{2,10}(?:학과|학부|과|전공)\s?)?(?:졸업|출신|재학|휴학|중퇴|수료|입학|[1-6]학년|학사|석사|박사)/;

export const education: Recognizer = {
  name: 'education',
  find({ text, structure }: Source, out) {
    if (!text.includes('학교') && !text.includes('여대') && !text.includes('대학원')) return;
    for (const m of text.matchAll(SCHOOL)) {
      const s = m.index;
      const end = s + m[0].length;
      const label = structure.labelAt(s);
      const before = PERSONAL_BEFORE.test(text.slice(Math.max(0, s - 12), s));
      const after = PERSONAL_AFTER.test(text.slice(end, end + 20));
      if (!before && !after && label?.cls !== 'education') continue;
      if (!after && AFFILIATION.test(text.slice(end, end + 20))) continue;
      out.push(
        weigh('EDUCATION', s, end, -0.8, [
          (before || after) && { code: 'personal-context', weight: 1.5 },
          labelEvidence(label, ['education'], 2, 0),
        ]),
      );
    }
  },
};

const DISEASES =
  '(?:우울|불안|공황|강박|적응|수면|섭식|충동조절|기분|인격|경계성인격|양극성|자폐스펙트럼|주의력결핍과잉행동)\\s?장애|(?:만성|급성|말기)\\s?(?:신부전|심부전|간부전|폐쇄성폐질환|백혈병|기관지염|췌장염|간염)(?:증)?|[ABC]형\\s?간염|혈액투석|복막투석|(?:류마티스|퇴행성)\\s?관절염|다발성경화증|루푸스|크론병|궤양성대장염|갑상선기능(?:저하|항진)증|뇌성마비|근이영양증|루게릭병|골다공증|(?:제[12]형\\s?)?당뇨병|산후우울증|공황발작|자살\\s?시도|폐결핵|(?:늑골|손목|발목|쇄골|척추|골반|두개골|무릎|팔|다리|경추)\\s?골절|뇌진탕|혈우병|천식|아토피|대상포진|통풍|담석증|요추\\s?골절|대퇴골\\s?골절|고관절\\s?골절|후천성면역결핍증|인체면역결핍바이러스|당뇨병|당뇨|고혈압|우울증|조현병|조울증|양극성장애|공황장애|불안장애|치매|알츠하이머|파킨슨병|뇌전증|간질|뇌졸중|뇌경색|뇌출혈|심근경색|협심증|심부전|간암|폐암|위암|대장암|유방암|췌장암|백혈병|림프종|갑상선암|자궁경부암|전립선암|B형간염|C형간염|간경화|신부전|결핵|에이즈|HIV|매독|임질|암 진단|자폐|지적장애|지체장애|시각장애|청각장애|언어장애|발달장애|정신장애|뇌병변장애|신장장애|알코올중독|알코올 의존|마약중독|ADHD|PTSD|외상후스트레스장애|메르스|코로나19 확진|허리디스크|추간판탈출증|골절|임신|유산|불임';
const HEALTH = new RegExp(`(?:${DISEASES})(?:\\s?[1-6]급|\\s?[1-4]기)?`, 'g');
const PATIENT =
  /(?:환자|진단|앓|투병|입원|치료|수술|복용|판정|병력|확진|중증|장애 ?정도|장애등급|발병|증상|소견|호소|투석|보균|감염된|양성 판정|휴직|병가|요양|후유증|이환|완치|재발|통원|장해|증세|앓고|중단)/;
const GENERAL =
  /(?:예방|교육|캠페인|지원사업|센터|협회|복지관|복지법|검진|관리사업|홍보|조례|현황|통계|바로 ?알기|인식|편의|차별|의 날|시설|환자 관리)/;

export const health: Recognizer = {
  name: 'health',
  find(source: Source, out) {
    const { text, structure } = source;
    toldDiseases(source, out);
    for (const m of text.matchAll(HEALTH)) {
      const s = m.index;
      const end = s + m[0].length;
      const around = text.slice(Math.max(0, s - 30), end + 20);
      const label = structure.labelAt(s);
      const labelled = label?.cls === 'health';
      if (!labelled && (!PATIENT.test(around) || GENERAL.test(text.slice(s, end + 14)))) continue;
      out.push(
        weigh('HEALTH', s, end, -1, [
          labelled ? { code: labelCode(label), weight: 3 } : { code: 'patient-context', weight: 1.3 },
        ]),
      );
    }
  },
};

/** What stands behind `병명:` is one, known to the list above or not. */
const TOLD =
  /(?:병명|진단명|상병명|질병명|기왕력|복용약|처방약|상병)\s?(?:[:：|]|\t)\s?([가-힣A-Za-z][가-힣A-Za-z0-9 -]{1,24})/g;
const NOTHING = /^(?:없음|해당|미상|무|기재|상이|별첨|붙임)/;

function toldDiseases({ text }: Source, out: Find[]): void {
  for (const m of text.matchAll(TOLD)) {
    const value = (m[1] ?? '').trim();
    if (NOTHING.test(value) || classOfLabel(value) !== null) continue;
    const start = m.index + m[0].indexOf(m[1] ?? '');
    out.push(weigh('HEALTH', start, start + value.length, -1, [{ code: 'label:병명', weight: 2.6 }]));
  }
}

const FAMILY = /(?:이혼|사별|미혼모|미혼부|입양|혼외자|사실혼|재혼|한부모|친권|양육권|가정폭력 피해)/g;

export const family: Recognizer = {
  name: 'family',
  find({ text, structure }: Source, out) {
    for (const m of text.matchAll(FAMILY)) {
      const label = structure.labelAt(m.index);
      if (label?.cls !== 'family') continue;
      out.push(weigh('FAMILY', m.index, m.index + m[0].length, -1, [labelEvidence(label, ['family'], 3)]));
    }
  },
};
