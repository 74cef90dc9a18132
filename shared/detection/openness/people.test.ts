// Who stays open: the words, cells and addresses beside a name that make an official of a person, and those that do not.
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

describe('officials on duty', () => {
  it.each([
    ['a division in front', '검토자: 위생지도팀 최윤미 (평일 09시부터)', '+최윤미'],
    ['two of a division', '피고 소송수행자: 허가지원과 김동욱, 김보경', '+김보경'],
    [
      'a rank in the cell before',
      '소속 | 직급 | 성명 | 발령\n세정과 | 지방세무주사보 | 배수진 | 징수과 근무를 명함',
      '+배수진',
    ],
    ['a post in the cell behind', '구분 | 성명 | 소속 및 직위\n위원 | 김우경 | 부시장 | 재임기간', '+김우경'],
    ['mail of the office', '보낸사람: 김민재 <mjkim@gwangju.go.kr>', '+김민재'],
    [
      'the box of a press release',
      '담당 부서\t대외경제국\t책임자\t과  장 \t강병중 (044-215-7630)',
      '+강병중',
    ],
    ['who heads a public body', '이번 협약에는 한국수자원공사(사장 윤석민)가 참여한다', '+윤석민'],
    ['who is on duty', '한빛구청 당직 일지\n당직원: 박예슬', '+박예슬'],
    [
      'a division in brackets behind',
      '한빛시청 하천 점검 계획\n1조  최윤미(하천관리과)  상류 구간',
      '+최윤미',
    ],
    ['a grade in brackets behind', '한빛시청 출장 보고\n성명: 최윤미 (하천관리과, 시설7급)', '+최윤미'],
    ['a post in brackets behind', '참석: 부시장, 최윤미(시의원), 주민 2명', '+최윤미'],
    ['who takes the notes', '한빛시청 주민설명회 결과\n기록자 최윤미', '+최윤미'],
    [
      'who heads a division of the office',
      '한빛구(구청장 석건우)는 물놀이 안전에 힘쓴다고 24일 밝혔다.\n\n안전요원은 오전 10시부터 오후 7시까지 순찰하며 구명조끼를 무료로 빌려준다. 위험한 곳에는 부표를 띄운다.\n\n최윤미 안전총괄과장은 말했다',
      '+최윤미',
    ],
    [
      'who speaks in a council',
      '제298회 한빛시의회(정례회) 위원회 회의록\n○최윤미 위원 본부장님, 왜 줄였습니까?',
      '+최윤미',
    ],
    [
      'who heads a committee of a council',
      '협약식에는 최윤미 시의회 해양도시건설위원장이 함께했다',
      '+최윤미',
    ],
    ['who heads a council', '11:00 개회, 군의회 의장 최윤미 축사', '+최윤미'],
    ['a division that is named after families', '한빛시 안내\n여성가족과장 최윤미', '+최윤미'],
  ])('%s', (_, text, name) => {
    expect(people(text)).toContain(name);
  });
});

describe('people who are no officials', () => {
  it.each([
    ['a department of a hospital', '진료: 정형외과 최윤미', '최윤미'],
    ['a player', '우승: 농구팀 최윤미', '최윤미'],
    ['somebody told about behind a division', '민원: 도로과 최윤미 씨가 방문', '최윤미'],
    [
      'who heads a division of a company',
      '한빛구(구청장 석건우)는 ㈜누리와 맺었다.\n㈜누리 최윤미 안전총괄과장은 말했다',
      '최윤미',
    ],
    ['who serves a company', '담당: 총무팀 김서연 대리 010-4455-6677', '김서연'],
    ['a treasurer of a club', '한빛구청 보조금 정산\n - 회계담당 김서연이 개인카드로 결제', '김서연'],
    [
      'who serves an association',
      '한빛시청 점검\n한빛시배구협회 사무국장 김서연은 보조금을 받았다',
      '김서연',
    ],
    ['whom a paper disciplines', '한빛시청\n처분대상: 세무과 지방세무주사 김서연', '김서연'],
    [
      'whose penalty stands behind',
      '한빛시 인사발령\n◎ 징계\n - 차량등록사업소 지방행정주사보 김서연: 감봉 1월',
      '김서연',
    ],
    ['who is in mourning', '한빛시청 소식\n부고: 세무과 김서연 주무관 모친상', '김서연'],
    ['in a department of a hospital', '한빛시청 통보\n담당의 김서연(정형외과)', '김서연'],
    ['whom an audit accuses', '감사결과 처분요구서\n수당 부당 수령\n관련자: 세무과 주사보 김서연', '김서연'],
  ])('%s', (_, text, name) => {
    expect(people(text)).toContain(name);
  });

  it('does not close whom an audit only names', () => {
    const text = '감사결과\n지적사항: 압류를 지연하였음\n관련자: 세무과 주사보 김서연';
    expect(people(text)).toContain('+김서연');
  });
});

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

