/** The words that stand before or above a value on Korean forms, and what each says about it. */

/** What a label announces. `not-*` labels announce numbers and dates that are no personal data. */
export type LabelClass =
  | 'person' | 'rrn' | 'frn' | 'passport' | 'license' | 'phone' | 'fax' | 'email' | 'address' | 'postal' | 'birth'
  | 'account' | 'card' | 'business' | 'corporate' | 'vehicle' | 'insurance' | 'employee' | 'parcel' | 'document'
  | 'petition' | 'court' | 'age' | 'education' | 'position' | 'health' | 'family' | 'ip'
  | 'not-date' | 'not-number' | 'not-money' | 'not-person'; // prettier-ignore

const WORDS: Readonly<Record<LabelClass, string>> = {
  person:
    '성명 이름 성함 신청인 신청자 민원인 청구인 피청구인 대표자 대표이사 대표 담당자 담당 작성자 보고자 기안자 검토자 ' +
    '결재자 승인자 참석자 참석위원 참석 위원장 위원 간사 발언자 사회자 진행자 원고 피고 피고인 피의자 피해자 가해자 고소인 피고소인 고발인 ' +
    '신고인 신고자 피신고인 피신고자 진정인 피진정인 참고인 증인 소송대리인 대리인 변호인 변호사 법정대리인 보호자 환자명 환자 수진자 ' +
    '주치의 담당의 의사명 예금주 계좌주 수취인 수신인 발신인 보낸사람 받는사람 임대인 임차인 매도인 매수인 양도인 양수인 계약자 ' +
    '피보험자 보험계약자 수급자 수급권자 대상자 지원자 응시자 합격자 수험자 학생명 학생 학부모 담임 지도교수 소유자 세대주 배우자 부친 모친 자녀 ' +
    '배우자명 부 모 자 처 남편 아내 장남 차남 장녀 차녀 형제 상속인 피상속인 유족 고인 추천인 보증인 연대보증인 책임자 현장책임자 관리자 감독자 조사자 조사관 ' +
    '점검자 확인자 입회자 감사관 수사관 감정인 통역인 통역 강사명 강사 발표자 토론자 저자 저자명 지은이 글쓴이 엮은이 옮긴이 역자 연구책임자 연구원 운전자 운전기사 차주 선주 선장 ' +
    '업주 영업자 사업주 점주 근로자 퇴직자 임용자 승진자 전입자 전출자 발령자 수상자 표창자 기증자 기부자 후원자 회원명 회원 고객명 고객 ' +
    '납세자 납부자 체납자 체납자명 과세대상자 의뢰인 위임인 수임인 위임자 수임자 건축주 시공자 설계자 감리자 토지소유자 점유자 ' +
    '내담자 상담자 상담사 사례관리자 요양보호사 목격자 제보자 작성인 서명인 서명 한국명 영문명 영문성명 성명한글 성명영문 성명한자 ' +
    '면담자 응대자 응대 접수자 처리자 문의자 제출자 수령인 수령자 대여자 차용인 채권자 채무자 연명부 회장 부회장 총무 이사장 실무자 작성 판사 검사 재판장 의뢰의사 당직의 사감 소유주 차량소유주 예매자 결혼이민자 가구주 본인 신랑 신부 단장 반장 부서장 본부장 팀장 과장 국장 며느리 사위 아들 딸 손자 손녀 참조 name username user 성명(한글) 이름(한글) 사회복지사 담당사회복지사 상주 의뢰의 집도의 간병인 통화자 수취인명 받는분 보내는분 주문자 구매자 판매자 명의자 명의인 산모 시술자 평가자 피평가자 면접관 출제위원 심사위원 자문위원 위촉위원 외부위원 내부위원 당연직위원 민간위원 서기 간사위원 요청자 열람자 열람신청자 재해자 출장자 입후보자 후보자 제안자 건의자 세입자 수임인성명 신고자성명 보호자명 학생성명 당사자 실종자 대상아동 출생아 신생아 아동명 원아명 시설장 원장 공동소유자 공동명의자 책임기술자 현장대리인 대리운전자 동승자 인솔자 강연자 진행 배석 배석자 방문자 대표위원 심의위원 평가위원 재무관 계약담당자 통합사례관리사 담임교사 담임선생님 처리담당자 부담당자 주심 부심 소송수행자 학부모위원 위촉직 당연직 진술인 진술자 소명인 위반자 행위자 예약자 예약자명 입소자 동거인 송금인 입금자 피추천인 친정어머니 시어머니 시아버지 장모',
  rrn: '주민등록번호 주민번호 주민등록 주민 주민등록번호뒷자리 실명번호 RRN 생년월일주민번호 주민등록(외국인등록)번호',
  frn: '외국인등록번호 외국인번호 외국인등록증번호 외국인등록 국내거소신고번호 거소신고번호 거소번호',
  passport: '여권번호 여권 여권No passport passportno',
  license: '운전면허번호 운전면허증번호 면허번호 면허증번호 운전면허 자동차운전면허',
  phone:
    '전화번호 전화 연락처 휴대전화 휴대전화번호 휴대폰 휴대폰번호 핸드폰 핸드폰번호 자택전화 직장전화 유선전화 비상연락처 비상연락망 TEL H.P HP 모바일 mobile phone ' +
    '직통 내선번호 대표전화 대표번호 문의 문의처 문의전화 콜센터 상담전화 고객센터 사무국 ☎',
  fax: '팩스번호 팩스 전송 모사전송 FAX 팩스전송',
  email: '이메일 전자우편 전자메일 메일 이메일주소 전자우편주소 email e-mail',
  address:
    '주소 주소지 거주지 거주지주소 자택주소 집주소 현주소 주민등록상주소 등록기준지 본적 본적지 소재지 사업장소재지 사업장주소 송달장소 송달주소 배송지 배송주소 거소 거소지 거처 자택 사는곳 ' +
    '실거주지 현거주지 최후주소 우편물수령지 도로명주소 지번주소 소재지주소 본점소재지 법인본점 위치 근무지 방문가정 주거지 발생장소 사고장소 위반장소 장소 현장주소',
  postal: '우편번호 우편',
  birth: '생년월일 생일 출생일 출생일자 출생연월일 출생년도 출생연도 생년 출생 birthdate birth dob',
  account:
    '계좌번호 계좌 은행계좌 입금계좌 납부계좌 송금계좌 환급계좌 급여계좌 수령계좌 가상계좌 지급계좌 결제계좌 통장번호 통장 계좌정보 입금계좌번호 거래계좌 보상금계좌 계좌번호(은행명) 은행명및계좌번호',
  card: '카드번호 신용카드번호 신용카드 체크카드 법인카드 결제카드 카드 card 구매카드 BC카드 신규카드 기존카드',
  business: '사업자등록번호 사업자번호 사업자등록증번호 사업자 고유번호 사업자등록',
  corporate: '법인등록번호 법인번호 법인등기번호 법인(주민)등록번호',
  vehicle:
    '차량번호 자동차번호 자동차등록번호 차량등록번호 등록차량 차번호 차량 차량번호판 피해차량 가해차량',
  insurance:
    '건강보험증번호 건강보험번호 보험증번호 의료보험번호 의료보험증번호 건강보험증 보험증 건강보험 증번호 의료급여증번호 의료급여증',
  employee:
    '사번 개인식별번호 ID직원번호 직원번호 사원번호 행정번호 교번 학번 군번 공무원번호 sid 개인번호 수험번호 응시번호 회원번호',
  parcel: '필지고유번호 PNU 토지고유번호',
  document: '문서번호 공문번호 시행 관련문서',
  petition: '접수번호 민원번호 민원접수번호 신청번호 청구번호 처리번호',
  court: '사건번호 사건',
  age: '나이 연령 만나이',
  education: '학력 최종학력 출신학교 졸업학교 출신대학 대학교 학교명 재학학교',
  position: '직위 직급 직책',
  health:
    '병명 진단명 상병명 질병명 질환 병력 기왕력 진단 장애유형 장애등급 장애정도 장애명 증상 복용약 처방약 사인 건강상태',
  family: '가족관계 가족사항 혼인여부 혼인관계',
  ip: 'IP IP주소 아이피',
  'not-date':
    '시행일 시행일자 접수일 접수일자 작성일 작성일자 처리일 계약일 계약일자 발급일 발급일자 발행일 발송일 공고일 고시일 등록일 등록일자 신고일 신고일자 신청일 신청일자 ' +
    '회신일자 결재일자 처분일자 개최일 일시 회의일시 기간 계약기간 교육기간 근무기간 납부기한 기한 마감일 유효기간 만료일 입사일 퇴사일 퇴직일 임용일 발령일 발령일자 승진일 ' +
    '발생일 발생일자 발생일시 사고발생일 사망일 사망일자 혼인일 결정일 통보일 검사일 점검일 조사일 방문일 진료일 입원일 퇴원일 수술일 출장일 착공일 준공일 허가일 승인일 개정일 제정일 공포일 게시일 수정일 갱신일 납기일 판결선고일 선고일 임기 임기만료 임기만료일 위촉기간 위촉일 시작 종료 시작일 종료일',
  'not-number':
    '계약번호 신고번호 고시번호 공고번호 관리번호 일련번호 영수증번호 승인번호 주문번호 운송장번호 송장번호 품번 품목번호 부품번호 모델명 모델번호 모델 ' +
    '제품번호 제품코드 물품번호 물품식별번호 물품분류번호 세부품명번호 품명번호 식별번호 자산번호 코드 부서코드 사업코드 정책번호 관리코드 프로젝트ID 법령코드 버전 규격 시리얼번호 S/N 인증번호 ' +
    '허가번호 등록번호 특허번호 출원번호 입찰공고번호 공고 예산과목 세목코드 회계코드 계정코드 처방번호 교부번호 약품코드 배출가스 도면번호 ISBN ISSN 발간등록번호 고객번호 전자납부번호 납부번호 과세번호 고지번호 관련번호 군수번호 재고번호 도서번호 청구기호',
  'not-money':
    '금액 예산 예산액 결산액 집행액 총액 사업비 계약금액 단가 합계 소계 수량 면적 인원 낙찰금액 예정가격 추정가격 대금 수수료 세액 부과액 체납액 매출 매출액 연봉 급여',
  'not-person':
    '대상 사유 위반내용 조치 처리상황 처분내용 품목 수강료 결시 면접 면접1 면접2 필기 실기 점수 순위 서류 가점 경력 지역 요청내용 처리내용 수신 수신자 경유 제목 붙임 발신 부서 부서명 담당부서 소속 기관명 기관 업체명 상호 법인명 회사명 단체명 학교명 직업 국적 성별 비고 구분 내용 사업명 안건 장소 종류 유형 품명 결과 은행 은행명 전공 학과 직종',
};

