// Where somebody lives, and where something is or happened.
import { describe, expect, it } from 'vitest';
import { shippedDetector, valuesIn } from '../../../tests/fixtures/detector';

const all = shippedDetector();
const found = (text: string, kind: string): readonly string[] => valuesIn(text, kind, all);

describe('an address', () => {
  it.each([
    ['소재지\t지번\t성명\t주소\n하소동\t112-3\t김춘배\t하소동 115\n', '하소동 115'],
    ['주소: 구미시 3공단1로 312', '구미시 3공단1로 312'],
    ['○ 최종 주소: 태백시 황지로 188, 여인숙 동광장 7호', '태백시 황지로 188, 여인숙 동광장 7호'],
    ['김영수는 이천시 중리동에 거주한다', '이천시 중리동'],
    ['거주지: 이천시 중리동', '이천시 중리동'],
    ['출장지: 나주시 왕곡면 송죽리 김복순 어르신 댁', '나주시 왕곡면 송죽리'],
    ['행선지: 나주시 왕곡면 송죽리 (독거노인 김복순)', '나주시 왕곡면 송죽리'],
    ['제천시 하소동 골목에 거주하는 김복순', '제천시 하소동'],
    ['제천시 하소동 길거리에서 생활하는 김복순', '제천시 하소동'],
    ['성명 | 자택\n김복순 | 하소동 115', '하소동 115'],
    ['성명 | 거소지\n김복순 | 하소동 115', '하소동 115'],
    ['성명 | 사는 곳\n김복순 | 하소동 115', '하소동 115'],
    ['성명 | 배송지\n김복순 | 하소동 115', '하소동 115'],
    ['성명 | 등록기준지\n김복순 | 하소동 115', '하소동 115'],
    ['주소: 이천시 중리동 12-3, 도로변 빨간 지붕', '이천시 중리동 12-3'],
  ])('%s', (text, value) => {
    expect(found(text, 'ADDRESS')).toEqual([value]);
  });

  it.each([
    '봉기훈은 01:15경 이천시 중리동 노상에서 단속되었다',
    '05:20경 진주시 초전동 골목에서 종량제봉투를 싣다가',
    '출장지: 나주시 왕곡면·반남면 일원',
    '출장지: 나주시 왕곡면',
    '출장지: 나주시 왕곡면 송죽리 어린이집',
    '진주시 초전동 골목에서 단속',
  ])('nobody: %s', (text) => {
    expect(found(text, 'ADDRESS')).toEqual([]);
  });
});
