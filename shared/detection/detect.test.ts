// What is found in the texts of an office, and what is left alone.
import { describe, expect, it } from 'vitest';
import type { Kind } from '../domain/candidate';
import { peopleIn } from '../../tests/fixtures/detector';
import { detectText, NO_RESOURCES } from './index';

const people = (text: string): readonly string[] => peopleIn(text, NO_RESOURCES);

function found(text: string): string[] {
  return detectText(text, NO_RESOURCES).map((s) => `${s.kind}:${text.slice(s.start, s.end)}`);
}

function kindsOf(text: string): Kind[] {
  return detectText(text, NO_RESOURCES).map((s) => s.kind);
}

describe('identifiers', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['주민등록번호 850317-1234567', 'RRN:850317-1234567'],
    ['주민번호: ８５０３１７－１２３４５６７', 'RRN:８５０３１７－１２３４５６７'],
    ['주민등록번호: 850317 - 1234567', 'RRN:850317 - 1234567'],
    ['주민등록번호: 8503171234567', 'RRN:8503171234567'],
    ['주민등록번호: 8 5 0 3 1 7 - 1 2 3 4 5 6 7', 'RRN:8 5 0 3 1 7 - 1 2 3 4 5 6 7'],
    ['외국인등록번호 850317-5234567', 'FRN:850317-5234567'],
    ['법인등록번호: 110111-0247385', 'CORP_REG:110111-0247385'],
    ['연락처는 010-1234-5678입니다', 'PHONE:010-1234-5678'],
    ['연락처 010\u20111234\u20115678', 'PHONE:010\u20111234\u20115678'],
    ['전화 (02) 2133-1234', 'PHONE:(02) 2133-1234'],
    ['귀하가 제기한 춘천지방법원 원주지원 2024과1073 사건', 'COURT_CASE:2024과1073'],
    ['신고자 김서연((02) 2133-1234)', 'PHONE:02) 2133-1234'],
    ['전화 02-2133-1234  팩스번호 (02) 2133-5678', 'PHONE:02-2133-1234'],
    ['전화 02-2133-1234  팩스번호 (02) 2133-5678', 'FAX:(02) 2133-5678'],
    ['전화 02-2133-1234(팩스)', 'FAX:02-2133-1234'],
    ['전화 +82-10-1234-5678', 'PHONE:+82-10-1234-5678'],
    ['팩스 02-2133-1234', 'FAX:02-2133-1234'],
    ['문의 1588-1234', 'PHONE:1588-1234'],
    ['카드번호 4242-4242-4242-4242', 'CARD:4242-4242-4242-4242'],
    ['국민은행 123456-04-123456 예금주', 'ACCOUNT:123456-04-123456'],
    ['계좌번호: 1002-456-789012 (국민)', 'ACCOUNT:1002-456-789012'],
    ['사업자등록번호 110-83-12345', 'BUSINESS_REG:110-83-12345'],
    ['여권번호 M123A4567', 'PASSPORT:M123A4567'],
    ['여권번호는 M12345678 입니다', 'PASSPORT:M12345678'],
    ['면허번호 11-12-345678-90', 'DRIVER_LICENSE:11-12-345678-90'],
    ['차량번호 12가3456', 'VEHICLE:12가3456'],
    ['서울12나3456 차량', 'VEHICLE:서울12나3456'],
    ['생년월일: 1985. 3. 17.', 'DT_BIRTH:1985. 3. 17.'],
    ['1985년 3월 17일생', 'DT_BIRTH:1985년 3월 17일'],
    ['건강보험증 번호: 1-2345678901', 'MEDICAL_INSURANCE:1-2345678901'],
    [
      '주소: 서울특별시 강서구 화곡로 287, 102동 1204호',
      'ADDRESS:서울특별시 강서구 화곡로 287, 102동 1204호',
    ],
    ['경기도 수원시 영통구 매탄동 123-4번지에 사는', 'ADDRESS:경기도 수원시 영통구 매탄동 123-4번지'],
    ['이메일 hong.gd@example.com 으로', 'EMAIL:hong.gd@example.com'],
    ['사건번호 2023가단51234', 'COURT_CASE:2023가단51234'],
    ['접속 IP 121.135.247.182', 'IP:121.135.247.182'],
    ['필지고유번호 1168010100107360001', 'PNU:1168010100107360001'],
    ['정보공개과-2841(2024. 5. 2.)', 'DOC_ID:정보공개과-2841(2024. 5. 2.)'],
    ['자원순환과-118 (2023.11.30) 호', 'DOC_ID:자원순환과-118 (2023.11.30)'],
    ['자원순환과-118(참고)', 'DOC_ID:자원순환과-118'],
    ['민원(신청번호 1AA-2604-0718823)', 'PETITION_ID:1AA-2604-0718823'],
    ['흰색 카니발(187너 4402)이 방치', 'VEHICLE:187너 4402'],
    ['체납 차량 경북 1 다 3047', 'VEHICLE:경북 1 다 3047'],
    ['대표번호 1533-0917', 'PHONE:1533-0917'],
    ['시청 02-120', 'PHONE:02-120'],
    ['농협 통장을 바꿨어요. 새 거는 302-1448-9037-61이에요', 'ACCOUNT:302-1448-9037-61'],
    ['농업회사법인 들판㈜(195511-0038214)', 'CORP_REG:195511-0038214'],
    ['해돋이로 앞 (우)21984', 'POSTAL_CODE:21984'],
    ['나. 온누리시 한결구 느티로 48번길 17, 2층', 'ADDRESS:온누리시 한결구 느티로 48번길 17, 2층'],
    ['푸른시 공단2로 9, 청년빌 B동 207호', 'ADDRESS:푸른시 공단2로 9, 청년빌 B동 207호'],
    ['물빛면 하곡리 산 18 누수', 'ADDRESS:물빛면 하곡리 산 18'],
    ['카카오뱅크 3333-07-2916438  40,000원', 'ACCOUNT:3333-07-2916438'],
    ['저는 삼산동 1287-5 반지하에 삽니다', 'ADDRESS:삼산동 1287-5 반지하'],
    ['어제 전화한 자양로 18길 47 은행빌라 301호', 'ADDRESS:자양로 18길 47 은행빌라 301호'],
    ['분당구 불정로 6에서', 'ADDRESS:분당구 불정로 6'],
    ['부산 동래구 명장동 29통 3반', 'ADDRESS:부산 동래구 명장동 29통 3반'],
    ['서른여섯 살 주부입니다', 'AGE:서른여섯 살'],
    ['손자(삼산중 1학년)', 'EDUCATION:삼산중 1학년'],
    ['사진은 blog.naver.com/mirae/2239 에', 'URL:blog.naver.com/mirae/2239'],
    ['대상자 김철수(67-04-11), 여수시', 'DT_BIRTH:67-04-11'],
    ['재해자 김영수 (남·49)', 'AGE:49'],
    ['신고자 김영수(남편, 010-1234-5678)', 'FAMILY:남편'],
    [
      '신청인\t성명\t윤 상 철\t생년월일\t1961. 9. 3.\n\t전화\t(휴대전화) 010 3326 7185',
      'PHONE:010 3326 7185',
    ],
    ['피해자: 근로자 임종례(여, 66세, 1960.05.12., 군산시)', 'DT_BIRTH:1960.05.12.'],
    ['접수번호\t접수일\t신청인\n2026-10-0031\t10.05.\t최영자', 'PETITION_ID:2026-10-0031'],
    ['네, 접수번호는 SW-261113-0452입니다', 'PETITION_ID:SW-261113-0452'],
    ['가정법원 조정기일(2026너10482)', 'COURT_CASE:2026너10482'],
    ['12가3456 결정 과태료', 'VEHICLE:12가3456'],
    ['대법원 2000. 4. 7. 선고 98두11779 판결 참조', 'COURT_CASE:98두11779'],
    ['집이 부평구 경원대로1269번길 14-6, 2층이라 매일', 'ADDRESS:부평구 경원대로1269번길 14-6, 2층'],
    ['정확히는 권선로 694번길 25 304호', 'ADDRESS:권선로 694번길 25 304호'],
    ['본인은 청각장애(심한 장애)로 등록', 'HEALTH:청각장애(심한 장애)'],
    ['직업: 택배기사', 'POSITION:택배기사'],
    ['본인은 청각장애가 있어 보청기를 쓴다', 'HEALTH:청각장애'],
  ];
  for (const [text, wanted] of cases) {
    it(text, () => {
      expect(found(text)).toContain(wanted);
    });
  }
});

