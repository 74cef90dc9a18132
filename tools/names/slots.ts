/** Made-up people, places and numbers for the training texts. All invented; drawn by a seeded generator. */

import { COMMON_WORDS, SURNAMES_IN_USE } from '../../shared/detection/names/lexicon';

/** Mulberry32: small, seeded, the same everywhere. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export type Random = () => number;

export function pick<T>(r: Random, list: readonly T[]): T {
  const v = list[Math.floor(r() * list.length)];
  if (v === undefined) throw new RangeError('empty list');
  return v;
}

/** Share of the population in per mille (통계청 2015), rounded. */
const SURNAMES: readonly (readonly [string, number])[] = [
  ['김', 215], ['이', 147], ['박', 84], ['최', 47], ['정', 43], ['강', 24], ['조', 21], ['윤', 21], ['장', 20], ['임', 17],
  ['한', 15], ['오', 15], ['서', 15], ['신', 15], ['권', 14], ['황', 14], ['안', 14], ['송', 14], ['전', 11], ['홍', 11],
  ['유', 13], ['고', 9], ['문', 9], ['양', 9], ['손', 9], ['배', 8], ['백', 8], ['허', 7], ['남', 6], ['심', 6], ['노', 6],
  ['하', 5], ['곽', 4], ['성', 4], ['차', 4], ['주', 4], ['우', 4], ['구', 4], ['라', 3], ['진', 4], ['민', 4], ['류', 4],
  ['나', 4], ['지', 4], ['엄', 3], ['채', 3], ['원', 3], ['천', 3], ['방', 2], ['공', 2], ['현', 2], ['함', 2], ['변', 2],
  ['염', 2], ['여', 2], ['추', 2], ['도', 2], ['소', 2], ['석', 2], ['선', 2], ['설', 1], ['마', 1], ['길', 1], ['연', 1],
  ['위', 1], ['표', 1], ['명', 1], ['기', 1], ['반', 1], ['왕', 1], ['금', 1], ['옥', 1], ['육', 1], ['인', 1], ['맹', 1],
  ['제', 1], ['모', 1], ['탁', 1], ['국', 1], ['어', 1], ['은', 1], ['편', 1], ['용', 1], ['예', 1], ['경', 1], ['봉', 1],
  ['남궁', 3], ['황보', 3], ['선우', 3], ['제갈', 3], ['독고', 2], ['사공', 2], ['서문', 2],
]; // prettier-ignore
const SURNAME_SUM = SURNAMES.reduce((s, [, w]) => s + w, 0);

const FIRST =
  '지서민현준도예하수은주시정승유재성영태동상경혜미진소다채윤세연건우호나인기병종용선한아가라보희명규원창철광문형해석봉순옥금춘말복필일삼길덕만남의화효범찬훈신휘루리온율새솔별빛초람양귀점분';
const SECOND =
  '준우진호민현수영희은아연서윤원빈지혁석훈철환식주경미정숙자순옥란선혜나림린율결솔찬겸온별인태성규상구기범용일재균근길남도동두래련령례록름만모목무배병복산섭슬승신실안애양언엽예완운웅월유의익임장전절조종중창채천춘출치택표필하학한해행향헌형홍화황효흠흥람';
/** Pairs in fashion, so that the common is common. */
const FAVOURED =
  '지훈 민준 서연 지우 서준 하준 도윤 예린 수빈 지원 현우 민서 은지 지현 동현 성민 승현 준호 민지 유진 수진 영희 영수 정숙 미경 은영 지영 혜진 재현 상훈 태영 성호 경희 순자 영자 정희 명숙 상철 병철 용호 기현 진우 시우 주원 하은 다은 채원 소율 하윤 지호 예준 건우 우진 연우 시현 도현 준서 은우 유나 수아 지아 서윤 지민 수현 예은 윤서 채은 지윤 다인 나연 소희 보람 아름 하늘 한별 슬기 새롬 은혜 정훈 재훈 민호 민수 철수 길동 광수 창호 종수 영호 영진 영철 성진 성훈 태호 태훈 동욱 재욱 정우 정민 정은 정아 미정 미영 미숙 혜영 혜원 혜정 현정 현주 현숙 은경 은주 은정 은희 선영 선희 선미 소영 소연 수연 수정 수경 수미 인숙 인호 인수 기영 기태 기훈'.split(
    ' ',
  );

