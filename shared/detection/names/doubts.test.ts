// Words that look like names: what the dictionary, the place and the things behind them say, with the model that ships.
import { describe, expect, it } from 'vitest';
import { peopleIn, shippedDetector } from '../../../tests/fixtures/detector';
import { detectText } from '../index';

describe('words that look like names', () => {
  const all = shippedDetector();
  const people = (text: string): readonly string[] => peopleIn(text, all);

  it.each([
    ['a noun', '라. 정수기 월 1회 수질 점검 및 기록'],
    ['a noun and a particle behind a post', '외부감사 기업의 경우 최근년도 결산감사 의견'],
    ['a noun and a particle behind a word for people', '나머지 평가위원 점수의 산술평균값으로 산정'],
    ['a noun behind a word for people', '소설 속 명장면 낭독과 어린이 인형극 공연'],
    ['a prefix and a noun', '주사기 전주기 완제의약품 제조 시스템'],
    ['two nouns', '투여 기간에 대한 임상결과 미 발표 시 자동 해지'],
    ['a measure', '인건비 총액의 30% 이상일 경우'],
    [
      'the second half of a word, at a line’s beginning',
      '최종 낙찰자는 투찰가격으로 하되 그 입찰가격이 추\n정가격의 100분의 70 미만인 자',
    ],
    ['words from abroad', '메뉴에 탑레벨 리스트의 시작으로 이동하는 단추'],
    ['a place and its length', ' - 취약구간: 한티재(2.1km), 여우고개(0.8km)'],
    ['what is named by where it comes from', '오리(국내산), 임연수(러시아산)'],
    ['somebody long dead', '의령에서 처음 의병을 일으킨 곽재우와 이순신의 장계 사본'],
    ['a dish', '중식\t비빔밥, 미역국, 달걀프라이, 김가루, 깍두기\n석식\t국수, 김말이튀김'],
    ['all of something', '1. 규모\n  - 총규모 9,842억 원으로 본예산보다 늘었다'],
    ['a box of a form', '나. 성명란은 가족관계등록부에 적힌 한글 이름을 적는다'],
    ['a time', '제1실\n 신석기 시대 사람들은 움집을 짓고 살았습니다'],
    ['a road', '변경\t이화정로(구 공단2로)\t금당동\n  - 이화정로: 배꽃이 많던 곳'],
    ['the end of a law’s name', '「지방공무원 임용령」 제21조의3에 따라'],
    ['a station', '33-117\t석정역 2번 출구'],
    ['a quarter of the town', '동별 인구\n나루동\t3,125\t6,040'],
    ['a verb and what must be done', '위생 교육도 받지 않았고 이수해야 할 시간이 남았다'],
    ['somebody who is one', '제기기관 대표자 명의(개인인 경우 개인명의)'],
    ['what one does', '③ 물은 끓여 마시기\n④ 칼과 도마는 나누어 쓰기'],
    ['a quarter before its officer', '작성 사회복지과 / 황지동 복지팀장 협조'],
    ['a stream', '소하천 정비사업(하소천) 편입토지 보상'],
    ['a stream and its works', '하천(이수천) 준설 공사'],
    ['an office in charge', '업무\t담당\n언론 브리핑\t공보실\n재난 안내\t총무팀'],
    ['the day of what an office did', '심의일: 2025. 5. 21.\n허가일 | 2023. 8. 30.'],
    ['a cost and its sum', '타이어가 파손됨. 견인비 80,000원, 간병비(간병인 둘) 900,000원'],
    ['two nouns before a number', '벤치에 두고 온 서류가방(여권 M482F0917)을 찾음'],
    ['a statement before a number', '▷ 출국 기록 있음(여권 G40918275)'],
    ['no name, told as such', '임야 | 92 | 상속인 미확정 | 5,704,000'],
    ['kin that is not named', '보호자: 조모 / 부친상 조의금'],
    ['what is counted', '참석: 위원 17명 중 13명\n시 제목은 내 이름 석 자'],
    ['a noun and a particle, in a paper', '초인종 소리를 못 들음\n문이 잠겨 있으면 전화하십시오.'],
    ['how something is', '※ 어두운 칸은 신청인이 적지 않습니다'],
    ['what a park is named', '계약명: 한여울 소공원 정비공사'],
    ['letters of a heading', '부 천 시 장\n자 격 확 인 서'],
    ['a clan', '산성리 115\t전주이씨 효령대군파 종중'],
    ['a brand of the state', '제출방법: 온나라 문서 회신'],
  ])('%s: nobody', (_, text) => {
    expect(people(text)).toEqual([]);
  });

  it.each([
    ['신청인: 박정일 1970. 1. 1.', '박정일'],
    ['부 : 홍 길 남', '홍 길 남'],
    ['통장 이은비 40,000원 수령', '이은비'],
    ['담당: 윤가을 주무관', '윤가을'],
    ['주민 이정동 주민자치회장', '이정동'],
    ['신고자 박현동 통장님', '박현동'],
    ['신고인 김길동 복지팀장 면담', '김길동'],
    ['소하천 (이수천) 소유자', '이수천'],
    ['하천(이수천) 점용허가', '이수천'],
    ['민원인 정보실', '정보실'],
    ['성명: 공정팀', '공정팀'],
    ['성명 | 주소\n지연실 | 하소동 115\n전경실 | 하소동 116', '전경실'],
    ['이해진 바에 따르면', '이해진'],
    ['그 뒤 이해진 대로변에서 사고를 당했다고 한다.', '이해진'],
    ['이웃 농가 나병만이 고구마를 심고 있었음', '나병만'],
    ['승객 가영순, 기동만 두 사람이 다쳐', '기동만'],
    ['(주)빛들창호 대표이사 호연지', '호연지'],
    ['농가주: 노상만(고추, 0.8ha)', '노상만'],
    ['민원인 홍길동은 다시 방문하였다', '홍길동'],
    ['대표자가 바뀌었다. 전 대표 정상명, 이상명은 물러났다', '정상명'],
    ['신청인 김도현은 서류를 냈다. 명의를 김도현로 2024. 5. 1. 변경', '김도현'],
    ['신청인 석보람은 서류를 냈다. 석보람 → 접수 → 처리', '석보람'],
    ['대상 근로자\n 1. CHEA SOKHA (캄보디아, 37세)', 'CHEA SOKHA'],
    ['신청인: 마르티네즈 훌리오 / 외국인등록번호 821203-5123456', '마르티네즈 훌리오'],
    ['신청인: 함지훈 (영문 HAM JIHOON)', 'HAM JIHOON'],
    ['연번/성명/생년월일/계좌\n2/이하늘/030517/농협 3020-8841-77', '이하늘'],
    ['번호  성명  생년월일  연락처\n7  박 훈  69.04.30  010-8851-0276', '박 훈'],
  ])('%s: %s', (text, name) => {
    expect(people(text)).toContain(name);
  });

  it('a city and who works for it: nobody', () => {
    const text =
      '구분 | 성명 | 소속 및 직위 | 분야\n위원 | 황목련 | 법무법인 새길 변호사 | 법률\n위원 | 노정란 | 나래시 기획조정실장 | 행정';
    expect(people(text)).not.toContain('나래시');
  });

  it.each([
    ['a room of the house in front', '송월동 | 시청 이화실 | 나주시 시청길', '이화실'],
    ['a group in quotes', "재즈 사중주 '강나루'(피아노 한지수)", '강나루'],
    ['a district, its office and who is there', '문의: 서원구 세무과 체납관리팀 오민정 주무관', '서원구'],
    ['a stage by a pond', '곳: 궁남지 특설무대 / 관람료 없음', '궁남지'],
    ['kin that is not named', '○ 위원장: 고모댁 위탁으로 의결합니다.', '고모댁'],
  ])('%s: nobody', (_, text, word) => {
    expect(people(text)).not.toContain(word);
  });
  it.each([
    ['somebody in quotes', "신청인 '강나루'는 답하였다", '강나루'],
    ['somebody and the division', '문의: 이진구 세무과 주무관(055-123-4567)', '이진구'],
  ])('%s', (_, text, name) => {
    expect(people(text)).toContain(name);
  });

  describe('sentences alone', () => {
    it('tell a surname by itself, and leave it open', () => {
      const text = '경찰은 검문검색을 피해 달아난 김 씨와 공범을 쫓고 있다';
      const spans = detectText(text, all).filter((s) => s.kind === 'PERSON');
      expect(spans.map((s) => [text.slice(s.start, s.end), s.open])).toEqual([['김', true]]);
    });

    it('call colleagues by their rank, and nobody by that', () => {
      expect(people('어제 회의에서 김 부장님이 사업 진척을 묻자 박과장이 답하였다')).toEqual([]);
    });

    it('give a foreign name whole, without the post behind it', () => {
      expect(people('또 메르켈 총리가 역사 문제를 정면으로 언급하였다고 전했다')).toEqual(['메르켈']);
    });
  });
});

describe('names that end like a day or a cost, and people of a clan', () => {
  it.each([
    ['긴급복지 상담 결과\n가. 김성일 2024. 5. 1. 여주병원 입원', '김성일'],
    ['긴급복지 상담 결과\n나. 김은비 300,000원 지급', '김은비'],
    ['성명\t생년월일\n김성일\t1965. 3. 2.\n', '김성일'],
    ['종친회 민원: 김복순씨 종중과 다툼', '김복순'],
    ['신고자 주용도 씨는 실직했다', '주용도'],
  ])('%s: somebody', (text, name) => {
    expect(peopleIn(text, shippedDetector())).toContain(name);
  });
});