describe('what is no identifier', () => {
  const clean: readonly string[] = [
    '「지방자치법」 제17조제2항에 따라 2024. 5. 2.까지 제출',
    '예산액 1,234,567,000원, 집행률 98.5%',
    '시행일 2024. 1. 1. 접수일 2024-01-02',
    '고시 제2024-187호, 법률 제17219호',
    '총 12건 3456원',
    '모델명 M123A4567-B 부품번호 12345678',
    '성명: 홍○○, 연락처: 010-****-5678',
    '□□ 확인 * 각주',
    '전년 대비 10.5% 증가, 3.1절',
    '계약번호 용역-2024-08742',
    '예비비 010-2027-0001 과목은 삭제',
    '펌웨어 2.4.1.15 이상, 오리주물럭(5.6.13.18)',
    '결핵 신환자 7건, 당뇨병·고혈압 등 만성질환, 80대 이상 4.2%',
    '평균연령 43.7세, 0~9세 48.6%',
    '임진왜란 1592-1598, 앞으로 10층 건물',
    '문화유산 재발견, 작업 시간 장애 처리 3-1',
    '다문화 가정 지원 사업, 한부모가족 지원',
    '5\t고전 강독\t수 14:00\t세미나실\t20',
    '대법원 1998. 10. 28.자 98마1817 결정 참조',
    '작업 장소: 경산시 산림녹지과가 지정하는 곳',
    '출장지: 안동시 길안면 일원',
    '변경\t국지도로\t서문리 산 17-2\t서문리 204-6',
  ];
  for (const text of clean) {
    it(text, () => {
      const private_ = detectText(text, NO_RESOURCES).filter((s) => !s.open);
      expect(private_.map((s) => `${s.kind}:${text.slice(s.start, s.end)}`)).toEqual([]);
    });
  }
});