/** Labels are compared without spaces and in lower case. */
const CLASS_OF: ReadonlyMap<string, LabelHit> = buildClasses();

function buildClasses(): ReadonlyMap<string, LabelHit> {
  const classes = new Map<string, LabelHit>();
  for (const [cls, words] of Object.entries(WORDS)) {
    for (const word of words.split(' ')) {
      const key = word.toLowerCase();
      if (isLabelClass(cls) && !classes.has(key)) classes.set(key, { label: key, cls });
    }
  }
  return classes;
}

function isLabelClass(s: string): s is LabelClass {
  return s in WORDS;
}

export interface LabelHit {
  readonly label: string;
  readonly cls: LabelClass;
}

/** The class of a label that stands alone, such as a table's header; null for a word that is none. The same word is the same object. */
export function classOfLabel(raw: string): LabelHit | null {
  return classOfLabelIn(raw, 0, raw.length);
}

/** As {@link classOfLabel}, for the cell `text[start, end)`: most are read where they stand, and none is taken out of the text. */
export function classOfLabelIn(text: string, start: number, end: number): LabelHit | null {
  let last = end - 1;
  let isPlain = true;
  for (let i = start; i < end && isPlain; i++) isPlain = !hasMore(text.charCodeAt(i));
  if (!isPlain) return mayEndLabel(text, start, end) ? classOfMarked(text.slice(start, end)) : null;
  while (last >= start && IGNORED[text.charCodeAt(last)] === 1) last--;
  return last >= start && ENDS[text.charCodeAt(last)] === 1 ? labelEndingAt(text, start, last) : null;
}

