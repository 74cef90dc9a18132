// Officials on duty without a rank, told by the form of their line; beside each a private person in nearly the same line.
import { describe, expect, it } from 'vitest';
import { shippedDetector } from '../../../tests/fixtures/detector';
import { detectText } from '../index';

const all = shippedDetector();

/** The people and telephones of a text, `+` where they stay open. */
function found(text: string): readonly string[] {
  return detectText(text, all)
    .filter((s) => ['PERSON', 'PHONE', 'FAX'].includes(s.kind))
    .map((s) => `${s.open ? '+' : ''}${text.slice(s.start, s.end)}`);
}

describe('who acts for the office', () => {
  it.each([
    ['behind the number of the paper', '결정 통지\n건축과-8830(2024. 4. 17.) 담당 최윤미 031-790-6428'],
    ['below the number of the paper', '결정 통지\n수택3동-1902(2024. 3. 21.)\n담당 최윤미 031-550-8714'],
    ['who took in a form', '감면 신청서\n신청인 박성옥 (인)\n여수시장 귀하\n접수 최윤미'],
    ['a line of duties', '지출결의서\n2024. 6. 11.\n발의 김서연   검토 최윤미   지출원 윤정훈'],
    ['who audits', '종합감사 처분요구서\n감사반장 김서연   감사자 박지훈, 최윤미'],
    ['who confirms at a town', '소명서\n용서해 주시기 바랍니다.\n확인: 호명읍 최윤미'],
    ['the last line of a house', '수강료 환불 내역\n박건 씨는 어머니가 신청함\n평생학습관 최윤미'],
    ['a duty of a quarter', '유예 처리함이 타당함.\n노은2동 민방위 담당 최윤미'],
    ['a duty of the register', '정정 처리\n병영면 가족관계등록 담당 최윤미'],
    ['a duty of a division', '복무 안내\n총무과 복무담당 최윤미, 총무과장 김광수'],
    ['who took a call', '<전화 민원 메모>\n받은 사람: 최윤미\n건 사람: 김정숙님'],
    [
      'a division among itself',
      '[복지2팀 단톡방]\n\n오전 9:12, 최윤미: 의료급여 조회할게요\n오전 9:13, 주상욱 팀장: 네',
    ],
    ['who leads a hearing', '영업정지 청문 조서\n주재자 최윤미(변호사): 말씀해 주십시오.'],
    ['who speaks for the office', '영업정지 청문 조서\n처분청 최윤미: 신분증을 보는 모습이 없습니다.'],
    ['whom the office sends', '사례회의 내용\n○ 방문간호사 최윤미: 제가 목요일에 들르겠습니다.'],
    ['a member of a council', '요구자료\n요구의원: 최윤미 의원\n제목: 낙상사고 현황'],
    ['the head of a quarter', '공적조서\n조사자: 나운2동장 최윤미'],
    ['a rank of the town office', '보고\n부인에게는 면사무소 최윤미 산업팀장이 연락하였습니다.'],
    ['a body of the law', '후원 결과\n길음1동 복지협의체 위원장 최윤미, 담당 박하나'],
    ['who looks at a field', '현지조사\n농지위원 최윤미와 함께 가 보니 들깨가 심겨 있었다.'],
    [
      'the second member with a calling',
      '참석: 위원장 조한별(부시장), 위원 김남주(소아청소년과 의사), 최윤미(변호사)',
    ],
  ])('%s', (_, text) => {
    expect(found(text)).toContain('+최윤미');
  });

  it.each([
    ['behind no number', '보호자 통지\n김복순 할머니 담당 최윤미 010-4790-6428'],
    ['who stands for the applicant', '감면 신청서\n신청인 박성옥 (인)\n여수시장 귀하\n대리인 최윤미'],
    ['a voucher of a club', '동창회 지출결의서\n발의 김서연   검토 최윤미   결재 윤정훈'],
    ['a neighbour of a quarter', '사실확인서\n용서해 주시기 바랍니다.\n확인: 봉선동 최윤미'],
    ['a visitor of a house', '이용 내역\n평생학습관 최윤미 010-4790-6428'],
    ['who petitions with a number', '진정서\n건축과-8830(2024. 4. 17.) 회신을 받았습니다.\n작성자 최윤미'],
    ['who petitions against a desk', '민원 내용\n위생과 이단비 042-288-4452\n확인자 최윤미'],
    ['an audit of a club', '우리상조회 감사 보고\n감사반장 김서연   감사자 최윤미'],
    [
      'a client in the chat',
      '[복지2팀 단톡방]\n\n오전 9:13, 주상욱 팀장: 네\n오전 9:14, 최윤미: 주무관님 저 못 가요',
    ],
    ['whom the call is for', '<전화 민원 메모>\n받는 사람: 최윤미'],
    ['who fills in a form', '감면 신청서\n신청인 박성옥 (인)\n여수시장 귀하\n접수: 최윤미'],
    ['who defends a shop', '영업정지 청문 조서\n처분청 최윤미: 저는 술을 판 적이 없습니다.'],
    ['who got a parcel', '후원 물품 전달\n받은 사람: 최윤미\n물품: 쌀 10kg'],
    [
      'a division of a company',
      '[영업2팀 단톡방]\n\n오전 9:12, 최윤미: 납품했어요\n오전 9:13, 주상욱 팀장: 네',
    ],
    ['the party of a hearing', '영업정지 청문 조서\n당사자 최윤미: 집에 누워 있었습니다.'],
    ['who is spoken of', '사례회의 내용\n○ 수급자 최윤미: 혈관성 치매'],
    ['who asks', '요구자료\n요구자: 최윤미\n제목: 낙상사고 현황'],
    ['a member with an own matter', '참석: 위원장 조한별(부시장), 위원 김남주(교수), 최윤미(수급자)'],
  ])('is not %s', (_, text) => {
    const people = found(text);
    expect(people).toContain('최윤미');
    expect(people).not.toContain('+최윤미');
  });
});

describe('telephones of the office', () => {
  it.each([
    [
      'the desk behind the number',
      '결정 통지\n건축과-8830(2024. 4. 17.) 담당 지민석 031-790-6428',
      '+031-790-6428',
    ],
    [
      'behind mail of the office',
      '주영란 선생님(010-8890-1472)께\njmkim88@korea.kr / 043-850-5841',
      '+043-850-5841',
    ],
    [
      'where to hand in',
      '사전통지서\n소유자 | 황보라\n생년월일 | 1986-09-14\n팩스(051-749-4579)로 제출하여 주시기 바랍니다. 담당자 교통행정과 문준서 051-749-4563',
      '+051-749-4579',
    ],
  ])('%s', (_, text, line) => {
    expect(found(text)).toContain(line);
  });

  it.each([
    [
      'behind somebody’s own mail',
      '주영란 선생님(010-8890-1472)께\nyr1004@naver.com / 043-850-5841',
      '043-850-5841',
    ],
    [
      'behind mail that somebody was told',
      '주영란 선생님(010-8890-1472)께\n답변 메일 jmkim88@korea.kr, 043-850-5841',
      '043-850-5841',
    ],
    [
      'where the applicant wants an answer',
      '신청서\n신청인 황보라\n생년월일 1986-09-14\n팩스(051-749-4579)로 회신하여 주시기 바랍니다. 담당자 교통행정과 문준서 051-749-4563',
      '051-749-4579',
    ],
  ])('is not %s', (_, text, line) => {
    expect(found(text)).toContain(line);
  });
});
