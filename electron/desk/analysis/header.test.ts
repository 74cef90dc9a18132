// What a draft says of itself in its approval line and footer.
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../shared/domain/candidate';
import { readHeader } from './header';
import { paper } from './paper.fixture';

function found(kind: Candidate['kind'], text: string, open: boolean, ...why: string[]): Candidate {
  return { id: text, kind, item: open ? null : 6, open, score: 0.9, why, text, places: [] };
}

describe('the header of a draft', () => {
  const letter = paper(
    ['★주무관 김도현  팀장 이서준', 11],
    ['시행  도로과-10234 (2026. 9. 14.)', 11],
    ['전화 031-0000-2841', 11],
  );

  it('has its number and department from the footer, however the number is spaced', () => {
    expect(readHeader(letter, [])).toMatchObject({
      registrationNumber: '도로과-10234',
      department: '도로과',
    });
    expect(readHeader(paper(['시행 교통지도과 - 55', 11]), [])).toMatchObject({
      registrationNumber: '교통지도과-55',
    });
  });

  it('names as drafter the first official of the approval line, never a private person', () => {
    const people = [
      found('PERSON', '서도윤', false, 'label:대리인'),
      found('PERSON', '박지후', true, 'title:과장'),
      found('PERSON', '김도현', true, 'name-model', 'office-zone'),
      found('PERSON', '이서준', true, 'label:팀장', 'office-zone'),
    ];
    expect(readHeader(letter, people).drafter).toBe('김도현');
    expect(readHeader(letter, people.slice(0, 2)).drafter).toBeUndefined();
  });

  it('gives the office’s own telephone as contact, never a petitioner’s', () => {
    const phones = [
      found('PHONE', '031-0000-2841', true, 'office-zone'),
      found('PHONE', '010-0000-4127', false, 'mobile'),
    ];
    expect(readHeader(letter, phones).contact).toBe('031-0000-2841');
    expect(readHeader(letter, phones.slice(1)).contact).toBeUndefined();
  });
});