describe('illness and family of whoever has it', () => {
  const kinds = (text: string): readonly string[] => detectText(text, all).map((s) => s.kind);

  it('tells of nobody', () => {
    expect(kinds('하선규 소장은 당뇨병이나 만성 신부전을 앓는 사람은 조심하라고 했다')).not.toContain(
      'HEALTH',
    );
    expect(kinds('수강료: 어르신과 다자녀(3명 이상) 가정은 30퍼센트를 깎는다')).not.toContain('FAMILY');
  });

  it.each(['우측 쇄골 골절', '발목 염좌', '땅콩 알레르기', '간경변증', '허리 협착증'])(
    '%s: with the part of the body and all of its word',
    (illness) => {
      const text = `민원인 최윤미는 ${illness} 진단을 받았다`;
      const found = detectText(text, all).filter((s) => s.kind === 'HEALTH');
      expect(found.map((s) => text.slice(s.start, s.end))).toEqual([illness]);
    },
  );

  it.each([
    ['별거 중', '내담자 최윤미 | 별거 중 | 재상담'],
    ['배우자 사망', '수급자 최윤미 가구사항: 배우자 사망, 독거'],
    ['이혼 소송 중', '최윤미는 이혼 소송 중이라 경황이 없었다'],
  ])('%s: all that is told', (told, text) => {
    const found = detectText(text, all).filter((s) => s.kind === 'FAMILY');
    expect(found.map((s) => text.slice(s.start, s.end))).toContain(told);
  });

  it('tells of somebody', () => {
    expect(kinds('민원인 최윤미는 당뇨병을 앓고 있어 거동이 어렵다')).toContain('HEALTH');
    expect(kinds('학대피해노인\n 성명 최윤미\n 건강 파킨슨병, 욕창, 청력 저하')).toContain('HEALTH');
    expect(kinds('신청인 최윤미는 다자녀 가정으로 생계가 어렵다')).toContain('FAMILY');
  });
});

describe('books', () => {
  it('leave their authors open, and close who has borrowed them', () => {
    const text =
      '연체 도서\n연번\t회원\t도서명\t저자\t청구기호\n1\t황윤미\t소나기\t황순원\t813.6-황56ㅅ\n2\t김서연\t메밀꽃 필 무렵\t이효석\t813.6-이95ㅁ';
    const found = people(text);
    expect(found).toContain('황윤미');
    expect(found).toContain('김서연');
    expect(found.filter((p) => p.includes('황순원') || p.includes('이효석'))).toEqual(['+황순원', '+이효석']);
  });
});

describe('a day behind a name and a year of school', () => {
  it('is one of birth', () => {
    const text = '장학생\n 가. 함예린 (2학년, 2010. 8. 17.): 성적 우수';
    const found = detectText(text, all).filter((s) => s.kind === 'DT_BIRTH');
    expect(found.map((s) => text.slice(s.start, s.end))).toEqual(['2010. 8. 17.']);
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

describe('what the law has published', () => {
  it('leaves elected speakers and those who attended open in the minutes of a council, and citizens closed', () => {
    const head = '제301회 가온시의회(정례회) 도시위원회 회의록\n\n(10시 개의)\n';
    const text = `${head}○위원장 김서연  개의하겠습니다.\n○박민준 위원  질의하겠습니다.\n○주민 최수빈  저는 반대합니다.\n○출석위원(2인)  김서연 박민준`;
    expect(people(text)).toEqual(['+김서연', '+박민준', '최수빈', '+김서연', '+박민준']);
    const board = text.replace(head, '제3차 가온시 도시계획위원회 회의록\n\n(10시 개의)\n');
    expect(people(board).filter((p) => p.startsWith('+'))).toEqual([]);
  });

  it('leaves companies and their heads open in a list of private contracts', () => {
    const row =
      '1|승강기 수리|2024.4.4.|8,470|㈜가온승강기|김서연|214-87-60193|경기도 화성시 봉담읍 동화길 51|회계과';
    const header = '번호|계약명|계약일|금액|업체명|대표자|사업자등록번호|소재지|담당부서';
    const closed = (head: string): readonly string[] =>
      detectText(`${head}\n\n${header}\n${row}`, all)
        .filter((s) => !s.open)
        .map((s) => s.kind);
    expect(closed('2024년 2분기 수의계약 체결 현황(공개용)')).toEqual([]);
    expect(closed('2024년 2분기 견적 제출 업체')).toContain('PERSON');
  });
});
