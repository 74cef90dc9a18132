// Who does the work of an office, told by rows and lines without a rank; and who only stands in such a row.
import { describe, expect, it } from 'vitest';
import { shippedDetector } from '../../../tests/fixtures/detector';
import { detectText } from '../index';

const all = shippedDetector();

/** The people of a text, `+` where they stay open. */
function people(text: string): readonly string[] {
  return detectText(text, all)
    .filter((s) => s.kind === 'PERSON')
    .map((s) => `${s.open ? '+' : ''}${text.slice(s.start, s.end)}`);
}

/** What stays open. */
function open(text: string): readonly string[] {
  return detectText(text, all)
    .filter((s) => s.open)
    .map((s) => text.slice(s.start, s.end));
}

describe('the work of an office', () => {
  it.each([
    [
      'who drew up a document',
      '2026년 4월 문서 목록\n\n세정과-5127(2026. 4. 2.) | 주택가격 열람 안내문 | 최윤미 | 공개',
    ],
    [
      'who drew one up, by the column',
      '5월 결재문서 목록\n\n연번 | 문서번호 | 제목 | 기안자 | 공개구분\n1 | 총무과-100 | 여비 | 최윤미 | 부분공개(6)',
    ],
    [
      'who keeps watch with another',
      '당직 근무표\n\n일자\t구분\t당직자\n2일\t숙직\t세무과 박민준(사령), 최윤미',
    ],
    ['who keeps watch', '6월 당직 명령부\n\n날짜\t구분\t당직원\n6.21.(금)\t숙직\t도서관 최윤미'],
    [
      'who holds the hours of a clinic',
      '보건소 진료 일정\n\n구분\t요일\t담당\t준비물\n예방접종(수급자)\t월\t간호사 최윤미\t신분증',
    ],
    ['who answers the telephone', '노선을 두고 하실 말씀은 교통과(033-640-5372, 최윤미)로 주십시오.'],
    [
      'whom farmers may ask',
      '6월 농사 정보\n\n[현장 기술 상담] 식량작물 최윤미(061-860-6581)\n\n농업기술센터 전라남도 장흥군 장흥읍 흥성로 68-42',
    ],
    ['who is ordered into the service', '인사발령 제2026-17호\n\n지방행정서기보시보 최윤미  명 운봉읍 근무'],
    ['whose post stands behind', '협의회 자료\n\n한빛시청\n총무 최윤미(안전총괄과 민방위팀장)'],
    ['who heads a town', '보도자료\n\n한빛시청은 밥상을 차렸다. 최윤미 풍천면장은 "고맙다"고 말했다.'],
    ['who asks in the council', '시정질문 답변서\n\n질문의원: 최윤미 의원\n질문요지: 폐교 활용'],
    ['a vet of the city', '접종 명령 고시\n\n방법: 공수의 2명이 접종(북부 김서연, 남부 최윤미)'],
  ])('%s', (_what, text) => {
    expect(people(text)).toContain('+최윤미');
  });

  it.each([
    [
      'who asked for a document',
      '정보공개 청구 목록\n\n세정과-5127(2026. 4. 2.) | 지방세 내역 | 최윤미 | 공개',
    ],
    [
      'who is told of in its title',
      '2026년 문서 목록\n\n세정과-5127(2026. 4. 2.) | 체납자 최윤미 재산 조회 | 김서연 | 비공개',
    ],
    ['who rang at night', '당직 근무일지\n\n시간\t구분\t내용\n02:10\t민원\t도로 파손 최윤미'],
    [
      'who was brought in at night',
      '숙직 근무일지\n\n시간 | 구분 | 내용\n23:00 | 숙직 | 중앙동 최윤미(주취자)',
    ],
    ['who rang, in a roster', '당직 근무표\n\n구분 | 신고 내용\n숙직 | 중앙동 최윤미'],
    ['who is drunk, in a roster', '당직 명령부\n\n구분 | 당직원\n숙직 | 중앙동 최윤미(주취자)'],
    ['whose cattle died', '접종 결과\n공수의 과실로 소가 죽은 농가(북부 김서연, 남부 최윤미)'],
    ['who was hurt on a sports ground', '보도자료\n\n한빛시청은 사고를 알렸다. 최윤미 종합운동장'],
    ['who is visited', '보건소 방문 일정\n\n대상자\t담당\t내용\n최윤미\t간호사 김서연\t당뇨 관리'],
    ['who complains to a division', '교통과(033-640-5372, 최윤미 민원인)로 회신'],
    ['who reports it', '한빛시청 안전총괄과\n신고인 총무 최윤미(안전총괄과 민방위팀장)'],
    ['whose farm is sick', '구제역 발생 현황\n\n발생 농가(북부 김서연, 남부 최윤미)'],
    ['who was hurt on a field', '보도자료\n\n주민 최윤미 운동장에서 다쳤다.'],
    ['who is dismissed', '인사발령\n\n지방행정서기보시보 최윤미  면직'],
    [
      'in a roster with somebody’s mobile telephone',
      '당직 명령부\n\n구분\t당직원\t연락\n숙직\t도서관 최윤미\t010-2345-6789',
    ],
  ])('%s stays private', (_what, text) => {
    expect(people(text)).not.toContain('+최윤미');
  });
});

