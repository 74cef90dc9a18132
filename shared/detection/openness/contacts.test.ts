// Contacts, seats and numbers: an office’s own stay open, those that lead to a person do not.
import { describe, expect, it } from 'vitest';
import { shippedDetector } from '../../../tests/fixtures/detector';
import { detectText } from '../index';

const all = shippedDetector();

describe('contacts and seats of an office', () => {
  const open = (text: string): readonly string[] =>
    detectText(text, all)
      .filter((s) => s.open)
      .map((s) => text.slice(s.start, s.end));

  it('opens mail behind a division and its telephone, and closes it behind a person', () => {
    expect(open('안내: 문화관광과 061-380-3300, festival@dumul.example.kr')).toContain(
      'festival@dumul.example.kr',
    );
    expect(open('민원인 최윤미 061-380-3300, ymchoi@dumul.example.kr')).not.toContain(
      'ymchoi@dumul.example.kr',
    );
  });

  it('opens the telephone beside the mail of an official, and behind a division and a letter', () => {
    expect(open('접수자 최윤미 (hana1029@korea.kr, 041-660-3528)')).toContain('041-660-3528');
    expect(open('신청인 김서연\n한빛시 평생학습과 학습지원팀 | T. 031-8075-2461')).toContain('031-8075-2461');
  });

  it('stay open beside a word that only the model takes for a name', () => {
    const text = '가상 산책로\n북문 → 봉수대 → 신호수, 서문 옆\n대피소 061-330-5471';
    expect(open(text)).toContain('061-330-5471');
    expect(open(`${text}\n신청인 김서연`)).not.toContain('061-330-5471');
  });

  it('closes the telephone behind the mail of an office where no brackets hold both', () => {
    expect(open('답변 메일 gildong@korea.kr, 031-560-1234\n신청인 김서연')).not.toContain('031-560-1234');
  });

  it('closes the land on which somebody lives, and what a doubtful name signs', () => {
    expect(open('수급자 거주지: 양평군 서종면 문호리 123-4')).toEqual([]);
    expect(open('변경\t국지도로\t서문리 산 17-2')).toEqual(['서문리 산 17-2']);
    expect(open('불편 사항 신고합니다\n김나기\n전화 032-560-1234')).toEqual([]);
  });

  it('lets a postal code go with the address behind it', () => {
    expect(open('제출처: (우 12950) 경기도 하남시 대청로 10 시청')).toContain('12950');
    expect(open('신청인: 최윤미, 주소: (우 12950) 경기도 하남시 대청로 10, 101동 202호')).not.toContain(
      '12950',
    );
  });

  it('opens where everybody is asked to come, whoever else is named, and not where something happened', () => {
    const at = '충청북도 충주시 중앙탑면 탑정안길 6';
    expect(open(`수강생 최윤미 씨의 후기\n교육 장소: ${at}`)).toContain(at);
    expect(open(`수강생 최윤미 씨의 후기\n오시는 길: ${at}`)).toContain(at);
    expect(open(`신청인 최윤미\n사고 장소: ${at}`)).not.toContain(at);
  });

  it('opens where a named road begins and ends, but not the address of somebody', () => {
    const notice =
      '한빛시 고시\n도로명주소 부여·변경 고시\n구분\t도로명\t기점\t종점\n신규\t새터말길\t버들읍 평촌리 410-3\t버들읍 평촌리 522-1\n';
    const found = open(`${notice}의견 제출인 최윤미, 버들읍 평촌리 99-2`);
    expect(found).toContain('버들읍 평촌리 410-3');
    expect(found).not.toContain('버들읍 평촌리 99-2');
  });
});

