// Illness, family and birth: whoever has it, and everybody.
import { describe, expect, it } from 'vitest';
import { peopleIn, shippedDetector } from '../../tests/fixtures/detector';
import { detectText } from './index';

const all = shippedDetector();

describe('illness and family of whoever has it', () => {
  const kinds = (text: string): readonly string[] => detectText(text, all).map((s) => s.kind);

  it('tells of somebody whose age and sex are told, and of nobody where they bound a group', () => {
    expect(kinds('54세 남성 환자로 대퇴골 골절 병력이 있으며 12월 23일 입원하였다')).toContain('HEALTH');
    expect(kinds('65세 이상 여성 환자로서 골다공증이 있는 사람')).not.toContain('HEALTH');
  });

  it('is whose record it is in, whatever the field is called', () => {
    const record = '성명 김서연\n주민등록번호 850317-2345678\n통장 잔액 812원\n';
    expect(kinds(`${record}비고 만성신부전, 수급자`)).toContain('HEALTH');
    expect(kinds(`담당 김서연 주무관\n${'본문이다. '.repeat(20)}\n비고 만성신부전 12.3%`)).not.toContain(
      'HEALTH',
    );
  });

  it('tells of nobody', () => {
    expect(kinds('하선규 소장은 당뇨병이나 만성 신부전을 앓는 사람은 조심하라고 했다')).not.toContain(
      'HEALTH',
    );
    expect(kinds('수강료: 어르신과 다자녀(3명 이상) 가정은 30퍼센트를 깎는다')).not.toContain('FAMILY');
  });

  it.each([
    '우측 쇄골 골절',
    '발목 염좌',
    '땅콩 알레르기',
    '간경변증',
    '허리 협착증',
    '왼쪽 다리 절단 장애',
    '요추 제4-5번간 추간판 탈출증',
    '퇴행성 척추증',
    '급성 심근경색',
    '우측 제2수지 절단',
    '저체온증',
    '영양결핍',
    '주의력결핍 과잉행동장애(ADHD)',
    '전방십자인대 파열',
    '만성 폐쇄성 폐질환',
    '갑상선 유두암',
    '외상성 경막하 출혈',
    '하지정맥 결손',
    '안면신경 마비',
    '신경섬유종증후군',
  ])('%s: with the part of the body and all of its word', (illness) => {
    const text = `민원인 최윤미는 ${illness} 진단을 받았다`;
    const found = detectText(text, all).filter((s) => s.kind === 'HEALTH');
    expect(found.map((s) => text.slice(s.start, s.end))).toEqual([illness]);
  });

  it.each([
    ['별거 중', '내담자 최윤미 | 별거 중 | 재상담'],
    ['배우자 사망', '수급자 최윤미 가구사항: 배우자 사망, 독거'],
    ['이혼 소송 중', '최윤미는 이혼 소송 중이라 경황이 없었다'],
  ])('%s: all that is told', (told, text) => {
    const found = detectText(text, all).filter((s) => s.kind === 'FAMILY');
    expect(found.map((s) => text.slice(s.start, s.end))).toContain(told);
  });

  it.each([
    '수도관 파열로 최윤미 주무관이 출동하였다',
    '최윤미 씨 집 앞 가지 절단 요청',
    '최윤미 위원: 통신 장애가 잦고 시설 손상이 큽니다',
    '최윤미 위원: 자금 경색과 교통 마비를 걱정합니다',
    '최윤미 위원: 다리 손상 부위를 보수하시기 바랍니다',
    '영수증과 신분증은 최윤미 주무관에게 낸다',
    '최윤미 위원: 자해 예방 교육을 늘려야 합니다',
    '김하늘 학생 검사 결과: 자해 충동 점수 3, 자해 사고: 2',
    '작물육종과 주무관 최윤미',
    '과수육종 연구사 최윤미',
    '주무관 최윤미가 관리 대장 손상 여부를 확인',
    '소장 손상 여부는 최윤미 주무관이 확인',
    '주무관 최윤미는 두부 결손 제품을 회수',
    '주민 최윤미가 보행 장애를 주는 노점을 신고',
    '선장 최윤미, 어선종 변경 신고',
    '최윤미 팀장: 정서·행동 장애 학생 지원',
  ])('no illness in %s', (text) => {
    expect(kinds(text)).not.toContain('HEALTH');
  });

  it.each([
    '갑: 내가 고혈압이 있어서 쓰러지면 책임질 거요',
    '사망일시·원인: 2026. 2. 17. 추정 / 급성 심근경색',
    '양산대 2 / 장애학생(뇌병변장애)',
    '허리도 척추협착증이라 못 들어요',
    '- 부: 알코올 의존증, 실직',
  ])('somebody without a name: %s', (text) => {
    expect(kinds(text)).toContain('HEALTH');
  });

  it.each([
    '장애인 우대, 독감 예방접종은 보건소에서',
    '심장질환이 있으면 의사와 상의하십시오',
    '골절 예방 체조 교실',
    '사망원인 1위는 암, 2위는 심장질환이다',
  ])('nobody: %s', (text) => {
    expect(kinds(text)).not.toContain('HEALTH');
  });

  it.each([
    '정원 30명(선착순 25, 사회적 배려 5). 다자녀·한부모·장애인 가족 우선',
    '최윤미 부녀회장이 독거노인 스무 집에 반찬을 나른다',
    '보호자 소병훈(부) 010-9470-1128',
    '하승우(모 강숙자) 농협 817-02-339106',
    '탁서윤 위원: 친권자 의견도 들어야 합니다',
    '이혼 후 자녀 양육비 안내',
    '독거노인 최윤미 할머니를 발견하여 병원으로 옮겼다',
    '독거노인 지원 대상자 최윤미 외 3명',
  ])('no family in %s', (text) => {
    expect(kinds(text)).not.toContain('FAMILY');
  });

  it.each([
    ['독거', '독거노인 김복순(82세)'],
    ['독거', '김복순 (독거노인)'],
    ['독거', '수급자 김복순 | 82 | 독거노인'],
    ['독거', '독거 어르신 김복순 댁 방문'],
    ['이혼', '2019년 이혼 후 혼자 딸을 키우고 있음'],
    ['별거', '원고 윤보라는 별거 중인 배우자로 소 취하 의사'],
    ['다문화가정', '4\t부티 흐엉\t010-5560-3384\t다문화가정\n5\t서지호\t010-2345-6789\t'],
    ['남편', '신고자 김영수(남편, 010-1234-5678)'],
  ])('%s of somebody: %s', (told, text) => {
    const found = detectText(text, all).filter((s) => s.kind === 'FAMILY');
    expect(found.map((s) => text.slice(s.start, s.end))).toEqual([told]);
  });

  it('is no name', () => {
    const text = '유족 현황\n - 전처 석금순: 이혼(1988). 시신 인수 거부\n진단: 조현병   복약: 하루 두 번';
    expect(peopleIn(text, all)).not.toContain('이혼');
    expect(peopleIn(text, all)).not.toContain('조현병');
  });

  it.each([
    ['신청인 김선종', ['김선종']],
    ['성명 | 연락처\n김선종 | 010-2222-3333\n이근종 | 010-2222-4444', ['김선종', '이근종']],
    ['이근종 씨가 방문하여 항의함', ['이근종']],
    ['민원인 박종양은 어제 시청을 방문하였다.', ['박종양']],
    ['수급자 한육종, 오선종', ['한육종', '오선종']],
    ['민원인 심기형은 항의함', ['심기형']],
    ['이름: 손기형 (남, 45세)', ['손기형']],
    ['세입자 위기형, 손자상', ['위기형', '손자상']],
    ['성명 이석증 주민등록번호 500102-1234567', ['이석증']],
    ['주민 이석증 씨가 방문', ['이석증']],
  ])('leaves names that are built like one: %s', (text, names) => {
    expect(peopleIn(text, all)).toEqual(names);
    expect(kinds(text)).not.toContain('HEALTH');
  });

  it.each([
    ['이석증', '민원인 최윤미는 이석증 진단을 받았다'],
    ['이석증', '성명 | 병명\n최윤미 | 이석증'],
    ['조현병', '환자 조현병으로 입원'],
    ['위궤양', '최윤미는 위궤양으로 입원하였다'],
    ['뇌종양', '환자 최윤미는 뇌종양 수술 후 회복 중'],
    ['골육종', '최윤미는 골육종 진단을 받았다'],
    ['자해', '3학년 김하늘 학생 자해 충동 호소'],
    ['자해', '김하늘 학생 자해 사고 발생'],
    ['자해', '김하늘 내담자는 자해 위험도 높음'],
  ])('%s of somebody: %s', (told, text) => {
    const found = detectText(text, all).filter((s) => s.kind === 'HEALTH');
    expect(found.map((s) => text.slice(s.start, s.end))).toEqual([told]);
  });

  it.each([
    ['a rule', '한빛시 치매환자 지원에 관한 조례\n\n제1조(목적) 실종된 치매환자와 배우자를 지원한다.'],
    ['a drill', '재난대응 안전한국훈련 세부계획\n\n의료반장 보건소장 최윤미: 화상·골절 환자 이송'],
    ['a share', '만성질환(복수응답): 고혈압 24.1%, 당뇨병 11.8%, 담당 최윤미'],
    ['a vaccine', '접종자 최윤미 / 백신 폐렴구균 2차'],
    ['who is treated', '최윤미 소장은 임신부, 당뇨병이나 암 치료를 받는 분은 조심하라고 했다'],
    ['heritage', '선물: 나전칠기 함(무형유산 최윤미 장인 제작)'],
    ['whom a rule favours', '우선선발: 국민기초생활수급자, 차상위계층, 한부모가족, 등록장애인. 담당 최윤미'],
    ['a street and a club', '다문화거리 방문 / 다자녀가정 학부모회장 최윤미'],
  ])('%s tells of nobody', (_what, text) => {
    expect(kinds(text).filter((k) => k === 'HEALTH' || k === 'FAMILY')).toEqual([]);
  });

  it.each([
    [
      'a case that cites a rule',
      '상담일지(치매관리 조례 근거)\n\n수급자 최윤미는 치매로 거동이 어렵다',
      'HEALTH',
    ],
    ['who comes by a vaccine to it', '접종자 최윤미 / 백신 폐렴구균 / 증상 뇌염으로 입원', 'HEALTH'],
    ['a party of a family that a rule favours', '감면 신청인 최윤미는 한부모가족으로 아들과 산다', 'FAMILY'],
  ])('%s is told of', (_what, text, kind) => {
    expect(kinds(text)).toContain(kind);
  });

  it('leaves open what a press release tells of somebody whom nobody can find', () => {
    const text = '보도자료\n\n응급상황 17건을 발견했다. 뇌출혈로 쓰러진 60대 주민을 구했다.';
    const told = detectText(text, all).filter((s) => s.kind === 'HEALTH' || s.kind === 'AGE');
    expect(told.map((s) => s.open)).toEqual([true, true]);
    const named = `${text} 주민 최윤미 씨는 고맙다고 했다.`;
    expect(detectText(named, all).some((s) => s.kind === 'HEALTH' && !s.open)).toBe(true);
  });

  it('tells of somebody', () => {
    expect(kinds('민원인 최윤미는 당뇨병을 앓고 있어 거동이 어렵다')).toContain('HEALTH');
    expect(kinds('학대피해노인\n 성명 최윤미\n 건강 파킨슨병, 욕창, 청력 저하')).toContain('HEALTH');
    expect(kinds('신청인 최윤미는 다자녀 가정으로 생계가 어렵다')).toContain('FAMILY');
  });
});

