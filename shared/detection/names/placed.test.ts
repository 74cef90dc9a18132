// Names that the model does not know, at places that leave little doubt; and what stands at such places and is no name.
import { describe, expect, it } from 'vitest';
import { peopleIn, shippedDetector } from '../../../tests/fixtures/detector';

const all = shippedDetector();
const people = (text: string): readonly string[] => peopleIn(text, all);

describe('a name', () => {
  it.each([
    ['behind kin', '혼자 삽니다. 아들 연제호와는 5년째 연락이 끊겼다.', ['연제호']],
    ['behind kin, with an odd form', '집주인이 아니라 그 처남 공대열을 만났다고 한다.', ['공대열']],
    ['behind work', '수영장에서 안전요원 유건형이 지혈하였다.', ['유건형']],
    ['behind a rank and its number', '업무대행자는 공업8급 형남기로 지정한다.', ['형남기']],
    [
      'behind a rank, of three syllables',
      '- 시설운영팀 7급 견미리내(사번 F-21455)\n견미리내는 부인함',
      ['견미리내', '견미리내'],
    ],
    ['of three syllables behind a title', '○ 강사 피다온슬: 주민번호 확인 요청', ['피다온슬']],
    ['behind a team, before a telephone', '○ 보상팀 지청아 054-779-6218', ['지청아']],
    ['behind a team, in charge', '○ 담당 예방접종실 장대한 / 보건소', ['장대한']],
    ['behind a division, before a post', '○ 신청: 도시계획과 두루미 주무관에게', ['두루미']],
    ['before the place in a family', '세대원  권진솔(본인), 이사야(자, 2018.06.30)', ['권진솔', '이사야']],
    ['before the day of birth', '  접종자 나솔  2024.11.02생', ['나솔']],
    ['of who writes', '저는 소담로 120, 901호에 거주하는 이정입니다. 직업은 간호조무사', ['이정']],
    ['from abroad, addressed', '연락은 언니 로사 씨에게 하고 이웃 소냐 씨는 모름', ['로사', '소냐']],
    ['of kin, before what only people take', '그 부인 정정임에게는 면사무소가 연락함', ['정정임']],
    ['of kin, that no dictionary has', '맞벌이 200점에 동생 이로건의 점수를 더함', ['이로건']],
    ['of kin, honoured', '오전 9:18 조카분 박승범씨요 근데 안 받으세요', ['박승범']],
    ['that is how something is', '요양보호사 즐거운은 3월 말 퇴사', ['즐거운']],
    [
      'that is a thing, behind work',
      '이웃 청년 유찬에게 방을 내주고 양수인 노을은 운전을 함',
      ['유찬', '노을'],
    ],
    ['on a bill', '- 여는 춤: 국악단, 안무 정미소\n- 판소리', ['정미소']],
    ['with a season in it', '방문한 세무과 윤가을 02-120-1234 참조', ['윤가을']],
  ])('%s', (_, text, names) => {
    expect(people(text)).toEqual(names);
  });

  it.each([
    [
      'who somebody is who writes',
      '901호에 거주하는 주민입니다. 혼자 사는 노인입니다. 옆집에 사는 이웃입니다.',
    ],
    ['a noun behind kin', '아들 연락처와 딸 주소, 어머니 병원비를 적고 동생 명의를 확인함'],
    ['a verb behind kin', '어머니 모시고 사는데 친구 만나려고 나가면 아들 보내고 있다'],
    ['a noun with a particle', '친구 이야기를 듣고 언니 나이를 물음'],
    ['a number of a class of disease', '제2급 감염병은 24시간 안에 신고'],
    [
      'a division’s division',
      '복지과 노인팀 055-120-1234, 세무과 민원실 055-120-1235, 총무과 대표전화 055-120-1236',
    ],
    ['what somebody in charge does', '담당 건축과 안내 / 문의: 교통과 주차장'],
    ['a count', '5월 둘째 주까지 보수를 마칠 예정'],
    ['two nouns', '벤치에 두고 온 현장조사(2024.11.02생)'],
    ['many behind work', '청년 주민들에게 알리고 근로자 여러분께 근로자 임금은 동료 직원에게'],
    ['how something is', '요양보호사 즐거운 시간, 보호자 어려운 형편'],
    ['what a bill tells of', '- 안무 연습실\n- 연출 이야기\n- 피아노 조율비'],
    ['a place abroad', '푸저우 민허우(閩侯)현 도심'],
  ])('%s: nobody', (_, text) => {
    expect(people(text)).toEqual([]);
  });
});
