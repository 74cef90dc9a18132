/**
 * Who stands on a public stage: artists, speakers, instructors of a programme that the office itself has printed (item 6, exception 나:
 * made for publication). Only in papers that tell nobody's number: who is paid, registered or heard is named in others.
 */
import type { Find } from '../evidence';
import { whyOf } from './decision';
import { TOLD_ABOUT } from './beside';
import { isExpert, isPerformer, teachesCourse } from './performers';
import type { Scene } from './scene';
import { lineOf, PARTY, startOfLine } from './signs';

/** What such a paper calls itself in its first lines. */
const CALLED = words(
  '음악회 연주회 콘서트 공연 축제 수강생 페스티벌 전시 사진전 특별전 기획전 강좌 아카데미 토론회 포럼 심포지엄 세미나 학술 강연 특강 문학상 예술상 미술상 공모전 시상식 보도자료 소식지 동정 대회',
);
const PROGRAMME = new RegExp(`(?:${CALLED})|보 도 자 료`);
/** 안내, 일정: said of anything; a programme where the head also tells of art, lectures, sport, feasts, culture or a chief's week. */
const CALLED_WIDELY = /안내|일정|프로그램|행사/;
const OF_CULTURE =
  /음악|미술|예술|문화|공연|연주|전시|강좌|강의|강연|강사|교실|수강|수업|학습|학교|교육|체육|스포츠|수영|운동회|경기|축구|야구|마라톤|걷기|축제|한마당|영화|연극|무용|국악|합창|사진|서예|도예|도서|박물관|문학|독서|작가|체험|낭독|토론|포럼|세미나|학술|회관|기념|개막|개관|개장|개통|준공|착공|경축|추모|추념|의회|의정|주간|월중|월간|시장|군수|구청장|도지사|대표단|방문단|농기계|농사/;
/** Meetings of those whom something has befallen, and quarrels of neighbours: who speaks there does so about himself. */
const OF_THE_HURT =
  /자조 ?모임|유족|유가족|(?<!집)중독|(?<!사|피로 ?)회복(?! ?탄력)|자살|미혼모|(?<!시대|창의|개척|독립|도전|장인|기업가|선비|[행1-9]) ?정신(?!문화|없이|적)|(?<!무더위 ?|그늘 ?)쉼터|소음(?!악)|불편|불만|중재|(?<!안전 ?|교통 ?|[감행심조검])사고(?!력)|(?<![가-힣])경위(?!도)|민원(?!실|과|봉사|토지|여권|담당|지적|콜|팀|서비스|24)/;
/** Papers that deal with the same people as parties: they pay, engage, choose or register them. */
const HANDLING =
  /지급|정산|원천징수|결의서|신청서|청구서|계약서|위촉(?:\s?\(?안\)?|\s?동의)|명\s?단|명부|대장|조서|상담|통지서|통보|결과\s?보고|검토|체납|심의|회의록|심사표|접수/;
const HEAD_UNITS = 220;

export function isProgramme(text: string): boolean {
  const head = text.slice(0, HEAD_UNITS);
  if (OF_THE_HURT.test(head)) return false;
  const title = DRAFT.exec(head)?.[1];
  if (title !== undefined) return COURSE.test(title) && !HANDLING.test(title);
  const first = head
    .split('\n')
    .slice(0, TITLE_LINES)
    .filter((line) => !ITEM.test(line))
    .join('\n');
  if (NEWS.test(text.slice(0, NEWS_UNITS)) && !HANDLING.test(first)) return true;
  const isCalled = PROGRAMME.test(head) || (CALLED_WIDELY.test(head) && OF_CULTURE.test(head));
  return isCalled && !HANDLING.test(first);
}
const TITLE_LINES = 3;
/** 1. 접수: …: an item, and no title. */
const ITEM = /^\s*(?:\d{1,2}\.|[○□◦▶❍-])\s/;
/** 안동시(시장 권영준)는 5일 …: how the news of an office begin, whether they call themselves so or not. */
const NEWS =
  /[가-힣]{2,4}(?:시|군|구)\s?\((?:시장|군수|구청장)\s[가-힣]{2,4}\)(?:는|은|가|이)\s(?:지난\s)?(?:\d{1,2}월\s)?\d{1,2}일/;