const FOREIGN =
  '응우옌 반 흥|응우옌 티 란|쩐 티 마이|레 반 남|팜 티 흐엉|마리아 산토스|호세 가르시아|다나카 료마|스즈키 하나코|사토 켄지|야마다 타로|왕웨이|리샤오밍|장리나|첸메이|류양|존 스미스|헤스터 존스|메리 존슨|데이비드 김|사라 리|알리 하산|무하마드 라힘|누르 아이샤|바트바야르|오윤치멕|아나스타샤 이바노바|드미트리 페트로프|카를로스 멘데스|줄리아나 로페즈|압둘 라만|라제쉬 쿠마르|수니타 타파|쏘 모 나잉|킴 쏙|린다 그레이스|제임스 브라운|미셸 오바데|엘레나 곤잘레스|토마스 뮐러|티엔 응아|딘 티 투이|쯔엉 미 란|솜차이|아이굴|굴나라 사비토바|첸 웨이|리 나|파티마 자흐라'.split(
    '|',
  );
const LATIN =
  'Nguyen Van Hung|Maria Santos|John Smith|Tanaka Ryoma|Wang Wei|Hester Jones|Kim Min Jun|HONG GILDONG|Ali Hassan|Chen Li|David Kim|Park Jisoo|Siti Aminah|Ivan Petrov|Mary Johnson|LEE SOO JIN'.split(
    '|',
  );

/** Given names that are words of their own, as they have been in fashion since the 1980s. */
const NATIVE =
  '가람 가온 겨레 고운 구슬 그루 기쁨 길벗 꽃님 나래 나리 나라 나봄 노을 누리 다솔 다솜 다온 다운 단비 달래 도담 도란 두루 두리 라온 로운 마루 모아 무던 미르 바다 바람 바위 반디 방울 별 별빛 별이 보람 보름 보슬 봄 봄이 빛나 사랑 산 산들 새날 새론 새롬 새벽 샛별 서리 세찬 소담 소라 소망 솔 솔잎 송이 슬기 슬아 시내 시원 아람 아라 아름 아리 아침 여울 여름 영글 온 온누리 온유 우람 우리 유리 윤슬 으뜸 은빛 이슬 이든 잎새 조은 진달래 차오름 찬솔 초롱 초아 통일 큰솔 태양 푸른 푸름 피어라 하나 하늘 하늬 하람 하얀 한결 한별 한솔 해나 해든 해솔 햇살 혜윰 효성 흰돌 힘찬 다올 예슬 두레 물결 들'.split(
    ' ',
  );
/** Given names of the generations before the war: two syllables that nobody chooses any more. */
const OLD =
  '순이 끝순 막순 갑순 말순 금순 복순 삼순 점순 간난 옥분 끝남 득남 말자 화자 춘자 필남 필례 옥례 금례 판례 갑수 득수 만석 돌쇠 삼돌 두표 점례 봉례 분이 을순 차순 판돌 쌍가마 귀남 귀례 종말 막동 춘삼 철쇠 만복 억만'.split(
    ' ',
  );

/** A Korean name; now and then of two or four syllables, of a surname that few bear, or of a given name that is a word. */
export function koreanName(r: Random, rare = RARE_SURNAMES): string {
  if (r() < rare) return pick(r, SURNAMES_IN_USE) + givenName(r);
  let at = r() * SURNAME_SUM;
  let surname = '김';
  for (const [s, w] of SURNAMES) {
    at -= w;
    if (at < 0) {
      surname = s;
      break;
    }
  }
  return surname + givenName(r);
}

