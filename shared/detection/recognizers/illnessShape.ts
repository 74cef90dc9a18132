/**
 * How Korean names of illnesses are built: what happens to a part of the body (탈출증, 절단, 경색), in front of it the part, its side and
 * its kind (요추 제4-5번간 추간판, 우측 제2수지, 퇴행성). Source: the wording of 한국표준질병·사인분류 (Statistics Korea).
 */
import { isDigit, isHangul } from '../numbers/groups';

function words(list: string): readonly string[] {
  return list.split(' ');
}

/** Ends that name an illness whatever stands in front: a word of their own, at most eight letters with it. */
const SURE = words(
  '탈출증 증후군 체온증 척추증 경추증 요추증 협착증 부전증 색전증 혈전증 경화증 비대증 위축증 측만증 만곡증 변성증 저하증 항진증 결핍증 과다증 무력증 실조증 섬유증 골화증 영양증 공포증 강박증 중독증 탈수증 불면증 건망증 하수증 감소증 형성증 석회증 ' +
    '관절염 관절증 근육염 피부염 신경염 신경통 신경증 신경병증 척추염 골수염 복막염 뇌막염 수막염 결막염 각막염 늑막염 심내막염 심근염 심낭염 모세기관지염 담낭염 인두염 후두염 치주염 구내염 요도염 건초염 점액낭염 근막염 봉소염 혈관염 림프절염 ' +
    '골절 염좌 좌상 종양 골육종 선종 근종 낭종 혈종 흑색종 궤양 백혈병 심근병증 망막병증 근병증',
);
/** Ends that tell of pipes, trade and engines as well: only with a part of the body in front. */
const OF_A_PART = words(
  '육종 절단 파열 출혈 손상 마비 경색 결핍 장애 변성 결손 폐색 괴사 부전 협착 천공 탈구 열상 타박상 찰과상 자상 화상 기형 부종 결절 종괴 결석 질환 탈출 절제술',
);
const ENDS = [...SURE, ...OF_A_PART];
const END = new RegExp(`(?:${[...ENDS].sort((a, b) => b.length - a.length).join('|')})`, 'y');
const SURELY: ReadonlySet<string> = new Set(SURE);
/** 공포증, 위축증: an end that is an illness by itself. */
export function isIllnessEnd(word: string): boolean {
  return word.length > 2 && SURELY.has(word);
}
/** How the ends begin, for the pass over the text. */
export const ILLNESS_ENDS: readonly string[] = ENDS;

const PARTS: ReadonlySet<string> = new Set(
  words(
    '전두부 후두부 측두부 두정부 정수리 눈썹 이마 머리 얼굴 안면 두개골 두부 두피 뇌 뇌간 소뇌 대뇌 경추 흉추 요추 천추 미추 척추 척수 추간판 어깨 견관절 쇄골 견갑골 팔 상완 상완골 전완 요골 척골 팔꿈치 주관절 손목 손가락 손 손등 수지 수부 수근 수근관 ' +
      '늑골 갈비뼈 흉부 흉골 가슴 복부 허리 골반 고관절 대퇴 대퇴골 대퇴부 대퇴경부 허벅지 무릎 슬관절 슬개골 십자인대 전방십자인대 후방십자인대 반월상연골 연골 인대 측부인대 종아리 정강이 경골 비골 하퇴 하퇴부 상완부 하지 상지 다리 발목 족관절 아킬레스건 발 발등 발가락 족부 족지 종골 중족골 중수골 ' +
      '치아 앞니 어금니 잇몸 코뼈 광대뼈 턱뼈 턱관절 하악 상악 안와 안구 망막 각막 수정체 시신경 시력 청력 고막 청신경 성대 갑상선 갑상샘 부갑상선 식도 위장 십이지장 소장 대장 결장 직장 맹장 간 담낭 담도 담관 췌장 비장 신장 콩팥 요관 요도 방광 전립선 자궁 자궁경부 난소 고환 유방 ' +
      '심근 심장 심방 심실 심혈관 뇌혈관 관상동맥 대동맥 동맥 정맥 하지정맥 혈관 폐 폐동맥 말초신경 안면신경 좌골신경 척수신경 신경 근육 회전근개 힘줄 피부 사지 전신 하반신 상반신 반신 위 심 신 지주막하 경막하 경막외 뇌내 뇌실내 후두 인두 비강 부비동 기관지 흉막 복막 림프절 관절 골수 ' +
      '영양 철분 비타민 주의력 언어 인지 지능 정서 행동 호흡 보행 배뇨 연하 삼킴 운동신경 감각 위장관 손톱 입술 혀 항문 서혜부 둔부 음낭',
  ),
);
/** Kinds, sides and degrees: they belong to the name and name no part. */
const KINDS: ReadonlySet<string> = new Set(
  words(
    '결절성 골수성 림프구성 왼쪽 오른쪽 좌측 우측 양측 양쪽 좌 우 상부 하부 급성 만성 아급성 퇴행성 외상성 선천성 후천성 다발성 진행성 재발성 전이성 악성 양성 노인성 역류성 화농성 화학성 출혈성 허혈성 폐쇄성 원발성 속발성 특발성 알레르기성 알코올성 류마티스 류마티스성 강직성 결핵성 바이러스성 세균성 당뇨병성 고혈압성 감염성 비감염성 궤양성 심인성 혈관성 기질성 ' +
      '중증 경증 중등도 초기 말기 심한 경도 고도 불완전 완전 개방성 폐쇄 복합 분쇄 압박 경부 간부 원위부 근위부 원위 근위 전방 후방 내측 외측 횡 사 다발 부분 전층 단순 미만성 국소 요천추 경흉추',
  ),
);
/** 제4-5번간, 제2, 4번, L4-5: which of them. */
const WHICH =
  /(?:제?\d{1,2}(?:[-~,]\d{1,2})?(?:번째|번간|번)?|[1-3]도|[CTLS]\d{1,2}(?:[-~/][CTLS]?\d{1,2})?)$/;
