// What a company has made public of itself, where offices sit and the public goes; homes in the same places stay closed.
import { describe, expect, it } from 'vitest';
import { shippedDetector } from '../../../tests/fixtures/detector';
import { detectText } from '../index';

const all = shippedDetector();

function which(text: string, open: boolean): readonly string[] {
  return detectText(text, all)
    .filter((s) => s.open === open && s.kind !== 'NONDISCLOSURE')
    .map((s) => text.slice(s.start, s.end));
}

describe('a company in the box of a contract', () => {
  const seat = '경기도 평택시 평남로 1029, 3층';
  const box = (shop: string, address: string): string =>
    `신청인 김서연\n계약상대자\n  상    호: ${shop}\n  대 표 자: 장현우\n  사업자등록번호: 125-86-20411\n  주    소: ${address}\n  전화: 031-658-4420   팩스: 031-658-4421\n  전자우편: order@neulsol.co.kr\n`;

  it('shows where it sits and how it is reached', () => {
    const open = which(box('주식회사 늘솔조경', seat), true);
    for (const own of [seat, '031-658-4420', '031-658-4421', 'order@neulsol.co.kr'])
      expect(open).toContain(own);
  });

  it('is none where a person trades under a shop’s name', () => {
    const closed = which(box('늘솔조경', seat), false);
    expect(closed).toContain(seat);
    expect(closed).toContain('031-658-4420');
  });

  it('may sit in a home where the address is a flat', () => {
    const flat = '경기도 평택시 평남로 1029, 101동 1203호';
    const closed = which(box('주식회사 늘솔조경', flat), false);
    expect(closed).toContain(flat);
    expect(closed).toContain('031-658-4420');
  });

  it.each([
    [
      'the home of its head',
      '상호: 주식회사 늘솔조경\n대표자: 장현우\n대표자 주소: 경기도 평택시 평남로 1029',
    ],
    ['whoever stands surety', '상호: 주식회사 늘솔조경\n연대보증인: 장현우\n주소: 경기도 평택시 평남로 1029'],
    ['its engineer', '상호: 주식회사 늘솔조경\n책임기술인: 장현우\n주소: 경기도 평택시 평남로 1029'],
    ['who works for a company', '수급인: 최윤미 (주식회사 늘솔조경 직원)\n주소: 경기도 평택시 평남로 1029'],
    ['who has left it', '회사명 주식회사 늘솔조경 퇴직자 최윤미\n주소: 경기도 평택시 평남로 1029'],
    ['who once had one', '시공자: 최윤미 (전 주식회사 늘솔)\n주소: 경기도 평택시 평남로 1029'],
    ['a home, told behind it', '상호: 주식회사 늘솔조경\n주소: 경기도 평택시 평남로 1029 (자택)'],
    [
      'a head with a birthday',
      '상호 주식회사 늘솔조경\n대표자 장현우 (1960. 1. 2.)\n주소 경기도 평택시 평남로 1029',
    ],
    [
      'a head with a number',
      '상호: 주식회사 늘솔조경\n대표자: 장현우(600102-1234567)\n주소: 경기도 평택시 평남로 1029',
    ],
    ['the next person', '상호: 주식회사 늘솔조경\n\n주소: 경기도 평택시 평남로 1029'],
  ])('tells nothing of %s', (_, text) => {
    expect(which(`신청인 김서연\n${text}`, false)).toContain('경기도 평택시 평남로 1029');
  });

  it.each(['1029, 1203호', '1029, 늘솔오피스텔 1203호', '1029 늘솔빌라 302호'])(
    'may sit in a home: %s',
    (at) => {
      const flat = `경기도 평택시 평남로 ${at}`;
      expect(which(box('주식회사 늘솔조경', flat), false)).toContain(flat);
    },
  );

  it('has its seat in a house of offices, room or not, and its head in brackets', () => {
    const room = '경기도 평택시 평남로 1029, 늘솔빌딩 1203호';
    expect(which(box('㈜늘솔조경 (대표 장현우)', room), true)).toContain(room);
  });

  it('is not reached at home', () => {
    const at = (aside: string): string =>
      `신청인 김서연\n계약상대자의 상호와 연락처는 다음과 같습니다. 확인하여 주십시오.\n상호: ㈜늘솔조경\n전화: 031-658-4420${aside}`;
    expect(which(at(''), true)).toContain('031-658-4420');
    for (const aside of ['(집)', '(장현우 자택)', ' (이사 김복순)'])
      expect(which(at(aside), false)).toContain('031-658-4420');
  });

  it('keeps the mail of somebody who works there', () => {
    const text = box('주식회사 늘솔조경', seat).replace('order@', 'hw.jang@');
    expect(which(text, false)).toContain('hw.jang@neulsol.co.kr');
  });
});