describe('numbers that lead to a person', () => {
  const closed = (text: string): readonly string[] =>
    detectText(text, all)
      .filter((s) => !s.open)
      .map((s) => s.kind);

  it('closes the suit about a fine, which is about one person', () => {
    expect(
      closed('신청인 최윤미 귀하\n춘천지방법원 원주지원 2024과1073 사건은 취하하실 수 있습니다'),
    ).toContain('COURT_CASE');
  });

  it('closes suits of families, and opens what a court said in the last century', () => {
    expect(closed('신청인 김서연의 판결문(대구가정법원 2024드단3097)')).toContain('COURT_CASE');
    expect(closed('신청인 김서연의 조정기일(2026너10482)')).toContain('COURT_CASE');
    const precedent = '신청인 김서연. 대법원 1998. 10. 28.자 98마1817 결정, 선고 98두11779 판결';
    expect(closed(precedent).filter((k) => k !== 'PERSON')).toEqual([]);
  });

  it('closes a judgment on somebody who is named with it, and opens one that is quoted', () => {
    const named = '신청인 김서연은 확인하였다.\n2020가소90634 판결에 따라 김서연에게 지급한다';
    expect(closed(named)).toContain('COURT_CASE');
    expect(closed('신청인 김서연은 2024구합57876 사건으로 벌금을 냈다')).toContain('COURT_CASE');
    expect(closed(`신청인 김서연 귀하\n${'본문 '.repeat(30)}\n2020가소90634 판결 참조`)).not.toContain(
      'COURT_CASE',
    );
  });

  it('closes a suit beside its plaintiff, and leaves one open that names nobody', () => {
    expect(closed('사건: 2023구합10482 처분취소\n원고: 김서연 (민원인)')).toContain('COURT_CASE');
    expect(closed('사건: 2023구합10482 처분취소\n피고: 한빛시장')).not.toContain('COURT_CASE');
  });

  it('closes a suit for money beside its plaintiff, though an office defends', () => {
    expect(closed('사건 2021가단7731 대여금\n원고 김서연\n피고 한빛시')).toContain('COURT_CASE');
    expect(closed('사건 2021가단7731 대여금\n원고 주식회사 솔내음\n피고 한빛시')).not.toContain('COURT_CASE');
  });

  it('leaves the address open where something is handed in, and closes the box of a form', () => {
    const text = '담당: 김서연 대리 010-4455-6677\n';
    const place = '서울특별시 강남구 테헤란로 152';
    expect(closed(`${text}제출처: (우 06236) ${place}`)).not.toContain('ADDRESS');
    expect(closed(`청구인 성명(법인명) 김서연\n주소(소재지) ${place}`)).toContain('ADDRESS');
  });

  it('leaves the car open that an office sells, and not the one that it seizes', () => {
    expect(closed('불용 차량 매각(차량번호 12가3456)')).not.toContain('VEHICLE');
    expect(closed('체납 차량 매각(차량번호 12가3456)')).toContain('VEHICLE');
  });

  it('takes no bound for an age and no day of reckoning for a birth', () => {
    const text =
      '청년(만 18세∼34세, 채용시점 기준), 최고 만 39세로 한정\n주민등록 인구통계(2024. 9. 30. 기준)';
    expect(closed(text)).toEqual([]);
  });

  it('leaves the address of a body open that stands right behind it', () => {
    expect(closed('(34054) 대전광역시 유성구 유성대로 1548(화암동) 정보통신기획평가원')).not.toContain(
      'ADDRESS',
    );
  });
});

describe('a row of lines', () => {
  const closed = (text: string): readonly string[] =>
    detectText(text, all)
      .filter((s) => !s.open)
      .map((s) => text.slice(s.start, s.end));
  it('is a switchboard’s', () => {
    expect(closed('민원인 최윤미, 전화(031-369-2315~9)')).toEqual(['최윤미']);
    expect(closed('민원인 최윤미, 전화(031-369-2315)')).toContain('031-369-2315');
  });
});

describe('a plate of a sample', () => {
  const closed = (text: string): boolean =>
    detectText(text, all).some((s) => s.kind === 'VEHICLE' && !s.open);
  it('is nobody’s in a guide that tells of nobody', () => {
    expect(closed('운행일지에는 차량번호(예: 12가3456)를 적는다')).toBe(false);
    expect(closed('운행일지에는 차량번호(예: 12가3789)를 적는다')).toBe(true);
    expect(closed('민원인 최윤미 씨, 차량번호(예: 12가3456)')).toBe(true);
    expect(closed('차량번호 12가3456 과태료')).toBe(true);
  });
});

describe('an account', () => {
  const open = (text: string): readonly string[] =>
    detectText(text, all)
      .filter((s) => s.kind === 'ACCOUNT' && s.open)
      .map((s) => text.slice(s.start, s.end));
  it.each([
    '지원금 입금계좌 국민은행 123456-01-123456, 예금주: 박찬구',
    '보상금 수령 계좌: 농협 302-1234-5678-91, 예금주 이은도',
    '환급금 반납 계좌: 농협 302-1234-5678-91 김서연',
  ])('of somebody: %s', (text) => {
    expect(open(text)).toEqual([]);
  });
  it.each([
    '납부 계좌: 농협 302-1234-5678-91 (예금주 안동시)',
    '한빛시청\n반납계좌: 농협 302-1234-5678-91(예금주 한빛시)',
  ])('of a city: %s', (text) => {
    expect(open(text)).toEqual(['302-1234-5678-91']);
  });
});
