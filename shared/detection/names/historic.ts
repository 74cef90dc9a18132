/** People of the past whom papers name as they name places: nobody's privacy. Left out: names that many living people bear. */
const NAMES =
  '이순신 곽재우 유성룡 류성룡 김시민 정약용 정약전 안중근 윤봉길 이봉창 유관순 안창호 김유신 장보고 강감찬 을지문덕 연개소문 이성계 정몽주 정도전 ' +
  '허난설헌 신사임당 홍범도 김좌진 신채호 이육사 윤동주 한용운 방정환 전봉준 손병희 최제우 최시형 장영실 맹사성 김홍도 신윤복 임꺽정 세종대왕 광개토대왕 ' +
  '사명대사 서산대사 원효대사 의상대사 왕건 궁예 견훤 대조영 박혁거세 김수로 김부식 최치원 설총 이규보 최영장군 성삼문 박팽년 신숙주 조광조 이율곡 이퇴계 ' +
  '송시열 윤선도 정철 김만중 박문수 김정호 최익현 신돌석 민영환 서재필 이상설 이회영 김상옥 나석주 박은식 주시경 지석영 남자현';
const HISTORIC: ReadonlySet<string> = new Set(NAMES.split(' '));

export function isHistoric(name: string): boolean {
  return HISTORIC.has(name);
}