const NEWS_UNITS = 300;
/** 제목  하반기 개인정보 보호 교육 실시 알림: a draft is told by its title alone. */
const DRAFT = /(?:^|\n)제\s{0,4}목\s?[:：]?\s([^\n]{4,80})/;
const COURSE = /(?:교육|특강|강연|강좌|설명회|공연|축제|음악회|포럼|토론회)[^\n]*(?:알림|안내|개최|실시)/;

/** What artists are called by, in front of a name. */
const ARTISTS =
  '가수 초청가수 초대가수 명창 소리꾼 국악인 성악가 테너 바리톤 소프라노 메조소프라노 알토 베이스 피아니스트 바이올리니스트 첼리스트 기타리스트 연주자 연주가 지휘자 지휘 반주자 반주 작곡가 작사가 무용가 무용수 안무가 연출가 연출 배우 성우 마술사 개그맨 코미디언 방송인 아나운서 래퍼 화가 조각가 도예가 서예가 사진가 사진작가 설치작가 동화작가 그림책작가 웹툰작가 초대작가 참여작가 작가 소설가 시인 평론가 번역가 만화가 건축가 명인 장인 예술감독 음악감독 총감독 해설가 문화관광해설사 훈련사';
/** What they play. */
const INSTRUMENTS =
  '피아노 바이올린 비올라 첼로 콘트라베이스 더블베이스 플루트 클라리넷 오보에 바순 호른 트럼펫 트롬본 튜바 색소폰 기타 하프 오르간 드럼 타악 퍼커션 가야금 거문고 해금 대금 피리 아쟁 장구 고수 판소리 보컬 건반 하모니카 아코디언 독주 독창 병창 산조 독무 안무';
/** What is done at a meeting that everybody may come to. */
const PARTS =
  '개회사 기념사 경축사 추념사 추모사 만세삼창 환영사 축사 격려사 기조강연 기조연설 기조발제 기조발표 주제발표 주제발제 발제 발표 토론 지정토론 종합토론 좌장 사회 사회자 진행 안전관리자 강연 특강 연사 강사 교관 지도자 대담 패널 낭독 통역 수어통역 주인공 엮은이 지은이 글쓴이 옮긴이';
const ROLE = words([ARTISTS, INSTRUMENTS, PARTS].join(' '));
/** 테너 김서연, 제1발표 …, (지휘 김서연: the word stands by itself, right before the name. */
const ROLE_BEFORE = new RegExp(
  `(?:^|[\\s/|·,(（:：—–-])(?:[가-힣]{1,6} )?(?:제?\\d)?(?:${ROLE})(?:\\s?[:：]\\s?|\\s{1,3})$`,
);
/** 강사: 민화 김서연(…), 해금 박지훈, 축사 — 김서연 시장: the word speaks for all of its line. */
const ROLE_OF_LINE = new RegExp(
  `^[\\s○◯□◎▷▶◇■●·•※*-]{0,6}(?:\\d{1,2}:\\d{2}\\s|\\d{1,2}[.)]\\s|[가-하][.)]\\s)?(?:[가-힣]{2,4} )?(?:제?\\d)?(?:${ROLE})\\s?(?:[:：]|["“「『][^"”」』\\n]{1,60}["”」』]|[-—–]\\s)`,
);
/** One of a list: a name of Korea or elsewhere, and in brackets what he is. */
const ONE = '[가-힣]{2,5}(?: [가-힣]{1,5})?(?: ?\\([^()\\n]{2,24}\\))?';
/** The word in the same part of the line, for the second and third of a list: 지도자 김서연, 박지훈 / …. */
const ROLE_OF_PART = new RegExp(
  `(?:^|[\\s/|(（:：])(?:${ROLE})\\s${ONE}(?:(?:, ?| ?[·ㆍ] ?)${ONE})*(?:, ?| ?[·ㆍ] ?)$`,
);
/** 김서연 명창, 김서연 교수(…), 김서연 감독은: the same behind a name. */
const ROLE_BEHIND =
  /^ (?:[가-힣]{2,8}대(?:학교)? (?:[가-힣]{2,12}과 )?)?(?:명예|초빙|석좌|부|조)?(?:교수|박사|연구위원|논설위원|명창|명인|장인|작가|화백|시인|소설가|평론가|지휘자|배우|가수|아나운서|셰프|건축가)(?![가-힣]{2})/;