/** Share of names whose surname is drawn from all that are in use, each as often as the other: contexts must carry those. */
const RARE_SURNAMES = 0.12;

function givenName(r: Random): string {
  const kind = r();
  if (kind < 0.06) return pick(r, [...(r() < 0.5 ? SECOND : FIRST)]);
  if (kind < 0.075) return pick(r, ['하늘별', '한아름', '빛나라', '사랑이', '초롱이', '새론솔', '가온해']);
  if (kind < 0.125) return pick(r, NATIVE);
  if (kind < 0.15) return pick(r, OLD);
  if (kind < 0.4) return pick(r, FAVOURED);
  return pick(r, [...FIRST]) + pick(r, [...SECOND]);
}

export function anyName(r: Random): string {
  const kind = r();
  if (kind < 0.025) return pick(r, FOREIGN);
  if (kind < 0.03) return pick(r, LATIN);
  return koreanName(r);
}

const digits = (r: Random, n: number): string =>
  Array.from({ length: n }, () => String(Math.floor(r() * 10))).join('');
const between = (r: Random, a: number, b: number): number => a + Math.floor(r() * (b - a + 1));
const two = (n: number): string => String(n).padStart(2, '0');

const CITIES =
  '수원시 성남시 용인시 안양시 부천시 고양시 화성시 평택시 춘천시 원주시 강릉시 청주시 천안시 전주시 군산시 목포시 여수시 순천시 포항시 경주시 구미시 창원시 진주시 김해시 제주시 서귀포시 강남구 서초구 송파구 마포구 종로구 중구 용산구 성동구 광진구 노원구 은평구 강서구 구로구 영등포구 동작구 관악구 해운대구 수영구 달서구 수성구 남동구 연수구 유성구 홍천군 평창군 가평군 양평군 해남군'.split(
    ' ',
  );
const SIDO =
  '서울특별시 부산광역시 대구광역시 인천광역시 광주광역시 대전광역시 울산광역시 경기도 강원특별자치도 충청북도 충청남도 전북특별자치도 전라남도 경상북도 경상남도 서울 부산 대구 인천 경기 강원 충북 충남 전남 경북 경남'.split(
    ' ',
  );
const ROADS =
  '중앙로 시민대로 세종대로 테헤란로 월드컵로 한강대로 둔산로 상무중앙로 효원로 문화로 학교길 강변로 평화로 남부순환로 동서대로 봉명로 은행나무길 새싹길 도당로 백제대로'.split(
    ' ',
  );
const DONGS =
  '역삼동 화곡동 신림동 상계동 봉천동 정자동 우동 좌동 범어동 둔산동 효자동 인계동 송도동 구월동 잠실동 목동 쌍문동 미아동 서교동 연희동'.split(
    ' ',
  );
const DEPARTMENTS =
  '총무과 기획예산과 정보공개과 민원봉사과 주민복지과 환경위생과 건축과 도시계획과 교통행정과 세무과 재무과 감사담당관 홍보담당관 문화체육과 보건행정과 안전총괄과 도로과 하수과 공원녹지과 일자리경제과 여성가족과 인사과 정보통신과 회계과 토지정보과 지방소득세과 아동청소년과 자치행정과 법무담당관 행정지원과 디지털정책과 재난안전과 기후환경과 상수도사업본부 시설관리사업소 운영지원과 복지정책과 노인장애인과 식품위생과 청년정책과'.split(
    ' ',
  );
const AGENCIES =
  '행정안전부 보건복지부 환경부 국토교통부 고용노동부 교육부 법무부 국세청 관세청 병무청 경찰청 서울특별시 강남구청 수원시청 해운대구청 국민권익위원회 국가보훈부 농림축산식품부 중소벤처기업부 감사원 금융위원회 서울중앙지방검찰청 서울행정법원 시의회 교육지원청 근로복지공단 국민건강보험공단 한국토지주택공사 도로교통공단 서울시설공단'.split(
    ' ',
  );
