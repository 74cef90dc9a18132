// Names that a line's end cuts in two, in texts that are filled line by line; and lists, whose lines end where they end.
import { describe, expect, it } from 'vitest';
import { peopleIn, shippedDetector } from '../../../tests/fixtures/detector';

const all = shippedDetector();
const people = (text: string): readonly string[] => peopleIn(text, all);

const FILLED =
  '국민건강보험공단에서 2025년 일자로 통보한 판정자 추\n월선(주민등록번호 440512-2144609)에 대\n하여 노인맞춤돌봄서비스 연계를 의뢰하오\n니 조사하여 주시기 바랍니다. 대상자는 물\n결시 나루터로에 혼자 거주하고 이웃인 김\n덕팔 씨가 아침마다 문을 두드려 안부를\n확인하여 주고 있습니다.';

describe('a name over the end of a line', () => {
  it('is one where lines are filled to their width', () => {
    expect(people(FILLED)).toEqual(['추\n월선', '김\n덕팔']);
  });

  it('is none in a list', () => {
    expect(people('물품 목록\n간식용 배\n지난번 구입한 컵\n회의용 차\n보리차와 녹차')).toEqual([]);
  });

  it('is no word that the line cuts', () => {
    const text = FILLED.replace('이웃인 김', '잘 익은 김').replace('덕팔 씨가', '치전을 나누고');
    expect(people(text)).toEqual(['추\n월선']);
  });
});
