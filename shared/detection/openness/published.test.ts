// What the public reads anyway: members, authors, the long dead, lists that a law has published.
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

describe('members of a body', () => {
  it('stay open in every row of the list, though their posts are words of headers', () => {
    const text =
      '지방건축위원회 위원 위촉 현황\n\n연번\t구분\t분야\t성명\t소속 및 직위\n1\t부위원장\t계획\t김서연\t누리대학교 교수\n2\t위원\t구조\t최윤미\t동해공과대학 교수';
    expect(people(text)).toEqual(['+김서연', '+최윤미']);
    expect(people(text.replace('위촉 현황', '위촉 대상'))).toEqual(['김서연', '최윤미']);
  });
});

describe('who died long ago', () => {
  it('is history, told by the years of a life', () => {
    expect(people('향토 인물\n강상호(1887~1957): 재산을 교육에 썼다')).toEqual(['+강상호']);
    expect(people('대상자\n강상호(1957~2026): 홀로 살다')).toEqual(['강상호']);
  });
});

describe('what only looks like a book or a life', () => {
  it.each([
    '《민원 접수대장》 최윤미',
    '〈사례 1〉 최윤미 장기요양 3등급',
    '번호\t제목\t글쓴이\t작성일\n1\t불편합니다\t최윤미\t2026. 3. 2.',
    '입주자 명단\n최윤미(502-1203)',
    '고객 최윤미(1588-1234)',
  ])('%s', (text) => {
    expect(people(text)).toEqual(['최윤미']);
  });
});

describe('books', () => {
  it('leave open who made them, by the column, by the title, by the trade', () => {
    const list = '번호\t서명\t지은이\t출판사\n1\t소년이 온다\t김초엽\t창비\n2\t나목\t박완서\t세계사';
    expect(people(list)).toEqual(['+김초엽', '+박완서']);
    expect(people('함께 읽기: 『식물의 책』 이소영 작가를 모시고, 소설가 박경리와')).toEqual([
      '+이소영',
      '+박경리',
    ]);
    expect(people('연번\t성명\t서명\n1\t김서연\t최윤미')).toEqual(['김서연', '최윤미']);
  });

  it('leave their authors open, and close who has borrowed them', () => {
    const text =
      '연체 도서\n연번\t회원\t도서명\t저자\t청구기호\n1\t황윤미\t소나기\t황순원\t813.6-황56ㅅ\n2\t김서연\t메밀꽃 필 무렵\t이효석\t813.6-이95ㅁ';
    const found = people(text);
    expect(found).toContain('황윤미');
    expect(found).toContain('김서연');
    expect(found.filter((p) => p.includes('황순원') || p.includes('이효석'))).toEqual(['+황순원', '+이효석']);
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