describe('minutes that are published', () => {
  const SAID =
    '\n\n1. 일시: 2026. 4. 25.(목) 14:00~16:40\n2. 안건: 물류단지 개발행위허가(안) — 교통량과 저류지 용량을 다시 살펴 재심의하기로 하고 다음 달에 다시 올림\n · 최윤미 위원: 주말을 더하여야 함';
  it('leave members open on the record, and no others', () => {
    expect(people(`제3차 도시계획위원회 회의 결과 공개${SAID}`)).toEqual(['+최윤미']);
    expect(people(`제3차 도시계획위원회 회의록 공개 여부${SAID}`)).not.toContain('+최윤미');
    expect(people('제3차 도시계획위원회 회의 결과 공개\n\n · 최윤미 주민: 반대함')).toEqual(['최윤미']);
  });
});

describe('whom the public may ask, and who is presented to it', () => {
  const PRESS = '보도자료\n\n한빛시는 로봇기업과 투자협약을 맺었다. 올해 11개 기업이 투자하였다.\n';
  it.each([
    ['an office’s contact', `${PRESS}담당: 투자유치단 최윤미 팀장 (☎055-225-3251)`],
    ['a member of a council', `${PRESS}협약식에는 한빛시의회 최윤미 의원도 함께했다.`],
    ['a head of a quarter', '▲ 회계과장 김서연 ▲ 장유1동장 최윤미'],
    ['an extension', '계획을 안전총괄과(최윤미, 내선 2291)로 제출'],
    ['who heads the firm', '보도자료\n\n한빛시는 ㈜한빛모션(대표이사 최윤미)과 협약을 맺었다.'],
  ])('%s', (_, text) => {
    expect(people(text)).toContain('+최윤미');
  });

  it.each([
    ['a firm’s contact', `${PRESS}담당: ㈜한빛단 최윤미 팀장 (☎055-225-3251)`],
    ['a clinic’s doctor', `${PRESS}한빛의원 최윤미 의원장`],
    ['who asks there', '민원인은 안전총괄과(최윤미, 남)에 찾아왔다'],
    ['whose firm was fined', '보도자료\n\n한빛시는 ㈜한빛모션(대표이사 최윤미)의 위반을 고발했다.'],
  ])('%s stays private', (_, text) => {
    expect(people(text)).not.toContain('+최윤미');
  });
});

describe('lists of offices and orders of personnel', () => {
  const LIST = '읍면동 행정복지센터 연락처 안내\n\n기관명\t기관장\t대표전화\t소재지\n';

  it('tell who heads an office, and where it sits', () => {
    expect(open(`${LIST}조치원읍\t최윤미\t044-301-5114\t세종특별자치시 조치원읍 충현로 193\n`)).toEqual([
      '최윤미',
      '044-301-5114',
      '세종특별자치시 조치원읍 충현로 193',
    ]);
  });

  it('keep who lives there private', () => {
    const homes = '읍면동\t성명\t주소\n조치원읍\t최윤미\t세종특별자치시 조치원읍 충현로 193\n';
    expect(open(`수급자 현황\n\n${homes}`)).toEqual([]);
    expect(
      open(`${LIST}한빛상사\t최윤미\t010-4455-6677\t세종특별자치시 조치원읍 충현로 193\n`),
    ).not.toContain('최윤미');
  });

  it('tell who is moved, and keep private whose reason is their own', () => {
    const orders = '인사발령 통지\n\n| 성명 | 현 소속 | 발령 소속 |\n';
    expect(open(`${orders}| 최윤미 | 총무과 | 세무과 |\n`)).toEqual(['최윤미']);
    expect(open(`${orders}| 최윤미 | 총무과 | 질병휴직 |\n`)).toEqual([]);
    expect(
      people(
        '전보 희망자 고충 현황\n성명 | 현 부서 | 희망 부서 | 비고\n최윤미 | 총무과 | 보건소 | 이혼 소송 중',
      ),
    ).toEqual(['최윤미']);
    expect(people('전보 제외자\n성명 | 현 부서 | 발령 부서\n최윤미 | 총무과 | 보건소')).toEqual(['최윤미']);
  });
});

describe('what looks like an office’s list and is none', () => {
  it.each([
    '가정폭력 피해자 지원시설 현황\n시설명 | 시설장 | 소재지\n여성긴급피난센터 | 최윤미 | 경기도 여주시 세종로 12\n',
    '읍면동 비상연락망\n읍면동 | 면장 | 자택전화 | 소재지\n가남면 | 최윤미 | 031-881-1234 | 경기도 여주시 세종로 12, 101동 302호\n',
  ])('%s', (text) => {
    expect(open(text)).not.toContain('경기도 여주시 세종로 12');
    expect(open(text)).not.toContain('경기도 여주시 세종로 12, 101동 302호');
  });
  it('closes whom a document is about', () => {
    const text =
      '2024년 4월 문서등록대장\n등록번호 | 제목 | 수신자 | 공개여부\n복지과-5127 | 심사결과 통지 | 최윤미 | 비공개\n';
    expect(people(text)).toEqual(['최윤미']);
  });
  it('closes who heads a place that is accused', () => {
    const text = '어린이집 보조금 환수 현황\n시설명 | 시설장 | 금액\n꿈나무센터 | 최윤미 | 3,200,000\n';
    expect(people(text)).toEqual(['최윤미']);
  });
});