const COMPANIES =
  '한빛건설 대성산업 미래테크 한솔아이씨티 우리종합건설 동아엔지니어링 세종기술단 푸른환경 가람디자인 서진물산 삼정개발 명성전자 청솔조경 태양에너지 신화푸드 금강설비 하나로유통 이룸소프트 정우기업 주영산업 민성건설 강산토건 유성정보통신 조은식품 현대이엔씨 백두산업 오성전기 고려상사 노아교육 안심케어 임마누엘요양원'.split(
    ' ',
  );
const OFFICIAL =
  '주무관 사무관 서기관 과장 팀장 국장 담당관 주사 서기 실장 계장 행정관 부이사관 시장 구청장 부시장 소방위 경위 경사 검사 판사 장학사 보건소장 동장'.split(
    ' ',
  );
const OTHER_TITLES =
  '교수 변호사 원장 대표 대표이사 이사 부장 차장 대리 과장 팀장 본부장 위원 위원장 간사 의원 회장 이사장 사무국장 센터장 박사 회계사 노무사 세무사 건축사 의사 간호사 기사 강사 상담사 사회복지사 연구원 선임연구원 책임연구원 기자 감독 선생님 님 씨 군 양 학생 어르신 할머니 할아버지 환자 고객님 회원 통장 이장 조합장 관장 소장 주임 사원'.split(
    ' ',
  );
const SCHOOLS =
  '서울대학교 한국대학교 강원대학교 부산대학교 이화여자대학교 전북대학교 한양대 연세대 고려대 중앙고등학교 효자초등학교 서울교대'.split(
    ' ',
  );
const MAJORS =
  '행정학과 컴퓨터공학과 통계학과 법학과 경영학과 건축학과 사회복지학과 산업디자인학과 간호학과'.split(' ');
const DISEASES =
  '고혈압 당뇨병 우울증 협심증 급성 충수염 뇌경색 폐렴 허리디스크 골절 치매 공황장애 천식'.split(' ');
const JOBS = '회사원 자영업 교사 공무원 대학생 주부 농업 무직 간호사 택시기사 프리랜서'.split(' ');
const NOUNS =
  '정보공개 주민등록 이의신청 지방세 공공데이터 도시계획 조례 개정 예산 편성 시설 점검 하수도 정비 민원 처리 교통 개선 안전 관리 감사 결과 사업 추진 보조금 교부 공사 감독 용역 계약 평가 위원회 회의 개최 교육 훈련 채용 공고 인사 발령 현황 보고 자료 제출 협조 요청 통보 계획 수립 실태 조사 주차장 조성 공원 유지 홍보 강화 전자 결재 기록물 이관 노후 시설 개량 전통시장 활성화 청년 일자리 한부모 가정 지원 장애인 편의 임대주택 공급 방역 소독 연구 용역 지역 문화 축제 도로 포장 하천 정비 전기차 충전 소상공인 지원금 지급 고시 공람 안내 구제 신청 기한 연장 서류 보완 반려 승인 허가 신고 수리 변경 등록 말소 정정 고충 심의 의결'.split(
    ' ',
  );

/** Places that are called like people: 서봉교, 장평리, 하늘마을, 한빛시장. */
function place(r: Random): string {
  if (r() < 0.5)
    return pick(r, [...FIRST]) + pick(r, [...SECOND]) + pick(r, [...'교천리산동로면역항호읍군구길골제']);
  const named = r() < 0.4 ? pick(r, ['한빛', '가온', '나래', '새봄', '다온', '푸른']) : pick(r, NATIVE);
  return named + pick(r, PLACE_ENDINGS);
}
const PLACE_ENDINGS =
  '시 시장 구청장 면 동 로 길 마을 초등학교 중학교 공원 도서관 아파트 센터 어린이집 역 교 채 실 홀 터 병원 의원 상사 산업 건설 자료실 놀이터 광장'.split(
    ' ',
  );

