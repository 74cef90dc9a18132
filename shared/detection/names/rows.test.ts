// Names that only their row tells: words that a dictionary knows, names from abroad, names with a space.
import { describe, expect, it } from 'vitest';
import { peopleIn, shippedDetector } from '../../../tests/fixtures/detector';

const all = shippedDetector();

const people = (text: string): readonly string[] => peopleIn(text, all);

describe('names that their row tells', () => {
  it('believes the header of a column, whatever the word, where the row holds a number of a person', () => {
    const text =
      '번호  성명  생년월일\n1  배다리  1961-04-05\n2  오로라 굽타  1990-02-17\n3  합계  1990-02-18';
    expect(people(text)).toEqual(['배다리', '오로라 굽타']);
  });

  it('believes the rows around it, where a list has no header', () => {
    const rows = ['1   김서연   010-4455-6677   서류', '2   박민준   010-4455-6678   서류'];
    const odd = '3   여우비   010-4455-6679   면접';
    expect(people([...rows, odd].join('\n'))).toContain('여우비');
    expect(people(odd)).not.toContain('여우비');
  });

  it('believes the label in the cell before a short answer, and no word for nobody', () => {
    expect(people('신청인\t이슬\t생년월일\t1999년 7월 8일')).toContain('이슬');
    expect(people('신청인\t본인\t생년월일\t1999년 7월 8일')).toEqual([]);
  });

  it('takes no body under the header for a person', () => {
    const text = '번호  성명  생년월일\n1  극단 봄마중(대표 김서연)  1961-04-05';
    expect(people(text)).not.toContain('극단 봄마중');
  });

  it('leaves a list of who does what in an office to its ranks', () => {
    const rows = ['과장   김서연   업무 총괄   033-250-1111', '주무관   박민준   점용허가   033-250-1112'];
    const odd = '공무직   여우비   현장관리   033-250-1113';
    expect(people([...rows, odd].join('\n'))).not.toContain('여우비');
  });
});