/** Brackets, figures and dots beside a label: 성명(한글), 1.성명, PASSPORT NO. */
function hasMore(c: number): boolean {
  return c === 0x28 || c === 0x29 || c === 0x2e || (c >= 0x30 && c <= 0x39);
}

function classOfMarked(raw: string): LabelHit | null {
  const key = compress(raw);
  const exact = CLASS_OF.get(key);
  if (exact !== undefined) return exact;
  const bare = key.replace(/\([^)]*\)/g, '').replace(/^[0-9.]+|\.+$/g, '');
  const inner = CLASS_OF.get(bare);
  if (inner !== undefined) {
    const telling = inner.cls.startsWith('not-') ? tellingLabel(/\(([^)]+)\)$/.exec(key)?.[1] ?? '') : null;
    return telling ?? inner;
  }
  return lastLabel(bare, 0);
}

/** What a label in brackets may say more of the number behind them: 등록번호(차량), 식별번호(사번). */
const TELLING: ReadonlySet<LabelClass> = new Set<LabelClass>([
  'employee',
  'vehicle',
  'business',
  'corporate',
  'card',
]);

/** The label that stands in brackets behind another word; null where it is none that tells more. */
export function tellingLabel(inBrackets: string): LabelHit | null {
  const hit = CLASS_OF.get(compress(inBrackets));
  return hit !== undefined && TELLING.has(hit.cls) ? hit : null;
}

/** False for most of what stands in a cell `text[start, end)`: its last letter ends no label, and no bracket hides another. */
function mayEndLabel(text: string, start: number, end: number): boolean {
  for (let i = end - 1; i >= start; i--) {
    const c = text.charCodeAt(i);
    if (c === 0x29 || ENDS[c] === 1) return true;
    // PASSPORT NO.
    if (c === 0x2e) continue;
    if (IGNORED[c] !== 1 && !WHITE.test(text[i] ?? '')) return false;
  }
  return false;
}