describe('who heads a company', () => {
  const rows =
    '순위\t업체명\t대표자\t사업자등록번호\t투찰금액(원)\n1\t㈜바다누리\t위성욱\t224-81-77064\t1,221,004,880\n2\t바다상사\t최윤미\t224-17-77064\t1,221,005,880';

  it('is read out when bids are opened, and a sole trader is not', () => {
    const text = `개찰 결과 공개\n\n${rows}`;
    expect(which(text, true)).toContain('위성욱');
    expect(which(text, false)).toContain('최윤미');
  });

  it.each([
    ['workers', '낙찰 후 하도급 대금 체불 진정', '성명', '최윤미(근로자)'],
    ['workers by their company', '낙찰자 하도급 내역', '성명', '최윤미'],
    ['agents', '개찰 결과', '대표자', '최윤미(대리인)'],
    ['the accused', '낙찰 취소 통보 대상', '대표자', '최윤미'],
  ])('is none of the %s', (_, title, column, name) => {
    const text = `${title}\n업체명 | ${column} | 사업자번호 | 금액\n㈜바다누리 | ${name} | 224-81-77064 | 3,200,000`;
    expect(which(text, false)).toContain('최윤미');
  });

  it('is none of a company that is no more', () => {
    const text = '개찰조서\n상호 | 대표자 | 사업자번호\n바다상사(전 주식회사) | 최윤미 | 224-81-77064';
    expect(which(text, false)).toContain('최윤미');
  });

  it('is closed in a list of arrears', () => {
    expect(which(`지방세 체납 법인\n\n${rows}`, false)).toContain('위성욱');
  });

  it('stays open with the telephone of the cooperative that builds', () => {
    const text =
      '신청인 김서연\n가. 사업 내용: 홀로 사는 어르신 댁의 문턱을 없애고 안전손잡이를 단다.\n다. 시공: 거제집수리협동조합(이사장 조판석, 055-637-2284)';
    expect(which(text, true)).toEqual(['조판석', '055-637-2284']);
    for (const label of ['체납', '위탁 아동', '공급 대상 가구'])
      expect(which(`신청인 김서연\n${label}: 거제집수리협동조합(대표 조판석, 055-637-2284)`, false)).toEqual(
        expect.arrayContaining(['조판석', '055-637-2284']),
      );
  });
});