/** 법률 상담: 김서연 변호사, 감수: … 김서연 교수: whose advice everybody may ask for, or who has read a leaflet. */
const ADVISES = /(?:상담|자문|감수|강의|도움말)[^\n]{0,8}[:：][^\n]{0,40}$/;
const FOR_ALL = /매주|매월|매일|무료|감수|도움말/;
const PROFESSION = /^ (?:교수|변호사|감정평가사|세무사|노무사|법무사|회계사|건축사|전문의|박사)(?![가-힣])/;
/** 한빛체육센터 이용 안내 … 센터장 김서연: who heads the place that the paper is about. */
const HEADS_PLACE =
  /(?:^|[\s/|])(?:센터장|관장|원장|[가-힣]{2,8}(?:문화원|체육센터|문화센터|학습관|도서관|박물관|미술관|문학관|기념관)장)\s{1,2}$/;
const OF_PLACE =
  /(?:체육센터|문화센터|학습관|도서관|박물관|미술관|문학관|기념관|문화원|수목원|과학관|공연장|회관)/;
/** ········: what stands on both sides of the leaders of a printed programme, the work and who performs it. */
const LEADERS = / (?:·{4,}|\.{5,}|…{2,}|‥{2,}) /;
/** And no sentence, in which they are a pause. */
const A_SENTENCE = /[다요까][.!?]/;
/** 당첨자 발표: 김서연, 소송 진행 김서연: the same words of another matter. */
const OF_A_MATTER =
  /(?:당첨자?|합격자?|선정|추첨|결과|수상자?|명단|대상자?|소송|상담|수사|재판|조사|치료|민원|접수)\s?(?:발표|진행|통역)[^\n]{0,3}$/;
/** 김서연, 시집 『…』, 김서연, 프랑스어판 『…』: who is given a prize for a book that is out. */
const PRIZE = /상\s?[:：]\s?(?:[가-힣]{2,4} )?$/;
const ITS_WORK = /^, ?[가-힣 ]{1,12}[『「《<〈]/;
/** 심훈 『상록수』: the author, right before the book. */
const WORK_BEHIND = /^ [『《]/;

/** Heads of the columns of a timetable: who teaches, beside when and for how much. */
const TEACHER = /^(?:강사명?|지도강사|출연자?|연사|발표자|공연자|연주자|선수명?)$/;
const TIMETABLE = /(?:요일|시간|정원|수강료|기록|순위|곡명|작품명?)\s*(?:[|\t\n]|$)/;
const LONGEST_TABLE = 1500;

