// No recognizer runs away: each is fed a long run of its own worst prefix, and four times the text may cost about four times the time.
import { describe, expect, it } from 'vitest';
import { findCues, parseCues } from './cues';
import { detectText } from './detect';
import type { Find } from './evidence';
import { merge } from './merge';
import { namesFromAbroad } from './names/abroad';
import { hanjaNames } from './names/hanja';
import { latinNames } from './names/latin';
import { placedNames } from './names/placed';
import { foreignNames } from './names/residents';
import { namesByRules } from './names/rules';
import { namesOfSeveralWords } from './names/severalWords';
import { namesSpokenOf } from './names/spokenOf';
import { surnamesAlone } from './names/surnames';
import { normalise } from './normalise';
import { digitGroups } from './numbers/groups';
import { officeZones } from './office';
import { sourceOf } from './recognizer';
import { recognize } from './registry';
import { NO_RESOURCES } from './resources';
import { spelledOut } from './spelledOut';
import { structureOf } from './structure';

const PREFIXES = [
  '1', '0', '850317-', '010-', '010-1234-5678,', '1 ', '1-', '1.', 'a@', 'a.', '@', '서울 ', '서울특별시 강남구 ', '강남구 ', '테헤란로',
  '김 ', '홍길동(', '2024 ', '2024가', '정보공개과 ', '과-1', '65세', '1.1.1.', 'a:', 'http:', 'www.', '성명:', '성명\t', '성명\t연락처\n', '가,',
  '주민등록번호 ', '\n기안자 ', '850317-1*', ', 101동 1호', '국민은행 ', '응우옌 티 ', '병명: ', '내부검토 중이며 ', ' ', '1985. 3. ', 'M123', '당뇨병 환자 ', '공', 'O1', '담임\t', '팀장 ', '\t', '\u200b', '\u1112\u1161', '감사 중',
  '절단', '요추 제4-5번간 ', '좌측 ', '다리 절단 장애', '이혼 ', '자해 ', '이름 (토목, ', '3공단', '(사번) ', '성명\n생년월일\n전화\n', '생년월일\n전화\n계좌번호\n차량번호\n이메일\n', '성명\n1\n', '성명\t\t전화\n\t한글\t\n', '위원: 김하나(교수), ', '경징계 ', '복지과 김하나, ', '한자 金姬 ', 'WANG JIA, ', '배우자 도로시 ', '김하나 김 씨는 ', '보낸 사람 김\n하', '쏘 민 ', '한글성명: 속하 짠 ', '나은비의 ', '하나라는 ', '\n배수지나 어머님', '이름: 고나은누리\n', '일본 이름 金',
] as const; // prettier-ignore

/** Units of the long text: short in the daily run, a megabyte with DESK_LONG=1. */
const SIZE = process.env['DESK_LONG'] === '1' ? 1_000_000 : 120_000;

/** CPU seconds, so that a busy machine does not fail the test. */
function seconds(work: () => void): number {
  const start = process.cpuUsage().user;
  work();
  return (process.cpuUsage().user - start) / 1e6;
}

function repeated(prefix: string, size: number): string {
  return prefix.repeat(Math.ceil(size / prefix.length)).slice(0, size);
}

const cues = parseCues({
  cues: [{ id: 'audit', item: 5, clause: '5-1', cue: ['감사\\s?중'], near: ['진행'] }],
});

function everything(given: string): void {
  const { text } = normalise(given);
  const source = sourceOf(text, digitGroups(text), structureOf(text, []));
  const finds: Find[] = [];
  recognize(source, finds);
  namesByRules(source, finds);
  foreignNames(source, finds);
  namesFromAbroad(source, null, finds);
  namesOfSeveralWords(source, null, finds);
  namesSpokenOf(text, null, finds);
  latinNames(source, finds);
  hanjaNames(text, finds);
  placedNames(source, null, finds);
  surnamesAlone(text, null, false, finds);
  officeZones(text);
  spelledOut(text);
  if (cues.ok) findCues(text, cues.value);
  merge(finds, 0);
}

/** A list of so many people; two names of three are known by their row alone. */
function list(rows: number): string {
  const out = ['연번 | 성명 | 연락처 | 사건번호 | 지번고유번호'];
  for (let i = 0; i < rows; i++)
    out.push(
      `${String(i)} | ${['노을', '해솔', '김서가'][i % 3] ?? ''} | 010-2${String(100 + (i % 900))}-5678 | 2023가단51234`,
    );
  return out.join('\n');
}

describe('a long list of people', () => {
  it('costs about ten times as much when it is ten times as long, and may hold more finds than a call takes arguments', () => {
    const rows = 60_000;
    let found = 0;
    const tenth = (): void => {
      detectText(list(rows / 10), NO_RESOURCES);
    };
    // the first run is slow: its code is not compiled yet
    tenth();
    const small = seconds(tenth);
    const large = seconds(() => {
      found = detectText(list(rows), NO_RESOURCES).filter((f) => f.kind === 'PHONE').length;
    });
    expect(found).toBe(rows);
    expect(large).toBeLessThan(small * 18);
  }, 120_000);
});

describe('hostile text', () => {
  for (const prefix of PREFIXES) {
    it(`a long run of ${JSON.stringify(prefix)}`, () => {
      const quarter = repeated(prefix, SIZE / 4);
      const whole = repeated(prefix, SIZE);
      const small = seconds(() => {
        everything(quarter);
      });
      const large = seconds(() => {
        everything(whole);
      });
      // four times the text: linear is 4, quadratic 16; short times are noise
      expect(large).toBeLessThan(Math.max(SIZE / 200_000, small * 10));
    }, 120_000);
  }
});