/** 김선종, 박종양, 어선종: a surname or a ship and two letters; 뇌종양 has its part told. */
const SHORTEST_ALONE = 4;
const LONGEST = 6;
const STEPS = 7;
const PARTICLE =
  /^(?:이|가|은|는|을|를|으로|로|과|와|의|에|도|만|및|인|이라|라|이며|이고|이나|이었|였|임|에서|까지|부터|처럼|이었다|입니다|이에요|이요|된|되어|후|수술|진단|소견|의심)(?![가-힣]{4})/;

/** 2도 화상 */
const DEGREE = '도'.charCodeAt(0);
/** 다리 손상: a bridge's as well; a leg's where its side is told. */
const BRIDGE = /(?<!(?:쪽|측) ?)다리 ?(?:손상|파열|결손|변성|결함)/;

/** 관리 대장 손상 여부, 두부 결손 제품, 보행 장애를 주는: a ledger, what is sold, and what stands in the way. */
const OF_A_THING =
  /(?:대장|소장) ?손상 ?여부|두부 ?[가-힣]{2} ?(?:제품|상품|식품)|보행 ?장애[를가] ?(?:되|주|초래|유발|일으)/;

interface Walk {
  /** Where the name begins, at the start of a word. */
  readonly start: number;
  /** Does a part of the body stand in it? */
  readonly part: boolean;
}

/** One word back from `at`: its length, with the space behind it; 0 when none belongs to the name. */
function stepBack(text: string, at: number): { readonly length: number; readonly part: boolean } {
  const space = text.charCodeAt(at - 1) === 0x20 ? 1 : 0;
  const end = at - space;
  for (let n = LONGEST; n > 0; n--) {
    const word = text.slice(Math.max(0, end - n), end);
    if (word.length < n || word.includes('\n')) continue;
    // 뇌, 폐, 위: one letter names a part only as the start of its word, right before the rest
    if (n === 1 && (space === 1 || isHangul(text.charCodeAt(end - 2)))) continue;
    if (PARTS.has(word)) return { length: n + space, part: true };
    if (KINDS.has(word)) return { length: n + space, part: false };
  }
  const which = WHICH.exec(text.slice(Math.max(0, end - 12), end))?.[0].length ?? 0;
  return { length: which === 0 ? 0 : which + space, part: false };
}

/** Back over parts, sides and kinds; `from` itself where nothing belongs to the name. */
export function beforeIllness(text: string, from: number): Walk {
  let start = from;
  let part = false;
  let seen = false;
  for (let at = from, k = 0; k < STEPS; k++) {
    const step = stepBack(text, at);
    if (step.length === 0) break;
    at -= step.length;
    seen ||= step.part;
    const before = text.charCodeAt(at - 1);
    // 5/3 토혈: a number that is not told as one of a part begins nothing
    const first = text.charCodeAt(at);
    const isDegree = text.charCodeAt(at + 1) === DEGREE;
    if (isHangul(before) || isDigit(before) || (isDigit(first) && !isDegree)) continue;
    start = at;
    part = seen;
  }
  return { start, part };
}

/** The illness whose end begins at `at`, with all that stands in front; null where none does. */
export function illnessAt(text: string, at: number): { readonly start: number; readonly end: number } | null {
  END.lastIndex = at;
  const found = END.exec(text)?.[0];
  if (found === undefined) return null;
  let end = at + found.length;
  // 다리 절단 장애, 뇌경색 후유증
  const tail = /^ ?(?:장애|후유증|증)(?![가-힣](?<![이가은는을를로과와의도]))/.exec(text.slice(end, end + 6));
  if (tail !== null) end += tail[0].length;
  if (isHangul(text.charCodeAt(end)) && !PARTICLE.test(text.slice(end, end + 8))) return null;
  if (OF_A_THING.test(text.slice(Math.max(0, at - 3), end + 6))) return null;
  const walked = beforeIllness(text, at);
  if (BRIDGE.test(text.slice(Math.max(0, at - 8), end))) return null;
  if (walked.part || (SURELY.has(found) && walked.start < at)) return { start: walked.start, end };
  if (!SURELY.has(found)) return null;
  // a word of its own: 저체온증, 번아웃증후군
  let start = at;
  while (at - start < 8 && isHangul(text.charCodeAt(start - 1))) start--;
  if (isHangul(text.charCodeAt(start - 1)) || (start === at && found.length < 3)) return null;
  if (found.length < 3 && at + found.length - start < SHORTEST_ALONE) return null;
  const lead = beforeIllness(text, start);
  return { start: lead.start, end };
}