describe('where the public goes', () => {
  const at = '충청남도 서산시 관아문길 1';

  it.each([
    ['a room of a public place', `장소: 서산시 평생학습관 301호(${at})`],
    ['a room with a name', `장소: 서산시 농업기술센터 원예실(${at})`],
    ['a floor', `장소: 서산시 문화회관 3층 세미나실(${at})`],
    ['a division that is asked', `의견제출: 위생과 / ${at}`],
    ['a division with its telephone', `문의: 문화유산과 041-660-6109 / ${at}`],
    ['where post is sent, with the division behind', `보낼 곳: (우 31974) ${at} 총무과 인사팀`],
  ])('%s', (_, text) => {
    expect(which(`신청인 김서연\n${text}`, true)).toContain(at);
  });

  it.each([
    ['where somebody has post sent to', `통지서 보낼 곳: (우 31974) ${at}`],
    ['a home behind a division', `위생과 방문: ${at}`],
    ['a room of a shelter', `한빛쉼터 301호(${at})`],
    ['a row of complaints', `접수: 위생과 / ${at} / 천경자`],
    ['who lives behind a team', `위생지도팀 방문 결과 / ${at}`],
    ['whose letter names the mayor below his address', `주소 ${at}, 302호\n서산시장 귀하`],
    ['whose letter names the mayor behind his address', `주소: ${at} 서산시장 귀하`],
    ['a mayor who is spoken to', `주소: ${at} 서산시장님께`],
    ['who goes to the office from home', `수급자 최윤미, ${at} 서산시청 방문`],
    ['who sits in a body', `최윤미, ${at} 한빛위원회 위원`],
    ['a room that somebody rents', `임차인 최윤미: 한빛복지관 302호(${at})`],
    ['a name behind the address of a room', `에덴센터 302호 (${at}) 최윤미`],
    ['a name behind the address of a division', `담당부서: 복지과 / ${at} 최윤미`],
    ['a name where things are handed out', `교부 장소: ${at}, 301호 최윤미`],
    ['a name that ends like a division', `보낼 곳: ${at} 김복순과`],
    ['who lives beside a car park', `세입자 최윤미, 상가 지하 주차장 ${at}, 302호 거주`],
    ['where victims hide', `가정폭력 피해자 쉼터(${at})`],
  ])('not %s', (_, text) => {
    expect(which(`신청인 김서연\n${text}`, false).some((found) => found.startsWith(at))).toBe(true);
    expect(which(`신청인 김서연\n${text}`, true).filter((found) => found.startsWith(at))).toEqual([]);
  });

  it('is asked of no division where the address has a flat', () => {
    expect(which(`신청인 김서연\n문의: 복지과 / ${at}, 101동`, false)).toContain(`${at}, 101동`);
  });

  it.each([
    ['who signs behind it', `${at} 서산시장`],
    ['a shelter from the heat', `무더위쉼터: 한빛경로당(${at})`],
    ['where the office is', `${at} 서산시청`],
  ])('%s', (_, text) => {
    expect(which(`신청인 김서연\n${text}`, true)).toContain(at);
  });

  it('shows the telephone behind the address of a library, and not behind a home', () => {
    expect(
      which(
        `신청인 김서연\n책 읽는 모임이 매주 토요일 저녁 일곱 시에 옥상 정원에서 열립니다. 누구나 오세요.\n시립중앙도서관(${at}) ☎ 041-737-4475`,
        true,
      ),
    ).toContain('041-737-4475');
    expect(which(`신청인 김서연(${at}) ☎ 041-737-4475`, false)).toContain('041-737-4475');
  });
});

describe('where everybody goes', () => {
  const POLLS = '국회의원선거 투표소 안내\n\n투표구\t투표소\t소재지\n송월동 제1\t금성대\t나주시 시청길 22';
  it('is open in a table of polling stations, and not where somebody votes at home', () => {
    expect(which(POLLS, true)).toContain('나주시 시청길 22');
    const home = '거소투표 신고인 명부\n\n투표소\t성명\t소재지\n제1\t최윤미\t나주시 시청길 22';
    expect(which(home, false)).toContain('나주시 시청길 22');
  });

  it.each([
    '투표사무원 명단 투표소별\n\n연번 | 이름 | 투표소 | 주소\n1 | 최윤미 | 송월동 제1 | 나주시 시청길 22',
    '투표소 안내\n\n투표구\t투표소\t소재지\t연락처\n제1\t금성대\t나주시 시청길 22\t최윤미',
    '투표소 안내\n\n투표구\t투표소\t소재지\n제1\t금성대\t나주시 시청길 22, 101동 1203호',
  ])('is no home of those who vote or count there: %s', (text) => {
    expect(which(text, true).filter((found) => found.startsWith('나주시'))).toEqual([]);
  });

  it('is open for public property that is let, and not for whoever uses it', () => {
    const shop =
      '공유재산(매점) 사용허가 입찰 공고\n\n1. 대상: 체육공원 매점\n   소재지: 이천시 부발읍 무촌로 172';
    expect(which(shop, true)).toContain('이천시 부발읍 무촌로 172');
    const user = '공유재산 대부 현황\n\n사용자: 최윤미\n   소재지: 이천시 부발읍 무촌로 172';
    expect(which(user, false)).toContain('이천시 부발읍 무촌로 172');
  });

  it('is open in front of a division and its floor', () => {
    expect(which('접수: 방문\n   포천시 군내면 청성로 122, 산림과 2층', true)).toContain(
      '포천시 군내면 청성로 122, 산림과 2층',
    );
    expect(which('수급자 최윤미 포천시 군내면 청성로 122, 2층', false)).toContain(
      '포천시 군내면 청성로 122, 2층',
    );
  });
});
