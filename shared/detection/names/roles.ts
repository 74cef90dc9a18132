/** Words for people that stand right before their names without a colon: 처남 공대열을, 통역사 레티후엔, 안전요원 유건이. */

/** Whose kin or whose neighbour somebody is: hardly anything but a name or a noun of the dictionary follows. */
const OF_KIN =
  '남편 아내 부인 배우자 전남편 전처 동거인 남자친구 여자친구 아들 딸 큰아들 작은아들 큰딸 작은딸 막내아들 막내딸 막내 장남 차남 장녀 차녀 손자 손녀 손주 쌍둥이 ' +
  '할머니 할아버지 외할머니 외할아버지 친할머니 어머니 아버지 모친 부친 친모 친부 계모 계부 양모 양부 조모 조부 외조모 외조부 시어머니 시아버지 시모 시부 장모 장인 ' +
  '누나 언니 오빠 큰형 작은형 동생 남동생 여동생 이모 고모 삼촌 외삼촌 숙부 숙모 며느리 큰며느리 사위 조카 사촌 처남 처제 처형 형수 제수 매형 매제 동서 올케 시누이 시동생 ' +
  '이웃 옆집 윗집 아랫집 앞집 집주인 건물주 세입자 임차인 임대인 룸메이트 친구 지인 후배 선배 동창 동료';

/** What somebody works as, or what somebody is in a matter. */
const OF_WORK =
  '통역사 통역인 상담원 상담관 상담사 상담자 생활지원사 활동지원사 사회복지사 요양보호사 간호사 간호조무사 간병인 치료사 조리사 영양사 조리원 ' +
  '운전원 운전기사 운전자 기사 택배기사 배달원 경비원 경비 안전요원 관제요원 경호원 소방대원 구급대원 구조대원 청원경찰 속기사 검침원 조사원 환경미화원 공무직 ' +
  '당직원 당직 감사반원 조사반원 역학조사관 감독관 근로감독관 민간전문가 자문위원 평가위원 심사위원 현장소장 현장대리인 관리소장 관리인 시설장 ' +
  '농장주 견주 차주 선주 업주 점주 사업주 건축주 토지주 상인 농가 종업원 아르바이트생 점원 매니저 슈퍼바이저 봉사자 자원봉사자 활동가 훈련사 ' +
  '교장 교감 원감 원장 담임 담임교사 보건교사 상담교사 지도교수 조교 사감 방장 노무사 세무사 변호사 회계사 법무사 진료의 집도의 주치의 녹색어머니 ' +
  '첫째 둘째 셋째 점유자 경작자 소유자 양수인 양도인 매수인 매도인 근로자 청년 입소자 퇴소자 접종자 피접종자 수강생 참여자 참가자 청소년 피해자 가해자 목격자 신고인 신고자 민원인 대리인 보호자 유족 승객 보행자 체납자 수급자 실종자 ' +
  '가수 배우 시인 소설가 작가 사진작가 화가 도예가 피아니스트 연주자 무용가 지휘자 아나운서 좌장 이장 통장 반장 부녀회장 노인회장';

export const KIN_WORDS: ReadonlySet<string> = new Set(OF_KIN.split(' '));
export const WORK_WORDS: ReadonlySet<string> = new Set(OF_WORK.split(' '));
/** What an artist does on a bill: 안무 정미소, 베이스 올리버 그랜트. */
export const ART_WORDS: ReadonlySet<string> = new Set(
  '안무 연출 지휘 각본 극본 대본 작곡 편곡 작사 피아노 베이스 기타 드럼 첼로 비올라 바이올린 플루트 클라리넷 오보에 호른 트럼펫 색소폰 소프라노 메조소프라노 알토 테너 바리톤 보컬 가야금 거문고 대금 해금 장구 고수 소리꾼 무용 내레이션 악장 협연'.split(
    ' ',
  ),
);
/** Ranks of the service with their number: 공업8급 형남기, 행정9급 시보 이이든. */
export const GRADE_BEFORE = /(?:^|[^제])\d급(?: 시보)? {1,2}$/;
/** A team or a division, not further told of: 보훈팀 진달래, 교통정책과 나바다. */
export const OFFICE_BEFORE = /(?:^|[\s(/·,:→])[가-힣·]{1,10}(?:팀|과|실|센터|담당관|지구대|파출소|처) {1,2}$/;