/** 김덕례(82), 김덕례 할머니: told of a citizen, whatever he has become. */
const CITIZEN = /^ ?(?:할머니|할아버지|\(\d{2}\)|[가-힣]{1,3} ?씨)/;
/** What happens to people, and not on a stage: 작가 김서연은 체납으로 …, 가수 김서연이 넘어져 다쳤고. */
const TROUBLE =
  /체납|수급자|신고|폭력|가해|피해|압류|과태료|노숙|투병|앓[고아는았]|이혼|입원|수술|환자|사망|다[쳐쳤]|부상|이송|장애가|혐의|고소|고발|미지급|계좌|연락처|\(\d+호|(?<![신차기미전양])세대|댁(?![가-힣]{2})|아동(?!문학|극|복지|센터|친화|청소년|미술|권리|도서|심리|학)|결석|생존(?! ?수영)|단주|사별|욕설|폭언|만취|생계|파산|화재(?! ?(?:예방|안전))|잃/;
const LONGEST_LEAD = 120;
const LONGEST_REST = 60;

/** Who advises the public, whatever the paper calls itself. */
export function isAdviser(text: string, find: Find, scene: Scene): boolean {
  if (scene.ownNumbers || !PROFESSION.test(text.slice(find.end, find.end + 8))) return false;
  const start = startOfLine(text, find.start, LONGEST_LEAD) ?? find.start - LONGEST_LEAD;
  const line = text.slice(start, find.start);
  const isForAll = scene.programme || FOR_ALL.test(line);
  return isForAll && ADVISES.test(line) && !PARTY.test(line) && !TROUBLE.test(line);
}

/** Is the person named as one of the programme? */
export function isOnStage(text: string, find: Find, scene: Scene): boolean {
  if (!scene.programme || scene.ownNumbers) return false;
  const start = startOfLine(text, find.start, LONGEST_LEAD) ?? find.start - LONGEST_LEAD;
  const line = text.slice(start, find.start);
  const rest = text.slice(find.end, find.end + LONGEST_REST).split('\n', 1)[0] ?? '';
  if (PARTY.test(line) || TROUBLE.test(line) || TROUBLE.test(rest) || OF_A_MATTER.test(line)) return false;
  if (isExpert(line, rest)) return true;
  if (TOLD_ABOUT.test(rest) || CITIZEN.test(rest) || tellsOwnLife(rest)) return false;
  if (isInTimetable(text, find) || teachesCourse(text, find)) return true;
  if (isPerformer(text, find, line, rest)) return true;
  return (
    ROLE_BEFORE.test(line) ||
    ROLE_BEHIND.test(rest) ||
    WORK_BEHIND.test(rest) ||
    ROLE_OF_LINE.test(line) ||
    ROLE_OF_PART.test(line) ||
    (PRIZE.test(line) && ITS_WORK.test(rest)) ||
    (HEADS_PLACE.test(line) && OF_PLACE.test(text.slice(0, HEAD_UNITS))) ||
    isBesideLeaders(lineOf(text, find.start))
  );
}

/** 피아노 김서연(자폐성 장애), 해금 최윤미(60대), 작가 김서연, 조현병 7년째: what is told of the person, and not of the work. */
const OWN_LIFE = new RegExp(
  [
    '조현병|우울증|조울증|공황|자폐|발달 ?장애|지적 ?장애|지체 ?장애|뇌병변|시각 ?장애|청각 ?장애|언어 ?장애|다운증후군|치매|파킨슨|뇌졸중|뇌전증|[위간폐]암|유방암|대장암|백혈병|희귀병|난치병|알코올|치료 중|재활 중|완치|휠체어',
    '(?<![가-힣])(?:아들|딸|남편|아내|부인|며느리|사위|손자|손녀|엄마|아빠|어머니|아버지|할머니|할아버지|한부모|조손|임신|이혼)(?![가-힣]{0,4} ?(?:합창|교실|회|봉사))',
  ].join('|'),
);
const OWN_AGE = /^ ?\((?:[^()\n]{0,12}[\s,·])?(?:\d0대|(?:초등?|중등?|고등?)(?:학교)? ?\d ?학년|[초중고]\d)/;
/** 치매 예방, 자폐 연구: what somebody speaks about. */
const SUBJECT =
  /(?:『[^』]*』|「[^」]*」|[“"‘'][^”"’'\n]*[”"’']|[가-힣]{1,6} ?(?:장애)? ?(?:예방|연구|학회|협회|센터|전문|교육|인식|정책|돌봄|이해|관리|치료사|예술단|복지관))/g;
function tellsOwnLife(rest: string): boolean {
  if (OWN_AGE.test(rest)) return true;
  // the next bracket may be another's: 테너 김서연, 피아노 박지훈(…)
  const own = /^ ?\([^()\n]*\)?[^(\n]*/.exec(rest)?.[0] ?? /^[^(\n]*/.exec(rest)?.[0] ?? '';
  return !ROLE_BEHIND.test(rest) && OWN_LIFE.test(own.replace(SUBJECT, ''));
}

function isBesideLeaders(line: string): boolean {
  return LEADERS.test(line) && !A_SENTENCE.test(line);
}

function isInTimetable(text: string, find: Find): boolean {
  if (!TEACHER.test(whyOf(find, 'column:') ?? '')) return false;
  const table = text.slice(Math.max(0, find.start - LONGEST_TABLE), find.start);
  const head = table
    .split('\n')
    .find((l) => /(?:^|[|\t])\s*(?:강사|지도|출연|연사|발표|공연|연주|선수)/.test(l));
  return head !== undefined && TIMETABLE.test(head);
}

function words(list: string): string {
  return list
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');
}