describe('a day behind a name and a year of school', () => {
  it('is one of birth', () => {
    const text = '장학생\n 가. 함예린 (2학년, 2010. 8. 17.): 성적 우수';
    const found = detectText(text, all).filter((s) => s.kind === 'DT_BIRTH');
    expect(found.map((s) => text.slice(s.start, s.end))).toEqual(['2010. 8. 17.']);
  });
});

describe('words of a topic', () => {
  const kinds = (text: string): readonly string[] => detectText(text, all).map((s) => s.kind);

  it.each([
    '이혜숙 교수가 당뇨와 고혈압에 좋은 식단을 강의했다',
    '고혈압·당뇨가 있는 어르신은 치매 위험이 높으므로 함께 추진함',
    '10월에 환자의 80% 이상이 생깁니다. 열, 두통, 발진이 특징입니다.',
    '김서연 상담사\n난임부부 시술비\t상시',
    '신장 투석 병의원과 목욕장은 급수차를 보냅니다',
  ])('tell of nobody: %s', (text) => {
    expect(kinds(text)).not.toContain('HEALTH');
  });

  it.each([
    '최윤미 어르신은 당뇨가 있는 분으로 치매 위험이 높음',
    '민원인 최윤미는 당뇨와 고혈압으로 식단을 지킨다',
    '환자의 두통이 심해 입원',
    '신청인 최윤미 부부, 난임 진단',
    '최윤미 씨는 신장 투석 중',
  ])('tell of somebody: %s', (text) => {
    expect(kinds(text)).toContain('HEALTH');
  });

  it('are no birth date and no age in a sample and in an allowance', () => {
    expect(kinds('주민등록번호: 뒤 일곱 자리를 가림(예: 900101-*******)')).not.toContain('DT_BIRTH');
    expect(kinds('주민등록번호: 900101-*******')).toContain('DT_BIRTH');
    expect(kinds('부모급여: 0세 월 100만원, 1세 월 50만원')).not.toContain('AGE');
    expect(kinds('자녀: 1세, 월 50만원 수급')).toContain('AGE');
  });
});
