/** What tells of a person without naming them: age, school, health, family. Propositions only where a person is near. */
import { weigh, type Find } from '../evidence';
import { groupLength, isContinued, isHangul } from '../numbers/groups';
import { classOfLabel } from '../labels';
import { beforeIllness, illnessAt, isIllnessEnd } from './illnessShape';
import { labelCode, labelEvidence, type Recognizer, type Source } from '../recognizer';

/** 세 is also a tax: a nought in one cell and 세출 in the next are no age. */
const AGE =
  /(\d{1,3})[^\S\n\t]?(?:세|살)(?!기|대|트|부|법|율|무|금|입(?:학|예산|세|금|[·ㆍ])|출|목|액|외수입|미만아)(?:\s?(?:이상|이하|미만|초과))?(?:\s?(?:만\s?)?\d{1,3}세\s?(?:이하|미만))?|(\d0)대(?:\s?(?:초반|중반|후반|초|중|후))?(?=\s?(?:여|남|노|후반|초반|중반|주민|주부|시민|부부|환자|학생|어르신|할머니|할아버지|아버지|어머니|노모|고령|독거|직장인|[,)]|의|로|가|이(?!상|하)))/y;

/** 만4세(햇님반), 만 3세반, 만 4세 도토리반: a class of a nursery. */
const CLASS = /^(?:\s?\([가-힣]{1,6}반\)|\s?[가-힣]{0,6}반(?![가-힣]))/;
/** 20대가 64.9점, 30대(23.4%): a share of a survey; A1 세로: a format and its long side. */
const SURVEYED =
  /^(?!의 1명)(?:[은는이가의]|에서)?\s?\(?\d{1,3}(?:[.,]\d{1,3})?\s?(?:%|점|명|건|위|표|퍼센트)/;
const LONG_SIDE = /^\d\s세로|^\d세로\s?\d{1,3}(?![\d년월])/;
/** M45세, F 30세: a sex before it, and no format. */
const OF_A_SEX = /(?<![A-Za-z])[MF]$/;
/** 65세 이상 비율, a column headed 65세이상: counted people, not the limit of a right. */
const COUNTED = /^\s?(?:비율|비중|인구|\(%\)|\(명\))/;

/** 소 나이 12개월: of no person. */
const OF_AN_ANIMAL =
  /(?:^|[\s.,])(?:소|젖소|한우|돼지|닭|오리|염소|가축|강아지|고양이|반려견) ?나이(?:는|가)? ?$/;

export const age: Recognizer = {
  name: 'age',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last; i++) {
      if (groupLength(groups, i) > 3) continue;
      let s = groups.start[i] ?? 0;
      AGE.lastIndex = s;
      const m = AGE.exec(text);
      if (m === null) {
        const label = groupLength(groups, i) <= 2 && !isContinued(groups, i) ? structure.labelAt(s) : null;
        // 43.7세, 0~9세: averages and ranges
        if (
          label?.cls === 'age' &&
          !OF_AN_ANIMAL.test(text.slice(Math.max(0, s - 10), s)) &&
          !/^[.~]\d|^\s?[~%]/.test(text.slice(groups.end[i] ?? s, (groups.end[i] ?? s) + 3))
        )
          out.push(weigh('AGE', s, groups.end[i] ?? s, -1.5, [labelEvidence(label, ['age'], 3)]));
        continue;
      }
      if (Number(m[1] ?? m[2]) > 120 || /[\d.,~-]/.test(text[s - 1] ?? '')) continue;
      const end = s + m[0].length;
      while (i + 1 < groups.count && (groups.start[i + 1] ?? 0) < end) i++;
      const behind = text.slice(end, end + 14);
      if (
        (Number(m[1]) <= 7 && CLASS.test(behind)) ||
        (/[A-Za-z]/.test(text[s - 1] ?? '') && !OF_A_SEX.test(text.slice(Math.max(0, s - 2), s))) ||
        LONG_SIDE.test(text.slice(s, s + 8))
      )
        continue;
      if (m[2] !== undefined && SURVEYED.test(behind)) continue;
      if (isAgeLimit(m[0]) && (COUNTED.test(behind) || isHeader(text, s, end))) continue;
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

/** A cell of a table's head: tabs, bars or wide gaps on both sides. */
function isHeader(text: string, start: number, end: number): boolean {
  return (
    /(?:\t|\| ?| {2})$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^(?:\t| ?\|| {2})/.test(text.slice(end, end + 2))
  );
}

/** 서른여섯 살, 올해 일흔아홉: an age in words. */
export const AGE_WORDS = [
  '스물',
  '서른',
  '마흔',
  '쉰하',
  '쉰한',
  '쉰둘',
  '쉰두',
  '쉰셋',
  '쉰세',
  '쉰넷',
  '쉰네',
  '쉰다',
  '쉰여',
  '쉰일',
  '쉰아',
  '쉰 ',
  '예순',
  '일흔',
  '여든',
  '아흔',
] as const;
const AGE_IN_WORDS =
  /(?:스물|서른|마흔|쉰|예순|일흔|여든|아흔)(?:하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉)?(\s?(?:살|세)(?![가-힣]{0,1}(?:기|대)))?/y;

export const ageInWords: Recognizer = {
  name: 'ageInWords',
  find({ text, places }: Source, out) {
    for (const s of places('age')) {
      AGE_IN_WORDS.lastIndex = s;
      const m = AGE_IN_WORDS.exec(text);
      if (m === null || isHangul(text.charCodeAt(s - 1))) continue;
      const told = m[1] !== undefined;
      const before = /(?:올해|나이|나이가|연세|연세가|만|제가|저는|벌써)\s?$/.test(
        text.slice(Math.max(0, s - 8), s),
      );
      const after = /^(?:이고|이며|이라|이에요|입니다|인|의 나이|이 되)/.test(
        text.slice(s + m[0].length, s + m[0].length + 5),
      );
      if (!told && !(before && after)) continue;
      out.push(weigh('AGE', s, s + m[0].length, told ? 1 : 0.6, []));
    }
  },
};

/** 이상, 이하 …: a limit in a rule, nobody's age. */
export function isAgeLimit(text: string): boolean {
  return /(?:이상|이하|미만|초과)$/.test(text);
}

/** What ends a school's name. */
export const SCHOOL_WORDS = [
  '대학교',
  '여대',
  '대학원',
  '고등학교',
  '중학교',
  '초등학교',
  '여고',
  '여중',
  '유치원',
] as const;
const SCHOOL_END = new RegExp(`(?:${SCHOOL_WORDS.join('|')})(?![가-힣])`, 'y');
/** What is studied there, and how far: 기계공학과 3학년, 해양생태학 박사. */
const COURSE =
  /^(?:\s[가-힣A-Za-z]{2,12}(?:학과|학부|전공|과)(?![가-힣]))?(?:\s제?[1-6]학년(?:\s\d{1,2}반)?)?(?:\s[가-힣]{2,10}\s?(?:학사|석사|박사)(?![가-힣]))?/;
const PERSONAL_BEFORE = /(?:학력|졸업|출신|전공|재학|교수\s?\(|[가-힣]{2,4}\s?\()[^\n]{0,4}$/;
/** A scholar's place of work, no pupil's school: 한빛대학교 도시공학과 교수. */
const AFFILIATION =
  /^[가-힣\s]{0,14}(?:교수|총장|학장|연구원|강사|교직원|총동문회|산학협력단|병원|입구|정문|후문|앞|옆)/;
const PERSONAL_AFTER =
  /^\s?(?:[가-힣]{2,10}(?:학과|학부|과|전공)\s?)?(?:졸업|졸(?![가-힣])|출신|재학|휴학|중퇴|수료|입학|제?[1-6]학년|학사|석사|박사)/;

export const education: Recognizer = {
  name: 'education',
  find({ text, structure, places }: Source, out) {
    for (const at of places('school')) {
      SCHOOL_END.lastIndex = at;
      const m = SCHOOL_END.exec(text);
      if (m === null) continue;
      let s = at;
      while (at - s < 8 && isHangul(text.charCodeAt(s - 1))) s--;
      if (at - s < 2) continue;
      const end = at + m[0].length;
      const label = structure.labelAt(s);
      const before = PERSONAL_BEFORE.test(text.slice(Math.max(0, s - 12), s));
      const after = PERSONAL_AFTER.test(text.slice(end, end + 20));
      if (!before && !after && label?.cls !== 'education') continue;
      if (!after && AFFILIATION.test(text.slice(end, end + 20))) continue;
      out.push(
        weigh('EDUCATION', s, end + (COURSE.exec(text.slice(end, end + 30))?.[0].length ?? 0), -0.8, [
          (before || after) && { code: 'personal-context', weight: 1.5 },
          labelEvidence(label, ['education'], 2, 0),
        ]),
      );
    }
  },
};

/** 은여울중 3-2, 삼산중 1학년: a school by its short name, and the class. */
const CLASS_AFTER = /^(?:학년(?:\s?\d{1,2}반)?|-\d{1,2}(?![\d-]))/;

export const schoolClass: Recognizer = {
  name: 'schoolClass',
  find({ text, groups, first, last }: Source, out) {
    for (let i = first; i < last; i++) {
      const s = groups.start[i] ?? 0;
      if ((groups.end[i] ?? 0) - s !== 1 || text.charCodeAt(s - 1) !== 0x20) continue;
      if (!'초중고'.includes(text[s - 2] ?? ' ')) continue;
      let w = s - 2;
      while (s - w < 9 && isHangul(text.charCodeAt(w - 1))) w--;
      const after = CLASS_AFTER.exec(text.slice(s + 1, s + 12));
      const name = text.slice(w, s - 1);
      if (
        after === null ||
        name.length < 3 ||
        isHangul(text.charCodeAt(w - 1)) ||
        /(?:최고|신고|보고|공고|참고|사고|광고|재고|창고|경고|권고|권중|비중|도중|집중|최초|기초|당초|분초)$/.test(
          name,
        )
      )
        continue;
      out.push(weigh('EDUCATION', w, s + 1 + after[0].length, 0.8, []));
    }
  },
};

/** Each of the first with each of the second, with or without a space. */
function joined(firsts: string, seconds: string): readonly string[] {
  return firsts.split(' ').flatMap((a) => seconds.split(' ').map((b) => `${a}_${b}`));
}

/** `_` is a space that may be missing. */
const DISEASES: readonly string[] = [
  ...joined(
    '우울 불안 공황 강박 적응 수면 섭식 충동조절 기분 인격 경계성인격 양극성 자폐스펙트럼 주의력결핍_과잉행동 조현정동 해리 신체화 틱 뚜렛 학습 언어 청각 시각 지체 지적 발달 정신 자폐성 뇌병변 신장 심장 호흡기 간 안면 장루·요루 뇌전증',
    '장애',
  ),
  ...joined(
    '만성 급성 말기',
    '신부전 심부전 간부전 저혈당 폐쇄성폐질환 백혈병 기관지염 췌장염 간염 신부전증 위염 신장병 콩팥병 편도염 중이염 부비동염 충수염 맹장염 심근경색 뇌경색',
  ),
  ...joined(
    '늑골 손목 발목 쇄골 척추 골반 두개골 무릎 팔 다리 경추 요추 흉추 대퇴골 고관절 비골 경골 상완골 요골 안와 안면 발가락 손가락 갈비뼈',
    '골절',
  ),
  ...joined('대퇴골_경부 늑골_다발성 상악 하악', '골절'),
  ...joined('류마티스 류머티즘 류마토이드 퇴행성 무릎 통풍성', '관절염'),
  ...joined('A형 B형 C형 E형 알코올성 독성 자가면역성', '간염'),
  ...joined('제1형 제2형 1형 2형 임신성', '당뇨병 당뇨'),
  ...joined(
    '위 폐 간 대장 직장 유방 췌장 갑상선 갑상샘 자궁경부 자궁 난소 전립선 방광 신장 식도 후두 설 피부 혈액 담도 담낭 뇌 구강',
    '암',
  ),
  // 양성 반응자 of a virus, and no virus in a kitchen
  ...joined('노로 로타 아데노 인플루엔자', '바이러스(?=\\s?(?:양성|확진))').map((d) => d.replace('_', '')),
  '심한_장애(?!인)',
  '심하지_않은_장애(?!인)',
  ...'급성_스트레스_장애 허리_디스크 목_디스크 갑상선종 길랑-바레_증후군 길랑바레_증후군 조기진통 조기양막파수 조산 사산 자궁외임신 간경변증 폐섬유증 저장강박증 열사병 열성경련 경도인지_장애 사회불안_장애 척수_장애 언어발달_지연 토혈 심장_질환 신장_질환 간_질환 청력_저하 시력_저하 파절 관절염 저혈당_쇼크 저혈당 외상_후_스트레스_장애 외상후_스트레스_장애 뇌경색_후유증 뇌졸중_후유증 뇌출혈_후유증 흡인성_폐렴 세균성_폐렴 표현성_언어장애 수용성_언어장애 척추협착증 척추관_협착증 알츠하이머_치매 고혈압성_심장병 우울감 심근염 폐색전증 폐기종 대동맥류 뇌동맥류 모야모야병 뇌혈관_질환 심혈관_질환 심장병 갑상선염 담낭결석 신장결석 요실금 구안와사 안면신경마비 이석증 메니에르병 비염 축농증 각막염 망막박리 습진 두드러기 강직성_척추염 섬유근통 자궁내막증 다낭성난소증후군 경계성_지능 골수염 파상풍 말라리아 홍역 백일해 장티푸스 수족구병 성홍열 혈관성_치매 정신분열병 정신분열증 알코올_의존증 수지_절단 사지_절단 편도염 중이염 부비동염 위염 췌장염 기관지염 감기몸살 몸살감기 압박골절 압궤손상 인대_손상 인대_파열 십자인대_파열 알츠하이머병 경추_염좌 요추_염좌 알레르기_천식 알레르기_비염 알레르기 화상 잠복결핵 염좌 찰과상 타박상 열상 발달지연 독감 수두 볼거리 맹장염 천공 이명 대상포진후신경통 성대결절 갑상선결절 폐결절 고엽제후유의증 고엽제후유증 신장_투석 파킨슨 전신홍반루푸스 루푸스신염 인공관절_수술 디스크_수술 조혈모세포_이식 골수_이식 신장_이식 간_이식 화상_흉터 화상_치료 식욕부진 관절통 의식저하 급성골수성백혈병 림프구성백혈병 골수성백혈병 소아당뇨 유두암 혈액투석 복막투석 다발성경화증 루푸스 크론병 궤양성대장염 갑상선기능저하증 갑상선기능항진증 뇌성마비 근이영양증 루게릭병 골다공증 당뇨병 당뇨 산후우울증 공황발작 자살_시도 자살_충동 자해 영양결핍 폐결핵 뇌진탕 혈우병 천식 아토피_피부염 아토피 대상포진 통풍 담석증 후천성면역결핍증 인체면역결핍바이러스 고혈압 저혈압 고지혈증 이상지질혈증 우울증 조현병 조울증 치매 알츠하이머 파킨슨병 뇌전증 간질 뇌졸중 뇌경색 뇌출혈 지주막하출혈 심근경색 협심증 심부전 부정맥 심방세동 백혈병 림프종 간경화 간경변 신부전 결핵 에이즈 매독 임질 암_진단 자폐 알코올중독 알코올_중독 알코올_의존 마약중독 약물중독 게임중독 외상후스트레스장애 외상_후_스트레스장애 메르스 코로나19_확진 허리디스크 목디스크 추간판탈출증 척추관협착증 협착증 골절 임신 유산 불임 난임 편두통 불면증 백내장 녹내장 황반변성 난청 폐렴 기흉 신우신염 방광염 요로결석 담낭염 위궤양 십이지장궤양 역류성식도염 과민성대장증후군 식중독 장염 패혈증 봉와직염 뇌종양 뇌수막염 뇌염 하반신_마비 사지마비 편마비 안면마비 반신마비 다운증후군 아스퍼거 강박증 공황증 거식증 폭식증 대인기피증 섬망 환청 망상 소아마비 중풍 와상 욕창 전립선비대증 자궁근종 빈혈 백반증 건선 족저근막염 회전근개파열 십자인대파열 반월상연골_파열 오십견 테니스엘보 손목터널증후군 근골격계질환 진폐증 석면폐증 중피종 두통 어지럼증 실어증 청력_손실 성병 HIV ADHD PTSD COPD'.split(
    ' ',
  ),
];
const HEALTH = new RegExp(
  `(?:${[...DISEASES]
    .sort((a, b) => b.length - a.length)
    .map((d) => d.replaceAll('_', '\\s?'))
    .join('|')})(?:\\s?[1-6]급|\\s?[1-4]기|\\s?[1-4]?\\d주(?![가-힣])|\\s?\\((?:심한|심하지 않은) 장애\\))?`,
  'y',
);
/** True for a word that is known as an illness, whole. */
export function isIllnessWord(word: string): boolean {
  HEALTH.lastIndex = 0;
  return HEALTH.exec(word)?.[0] === word || isIllnessEnd(word);
}
/** 자해 충동 점수, 자해 사고: 0~4, 자해 사고(思考): what a questionnaire measures; 자해 예방: of everybody. */
const MEASURED =
  /^자해(?= ?(?:척도|예방|사고 ?\(思|(?:충동|사고|위험도) ?(?:점수|척도|문항|항목|평가|검사|\(?\d|[:：|\t~,·/])))/;
/** 백신 파상풍: what somebody is kept from. */
const AGAINST = /(?:백신|예방접종)\s?[:：|]?\s{0,2}$/;
/** How names of diseases begin, for the pass over the text. */
export const DISEASE_WORDS: readonly string[] = DISEASES.flatMap((d) =>
  d[1] === '_' ? [d.replace('_', ''), d.replace('_', ' ')] : [d.replaceAll('_', '')],
);
const PATIENT =
  /(?:환자|진단|앓|투병|입원|치료|수술|복용|판정|병력|확진|중증|장애 ?정도|장애등급|발병|증상|소견|호소|투석|보균|감염된|양성 판정|휴직|병가|요양|후유증|이환|완치|재발|통원|장해|증세|앓고|중단|악화|이송|병력|지병|기저\s?질환|[주부]진단|이력|(?:^|\n)\s*건강\s|거동|후송|챙길|[1-3]도)/;
/** 치매안심센터, 결핵 환자 12명, 당뇨 예방 교육, 임신부, 폐렴구균: of the public, nobody's. */
const GENERAL_NEXT =
  /^(?:구균|사슬알균|부(?:[,·와과를는가의나 ]|$)|\s?(?:(?:학생|아동|영유아|청소년|가족) ?(?:지원|교육|상담실|학급|프로그램)|예방|신환자|유행|센터|협회|복지관|복지법|검진|관리|시설|인식|편의|차별|의 날|안심|바로|전담|전문)|\s?\d+[건명]|[^.\n]{0,8} 등(?![가-힣]))/;
/** 당뇨병이나 만성 신부전을 앓는 사람은: whoever has it. */
const WHOEVER =
  /^[^\n.,]{0,12}(?:앓는|걸린|있는|받는|먹는|가진) (?:사람|분들?|이들|어르신|아이들)(?:은|이|에게|을|도|의)?(?![가-힣])/;
const GENERAL_LATER = /교육|캠페인|지원사업|관리사업|홍보|조례|현황|통계|알기|환자 관리/;

function isGeneral(behind: string): boolean {
  return GENERAL_NEXT.test(behind) || GENERAL_LATER.test(behind);
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

export const FAMILY_WORDS = [
  '이혼', '이혼 조정', '협의이혼', '부모 별거', '부모 이혼 소송', '교도소 수감', '구치소 수감', '사별', '미혼모', '미혼부', '입양', '혼외자', '사실혼', '재혼', '한부모', '친권', '양육권', '가정폭력 피해', '별거', '조손가정', '기초생활수급',
  '다문화', '독거', '미혼', '기혼', '다자녀', '차상위', '조손가구', '부친 사망', '모친 사망', '배우자 사망', '남편 사망', '아내 사망', '배우자 가출', '부모 이혼', '부모 사망', '국가유공자 자녀',
] as const; // prettier-ignore
const FAMILY = new RegExp(
  `(?:${[...FAMILY_WORDS].sort((a, b) => b.length - a.length).join('|')})(?: ?(?:가족|가정|가구))?(?: 소송)?(?: 중(?=[^가-힣]|이|$))?`,
  'y',
);

export const family: Recognizer = {
  name: 'family',
  find({ text, structure, places }: Source, out) {
    for (const s of places('family')) {
      const label = structure.labelAt(s);
      FAMILY.lastIndex = s;
      const m = isHangul(text.charCodeAt(s - 1)) ? null : FAMILY.exec(text);
      if (m === null) continue;
      const end = s + m[0].length;
      if (FAMILY_PROGRAMME.test(text.slice(end, end + 10)) || isOfEverybody(text, s, end)) continue;
      const labelled = label?.cls === 'family';
      out.push(weigh('FAMILY', s, end, -1, [labelled ? labelEvidence(label, ['family'], 3) : null]));
    }
    for (const m of text.matchAll(TOLD_FAMILY)) {
      const value = (m[1] ?? '').trim();
      if (!OF_KIN.test(value)) continue;
      const start = m.index + m[0].length - (m[1] ?? '').length;
      out.push(weigh('FAMILY', start, start + value.length, 0.2, [{ code: 'label:가족사항', weight: 2.6 }]));
    }
    for (const m of text.matchAll(RELATION)) {
      const value = m[1] ?? '';
      const start = m.index + m[0].length - value.length;
      out.push(weigh('FAMILY', start, start + value.length, 0.2, [{ code: 'label:관계', weight: 0.8 }]));
    }
  },
};

/** 가족사항: 배우자 사망, 2남 1녀: the whole of what a form holds about the family. */
const TOLD_FAMILY =
  /(?:가\s?족\s?(?:사\s?항|관\s?계|상\s?황)|가구\s?(?:특성|구분|유형)|세대\s?(?:유형|구성|구분)|혼인\s?(?:여부|상태|관계)|부양\s?가족)\s{0,6}(?:[:：|]\s{0,2}|\t| {2,8})([가-힣0-9][가-힣0-9 ,·]{1,30}(?:\([가-힣0-9 ,·]{2,24}\))?)(?=[ \t]*(?:[\n|\t;/]|$))/g;
const OF_KIN =
  /배우자|남편|아내|부모|부친|모친|자녀|아들|딸|\d남|\d녀|손자|손녀|형제|자매|사별|이혼|별거|재혼|미혼|기혼|사실혼|한부모|모자|부자|조손|다문화|다자녀|독거|단독|1인|맞벌이|외동|입양|위탁|미혼모|부부/;

/** 한부모가족 지원 사업, 다문화거리, 다자녀(셋 이상): a programme, a place, a rule, nobody's family. */
const FAMILY_PROGRAMME =
  /^ ?(?:가족|가정|가구)?(?: ?\((?:\d자녀|둘|셋|두 자녀|세 자녀) ?이상|거리|마을|축제| ?학부모회| 아이들| 아동들|지원|복지|센터|정책|사업|시책|법|조례|대상|세대|등|및|은 \d|\(\d명 이상| ?\d)/;
/** 독거노인 is a word for old people, 친권자 for a party; 다자녀·한부모·장애인 가족 우선 is a list of a rule. */
function isOfEverybody(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 26);
  // whether somebody stands beside it is asked when the people are known
  if (text.startsWith('독거', start) && /^\s?(?:노인|어르신|가구)/.test(behind))
    return (
      !(ALONE_IN_A_CELL.test(behind) && CELL_BEFORE.test(text.slice(Math.max(0, start - 2), start))) &&
      !ALONE_AND_NAME.test(behind)
    );
  if (text.startsWith('친권', start) && behind.startsWith('자')) return true;
  if (OF_A_RULE.test(text.slice(Math.max(0, start - 60), start))) return true;
  const listed = LISTED_BEHIND.test(behind) || LISTED_BEFORE.test(text.slice(Math.max(0, start - 10), start));
  return listed && FAVOURED.test(behind);
}
/** 김복순 (독거노인), 김복순 | 82 | 독거노인; 독거노인 김복순(82세), 독거 어르신 김복순 댁. */
const CELL_BEFORE = /[(|\t,/] ?$/;
const ALONE_IN_A_CELL = /^\s?(?:노인|어르신|가구) ?(?:[)|\t\n/]|$)/;
const ALONE_AND_NAME = /^\s?(?:노인|어르신) [가-힣]{3}(?: ?\(|\n|$|,| (?:씨 |님 )?(?:댁|자택))/;
const LISTED_BEHIND = /^[·,ㆍ] ?(?:장애인|국가유공자|다자녀|한부모|차상위|다문화|기초생활|조손|임산부)/;
const LISTED_BEFORE = /(?:장애인|국가유공자|다자녀|한부모|차상위|다문화|수급자|조손|임산부)[·,ㆍ] ?$/;
/** 우선선발 국민기초생활수급자, 차상위계층, 한부모가족: groups that a rule favours, and nothing between them. */
const GROUP =
  '(?:국민)?기초생활\\s?수급자|차상위(?:계층)?|한부모(?:가족|가정)?|(?:등록|중증)?장애인|국가유공자|국가보훈대상자|다자녀(?:가정|가구)?|다문화(?:가족|가정)?|조손(?:가정)?|북한이탈주민|임산부|저소득층';
const OF_A_RULE = new RegExp(
  `(?:우선|감면|우대|가산점?|가점|할인|면제)\\s?(?:선발|순위|대상)?\\s?[:：]?\\s?(?:(?:${GROUP})(?:\\([^()\\n]{1,12}\\))?\\s?[·,ㆍ/]\\s?)*$`,
);
const FAVOURED = /^[^\n.]{0,20}(?:우선|감면|할인|우대|면제)/;
/** 관계: 외삼촌 */
const RELATION =
  /(?:관\s?계|가족관계|세대주와의\s?관계|신청인과의\s?관계)\s?[:：]\s?((?:피부양자|배우자|남편|아내|처|부|모|부친|모친|자|자녀|아들|딸|장남|차남|장녀|차녀|형|누나|오빠|언니|동생|남동생|여동생|조부|조모|외조부|외조모|손자|손녀|며느리|사위|시부|시모|장인|장모|올케|고모|이모|삼촌|외삼촌|숙부|조카|사실혼\s?배우자|동거인|친구|지인|이웃))(?![가-힣])/g;

const OCCUPATION =
  /직\s{0,8}업\s{0,2}[:：]\s{0,2}([가-힣A-Za-z][가-힣A-Za-z()·/, ]{1,18}?)(?=\s{2,}|[\n\t|,;]|$)/g;

/** What a person lives by, behind its label; a rank of an office is no secret and is not proposed. */
export const occupation: Recognizer = {
  name: 'occupation',
  find({ text }: Source, out) {
    for (const m of text.matchAll(OCCUPATION)) {
      const value = m[1] ?? '';
      if (/^(?:없음|무|해당|기재|상이)/.test(value) || classOfLabel(value) !== null) continue;
      const start = m.index + m[0].length - value.length;
      out.push(weigh('POSITION', start, start + value.length, 0.2, [{ code: 'label:직업', weight: 0.8 }]));
    }
  },
};