const WHITE = /\s/;

/** A label by its letters from the last to the first. */
interface Node {
  readonly next: Map<number, Node>;
  hit: LabelHit | null;
}

const ROOT: Node = { next: new Map(), hit: null };
/** Letters that end a label: most do not, and are told without a look into the tree. */
const ENDS = new Uint8Array(0x10000);
for (const [label, hit] of CLASS_OF) {
  let node = ROOT;
  for (let i = label.length - 1; i >= 0; i--) {
    const c = label.charCodeAt(i);
    let child = node.next.get(c);
    if (child === undefined) {
      child = { next: new Map(), hit: null };
      node.next.set(c, child);
    }
    node = child;
  }
  node.hit = hit;
  const last = label.charCodeAt(label.length - 1);
  ENDS[last] = 1;
  if (last >= 0x61 && last <= 0x7a) ENDS[last - 32] = 1;
}

/** Spaces, bullets and quotes: no part of a label. */
const IGNORED = new Uint8Array(0x10000);
for (const c of ' \t\r\n"\'“”‘’*□■○●◦▪·※:：=<>[]{}') IGNORED[c.charCodeAt(0)] = 1;

function lower(c: number): number {
  return c >= 0x41 && c <= 0x5a ? c + 32 : c;
}

function isHangul(c: number): boolean {
  return c >= 0xac00 && c <= 0xd7a3;
}

function isLetter(c: number): boolean {
  return isHangul(c) || (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a);
}

/** Does a word go on from here, and not only with a particle? */
function isInWord(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at)) && isLetter(text.charCodeAt(at + 1));
}

/** The longest label whose last letter stands at `last` or, over ignored characters, before it; nothing before `from` is read. */
function labelEndingAt(text: string, from: number, last: number): LabelHit | null {
  let node: Node | undefined = ROOT;
  let best: LabelHit | null = null;
  let length = 0;
  for (let i = last; i >= from; i--) {
    const raw = text.charCodeAt(i);
    if (IGNORED[raw] === 1) continue;
    node = node.next.get(lower(raw));
    if (node === undefined) break;
    length++;
    // a label of one syllable must stand alone: 모란과 is no mother
    if (
      node.hit !== null &&
      (length > 1 || ((i === from || !isLetter(text.charCodeAt(i - 1))) && !isInWord(text, i + 1)))
    )
      best = node.hit;
  }
  return best;
}

/** The longest label that ends at or before the end of `text` with at most `slack` letters after it. */
export function lastLabel(text: string, slack: number): LabelHit | null {
  return labelBefore(text, 0, text.length, slack);
}

/** As {@link lastLabel}, within `text[from, to)`. */
export function labelBefore(text: string, from: number, to: number, slack: number): LabelHit | null {
  let left = slack;
  for (let i = to - 1; i >= from; i--) {
    const c = text.charCodeAt(i);
    if (IGNORED[c] === 1) continue;
    const hit = ENDS[c] === 1 ? labelEndingAt(text, from, i) : null;
    if (hit !== null) return hit;
    if (left-- === 0) return null;
  }
  return null;
}

/** What may stand right behind a label that is the end of a longer word: 진술인은, 책임담당자의. */
const PARTICLES: ReadonlySet<string> = new Set('은는이가을를의로으와과도만란에께님씨들별명및인');

/** 도서기증: the clerk (서기) within it is none; `hit` was found before `to`, with letters behind it. */
export function isInsideWord(text: string, from: number, to: number, hit: LabelHit): boolean {
  // most labels are followed by a sign and not by a letter
  if (!isHangul(text.charCodeAt(to - 1))) return false;
  const at = from + text.slice(from, to).lastIndexOf(hit.label);
  const next = at + hit.label.length;
  return (
    at > from &&
    next < to &&
    isHangul(text.charCodeAt(at - 1)) &&
    isHangul(text.charCodeAt(next)) &&
    !PARTICLES.has(text[next] ?? '')
  );
}

/** Most of what is asked has nothing to take off: Hangul, digits and small letters. */
function isBareUnit(c: number): boolean {
  return (c >= 0xac00 && c <= 0xd7a3) || (c >= 0x30 && c <= 0x39) || (c >= 0x61 && c <= 0x7a);
}

/** Lower case, without spaces, bullets and quotes. */
export function compress(s: string): string {
  let i = 0;
  while (i < s.length && isBareUnit(s.charCodeAt(i))) i++;
  if (i === s.length) return s;
  return s.replace(/[\s"'“”‘’*□■○●◦▪·※:：=<>\[\]{}]/g, '').toLowerCase();
}