describe('already masked text', () => {
  it('is proposed once for what it still shows', () => {
    const text = '주민등록번호 850317-1******';
    const spans = detectText(text, NO_RESOURCES);
    expect(spans.map((s) => [s.kind, text.slice(s.start, s.end), s.why.includes('masked-rrn')])).toEqual([
      ['DT_BIRTH', '850317-1******', true],
    ]);
  });
});

describe('offsets', () => {
  it('are those of the given text, whatever was normalised away', () => {
    const text = '성\u200b명\r\n전화 ０１０-１２３４-５６７８\r\n주소';
    const [span] = detectText(text, NO_RESOURCES);
    expect(span === undefined ? '' : text.slice(span.start, span.end)).toBe('０１０-１２３４-５６７８');
  });
  it('hold for decomposed Hangul', () => {
    const text = '담당자 홍길동 주무관'.normalize('NFD');
    const span = detectText(text, NO_RESOURCES).find((s) => s.kind === 'PERSON');
    expect(span === undefined ? '' : text.slice(span.start, span.end).normalize('NFC')).toBe('홍길동');
  });
});

describe('tables in bare text', () => {
  it('reads a column by its header', () => {
    expect(kindsOf('연번\t성명\t생년월일\t연락처\n1\t홍길동\t850317\t010-1234-5678')).toEqual([
      'PERSON',
      'DT_BIRTH',
      'PHONE',
    ]);
  });
});

describe('names that only their place tells', () => {
  it('a resident from abroad, by the form or by the number behind the name', () => {
    expect(people('다. 응우옌티란(외국인등록번호 930715-6971283)')).toEqual(['응우옌티란']);
    expect(people('쩐 반 득 씨가 신고함')).toEqual(['쩐 반 득']);
  });
  it('the same name again, where the document has made sure of it once', () => {
    expect(people('성명: 승재범\n이후 승재범의 주소를 확인함')).toEqual(['승재범', '승재범']);
  });
  it('no verb, no city, no half of a pair', () => {
    expect(people('계약 상대자를 정하기 전에 알림')).toEqual([]);
    expect(people('한빛시, 축제 연다')).toEqual([]);
    expect(people('선지원 후심사 원칙')).toEqual([]);
  });
});

describe('open or private, by what stands beside', () => {
  const openOf = (text: string, value: string): boolean | undefined =>
    detectText(text, NO_RESOURCES).find((s) => text.slice(s.start, s.end) === value)?.open;

  it('closes the number of a petition with the petitioner, and leaves it open where nobody is named', () => {
    expect(openOf('신청인 생년월일: 1985. 3. 17.\n신청번호 1AA-2604-0718823', '1AA-2604-0718823')).toBe(
      false,
    );
    expect(openOf('신청번호 1AA-2604-0718823', '1AA-2604-0718823')).toBe(true);
  });

  it('leaves the office its cars', () => {
    expect(openOf('차량: 관용차 82너 1057', '82너 1057')).toBe(true);
    expect(openOf('차량: 승용차 82너 1057', '82너 1057')).toBe(false);
  });

  it('knows who acts for the office by grade, by division, by council', () => {
    expect(openOf('출장자 성명: 지영란(시설9급)', '지영란')).toBe(true);
    expect(openOf('성명: 지영란(요리사)', '지영란')).toBe(false);
    expect(openOf('담당부서 농업정책과   과장 천명호 (063-270-4411)', '천명호')).toBe(true);
    expect(openOf('감 독 : 시설관리팀 길기훈 (044-300-7715)', '길기훈')).toBe(true);
  });

  it('takes thanks, laws and counties for no one', () => {
    expect(people('관심을 가져 주셔서 감사드립니다.')).toEqual([]);
    expect(people('공무원 임용령 제27조에 따라')).toEqual([]);
    expect(people('나루군(군수 강무열)은')).not.toContain('나루군');
    expect(people('성명: 김순례 제3호')).toEqual(['김순례']);
    expect(people('성명: 박형구(시장)')).toEqual(['박형구']);
    expect(people('위와 같이 이정수 감사의 보고가 있었다.')).toEqual(['이정수']);
  });
});
