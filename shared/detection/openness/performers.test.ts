// Performers, makers and teachers told by odd forms of a line; and citizens whom a programme names beside them.
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

const CONCERT = '시립교향악단 정기연주회 안내\n\n프로그램\n';
const LIBRARY = '시립도서관 독서의 달 행사\n\n';
const COURSES = '가을학기 강좌 안내\n\n';

describe('performers and makers', () => {
  it.each([
    ['the head of a troupe', `${LIBRARY}④ 마술 인형극 — 극단 두레(대표 최윤미)`],
    ['who drew a book', `${LIBRARY}② 원화전 「토끼의 달밤」 — 그림 최윤미, 글 김서연`],
    ['who wrote it', `${LIBRARY}② 원화전 「토끼의 달밤」 — 그림 김서연, 글 최윤미`],
    ['a composer', `${CONCERT}최윤미 「예악」\n`],
    ['a composer by the form of the work', `${CONCERT}최윤미 바이올린 협주곡 1번`],
    ['who keeps an orchestra', `${CONCERT}단무장 최윤미`],
    ['who plays alone', `${CONCERT} - 가야금 독주: 최윤미`],
    ['who speaks at a ceremony', '광복절 경축식 행사 계획\n\n10:15 기념사 — 광복회 지회장 최윤미'],
    ['who gives for a bank', '주간 주요 행사\n\n15:00 장학금 기탁식(지점장 최윤미)'],
    [
      'who gives for a bank, told in a sentence',
      '보도자료\n\n한빛은행 남문지점(지점장 최윤미)은 성금 500만 원을 기탁했다.',
    ],
    [
      'an expert',
      '한빛시(시장 김서연)는 5일 마을부엌을 열었다. 이날 요리연구가 최윤미 씨가 된장찌개를 선보였다.',
    ],
    [
      'who teaches',
      `${COURSES}강좌 | 강사 | 요일·시간 | 정원\n수채화로 그리는 일상 | 최윤미 | 월 10:00 | 20`,
    ],
  ])('%s', (_what, text) => {
    expect(people(text)).toContain('+최윤미');
  });

  it.each([
    ['the head of a troupe who is charged', `${LIBRARY}극단 두레(대표 최윤미)가 횡령 혐의로 고발됐다.`],
    ['who is given a scholarship', '주간 주요 행사\n\n15:00 장학금 기탁식(수혜 학생 최윤미)'],
    ['a citizen who shows a dish', '보도자료\n\n주민 최윤미 씨가 된장찌개를 선보였다.'],
    ['who learns', `${COURSES}강좌 | 수강생 | 요일\n수채화 | 최윤미 | 월`],
    ['who is paid', `${COURSES}강좌 | 강사 | 강사료 | 시간\n수채화 | 최윤미 | 50,000 | 월`],
    ['who has asked by a form', '민원 접수\n\n최윤미 「신청서」\n'],
    ['a listener', `${CONCERT}관객 최윤미의 협주곡 감상`],
  ])('%s stays private', (_what, text) => {
    expect(people(text)).not.toContain('+최윤미');
  });
});

describe('a story whose years are all long over', () => {
  const STORY =
    '우리 고장의 옛 어른들 — 독립운동 편\n\n김한종(金漢鍾, 1883~1921) 선생은 1917년 대한광복회를 이끌었다. ';
  it.each([
    ['by hanja and years of life', '최윤미(崔允美, 1883~1921) 선생'],
    ['by the past', '1932년 상하이에서 폭탄을 던졌다. 아내 최윤미 여사는 홀로 고향을 지켰다.'],
    ['by honours', '대성전에는 선현의 위패를 모신다. 김서연, 최윤미가 모두 여기에 든다.'],
  ])('%s', (_what, told) => {
    expect(people(`${STORY}\n\n${told}\n1963년 독립장을 추서하였다.`)).toContain('+최윤미');
  });

  it.each([
    ['with a year of today', `${STORY}\n\n최윤미는 2019년 이곳을 고쳤다. 최윤미는 홀로 고향을 지켰다.`],
    [
      'of a time that some remember',
      `${STORY}1963년 추서하였다.\n\n1985년 최윤미가 이장이 되어 길을 넓혔다.`,
    ],
    ['who keeps the house', `${STORY}1963년 추서하였다.\n\n1932년 지은 집을 종손 최윤미가 고쳤다.`],
    ['who is addressed', `${STORY}1963년 추서하였다.\n\n1932년 지은 집을 최윤미 씨가 고쳤다.`],
  ])('%s stays private', (_what, text) => {
    expect(people(text)).not.toContain('+최윤미');
  });
});