/** A common word; now and then with an ending that makes another of it. */
function noun(r: Random): string {
  if (r() < 0.12) return place(r);
  const word = r() < 0.3 ? pick(r, NOUNS) : pick(r, COMMON_WORDS);
  return r() < 0.12 ? word + pick(r, [...'성표비서수식형치율액도증장실원자과법부료금력품물기지']) : word;
}

const addressOf = (r: Random): string => {
  const road = r() < 0.7;
  const base = `${pick(r, SIDO)} ${pick(r, CITIES)} ${road ? `${pick(r, ROADS)} ${String(between(r, 1, 400))}` : `${pick(r, DONGS)} ${String(between(r, 1, 900))}-${String(between(r, 1, 40))}`}`;
  return r() < 0.35 ? `${base}, ${String(between(r, 101, 120))}동 ${String(between(r, 101, 2204))}호` : base;
};

const dateOf = (r: Random, from: number, to: number): string => {
  const [y, m, d] = [between(r, from, to), between(r, 1, 12), between(r, 1, 28)];
  return pick(r, [
    `${String(y)}. ${String(m)}. ${String(d)}.`,
    `${String(y)}-${two(m)}-${two(d)}`,
    `${String(y)}년 ${String(m)}월 ${String(d)}일`,
    `${String(y)}.${two(m)}.${two(d)}`,
  ]);
};

/** What the slots of a template stand for; `N` is the one that is labelled. */
export const SLOTS: Readonly<Record<string, (r: Random) => string>> = {
  N: anyName,
  K: koreanName,
  T: (r) => pick(r, OFFICIAL),
  S: (r) => pick(r, OTHER_TITLES),
  Q: (r) => pick(r, r() < 0.5 ? OFFICIAL : OTHER_TITLES),
  D: (r) => pick(r, DEPARTMENTS),
  G: (r) => pick(r, AGENCIES),
  C: (r) =>
    pick(r, [
      pick(r, COMPANIES),
      `(주)${pick(r, COMPANIES)}`,
      `주식회사 ${pick(r, COMPANIES)}`,
      `${pick(r, COMPANIES)} 주식회사`,
    ]),
  P: (r) => (r() < 0.85 ? `010-${digits(r, 4)}-${digits(r, 4)}` : `010${digits(r, 8)}`),
  L: (r) =>
    `${pick(r, ['02', '031', '051', '053', '062', '042', '044', '033', '064'])}-${digits(r, r() < 0.6 ? 3 : 4)}-${digits(r, 4)}`,
  R: (r) =>
    `${two(between(r, 40, 99))}${two(between(r, 1, 12))}${two(between(r, 1, 28))}-${pick(r, ['1', '2'])}${r() < 0.2 ? '******' : digits(r, 6)}`,
  B: (r) => dateOf(r, 1940, 2012),
  V: (r) => dateOf(r, 2019, 2026),
  A: addressOf,
  E: (r) =>
    `${pick(r, ['kim', 'hj.park', 'minwon', 'lee01', 'sjchoi', 'info', 'jw.han'])}@${pick(r, ['korea.kr', 'gmail.com', 'naver.com', 'seoul.go.kr', 'company.kr'])}`,
  U: (r) => pick(r, SCHOOLS),
  J: (r) => pick(r, MAJORS),
  H: (r) => pick(r, DISEASES),
  O: (r) => pick(r, JOBS),
  M: (r) => `${String(between(r, 1, 999))},${digits(r, 3)},000원`,
  Y: (r) => String(between(r, 3, 93)),
  Z: (r) => String(between(r, 1, 99)),
  F: (r) => digits(r, between(r, 4, 10)),
  W: (r) => Array.from({ length: between(r, 1, 3) }, () => noun(r)).join(r() < 0.05 ? '·' : ' '),
  X: (r) => pick(r, r() < 0.5 ? CITIES : DONGS),
};
