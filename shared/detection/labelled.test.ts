// What a label, a list or a heading says of a number: whose number it is, or that it is none.
import { describe, expect, it } from 'vitest';
import { shippedDetector, valuesIn } from '../../tests/fixtures/detector';

const all = shippedDetector();
const found = (text: string, kind: string): readonly string[] => valuesIn(text, kind, all);

describe('a number and its label', () => {
  it.each([
    ['EMPLOYEE_ID', '개인식별번호(사번)  20110734', '20110734'],
    ['EMPLOYEE_ID', '직원식별번호(사번): 20110734', '20110734'],
    ['EMPLOYEE_ID', '재해자 김영수(사번 3-0472)', '3-0472'],
    ['DT_BIRTH', '생년월일(성별)\n1979.11.08.(남)\n연락처\n010-2345-6789', '1979.11.08.'],
    ['DT_BIRTH', '\t생년월일(성별)\n\t1979.11.08.(남)', '1979.11.08.'],
    ['DT_BIRTH', '책임기술인: 여지윤 (토목, 90. 1. 7.), 홍성표 (전기, 87. 9. 23.)', '90. 1. 7.'],
    ['DT_BIRTH', '대상 SOMCHAI NARISSARA (태국, 1992.04.13)', '1992.04.13'],
    ['PASSPORT', '조슬린 바티스타 씨(여권 P5512047B)가', 'P5512047B'],
    ['PASSPORT', '신청인 SURESH GURUNG P6287755', 'P6287755'],
    ['PASSPORT', '| NAME | PASSPORT NO. |\n| KIM ALEKSANDR | G6048397 |\n', 'G6048397'],
    ['VEHICLE', '등록번호(차량)\t29거 6236\t소유자\t김갑수', '29거 6236'],
    ['CORP_REG', '법인(주민)등록번호 : 131111-8002998', '131111-8002998'],
    ['COURT_CASE', '피해아동보호명령(2024동버1172)을 청구함', '2024동버1172'],
    ['DT_BIRTH', '김서연 신분증엔 1976-04-12. 경찰에 인계', '1976-04-12'],
    ['DT_BIRTH', '접종자 나솔  2024.11.02생(생후 4개월)', '2024.11.02'],
    ['DT_BIRTH', '당사자 | 성명 | 국승아 (밤별포차)\n | 생년월일 | 1985-07-02\n', '1985-07-02'],
    ['HEALTH', '| 성명 | 김서연 |\n| 사망 원인 | 급성 심근경색 |', '급성 심근경색'],
    ['HEALTH', '성명: 김서연\n병력사항 : 경추 염좌, 지적장애', '지적장애'],
    ['FAMILY', '성명: 김서연\n가족사항: 배우자 사망, 2남 1녀', '배우자 사망, 2남 1녀'],
    [
      'FAMILY',
      '성명(한글)  김서연\n가족사항       자녀 2명(친자 1, 전혼자녀 1)',
      '자녀 2명(친자 1, 전혼자녀 1)',
    ],
    ['MEDICAL_INSURANCE', '의료급여증번호: 50130-2-118472', '50130-2-118472'],
    ['DOC_ID', '수택3동-1902(2024. 3. 21.)\n담당 김재민', '수택3동-1902(2024. 3. 21.)'],
    ['HEALTH', '김하늘 님은 척추측만증 진단을 받았다', '척추측만증'],
    ['HEALTH', '김하늘 님의 좌측 하퇴부 열상', '좌측 하퇴부 열상'],
    [
      'FAMILY',
      '성명: 박하나\n가족사항\t모 사망(2022년), 부와 여동생 동거',
      '모 사망(2022년), 부와 여동생 동거',
    ],
    ['DOC_ID', '관련: 도서관정책과-31(2026. 1. 5.)', '도서관정책과-31(2026. 1. 5.)'],
  ])('%s in %s', (kind, text, value) => {
    expect(found(text, kind)).toContain(value);
  });

  it.each([
    ['EMPLOYEE_ID', '물품식별번호(규격)  20110734'],
    ['BUSINESS_REG', '경상남도에 있는 업체\n 다. 세부품명번호 4710150301(고분자응집제)의 직접생산확인'],
    ['BUSINESS_REG', '공급 업체의 물품분류번호: 4710150301'],
    ['DOC_ID', '모집단위\t번호\n도서관 자료정리\t도서-03\n'],
    ['DOC_ID', '냉장 5℃ 이하, 냉동 -18℃ 이하로 보관하기'],
    ['DT_BIRTH', '홍성표 (계약, 97. 9. 23.)'],
    ['DT_BIRTH', '박철수 (매매, 98. 3. 2.)'],
    ['DT_BIRTH', '박철수 (토지 분할, 98. 3. 2.)'],
    ['DT_BIRTH', '박철수 (증축, 2001.3.2)'],
    ['DT_BIRTH', '김서연 (총무과, 05. 3. 2.)'],
    ['DT_BIRTH', '여지윤 (토목, 24. 1. 7.)'],
    ['PHONE', '수용가번호\n04-1187-2260\n신청인'],
    ['DT_BIRTH', '사고발생일\t입소자\t나이\n2022.06.11.\t강막동\t88세\n'],
    ['FAMILY', '가구유형: 1인 가구 지원 대상을 늘린다.'],
    ['AGE', '지분 강상호(1/2), 윤봉춘 (6·25 참전)'],
    ['DT_BIRTH', '개최일(요일)\n1979.11.08.(목)'],
  ])('no %s in %s', (kind, text) => {
    expect(found(text, kind)).toEqual([]);
  });
});
