import { describe, expect, it } from 'vitest';
import { peopleIn, shippedDetector } from '../../../tests/fixtures/detector';

const detector = shippedDetector();

describe('names in sentences', () => {
  it.each([
    ['half of a longer word', '최근 고종황제 관련 문의가 늘고 있다고 관계자는 전했다.'],
    ['a noun whose end could be a particle', '직원의 장기휴가가 보장되는 제도를 내년부터 시행할 예정이다.'],
    ['a body before a post', '이날 회의에는 안보리 의장을 지낸 대사와 도의회 의원들이 참석했다.'],
    ['a noun under a rare surname', '국산 맥주의 시장 가격은 한 병에 1천 원으로 알려져 있다.'],
    ['three states', '국방 현안을 뛰어넘어 한미중 3국 간의 대형 안보 협의가 열린다.'],
    ['a noun that makes a verb', '담당 공무원이 서류를 정리하고 현장을 강조하고 돌아왔다.'],
    ['a verb', '발표를 늦춘 것으로 전해진 바 있다고 관계자는 밝혔다.'],
  ])('%s: nobody', (_, text) => {
    expect(peopleIn(text, detector)).toEqual([]);
  });

  it.each([
    ['that a dictionary has as a thing', '배우 박한별은 지난 19일 시청 앞 광장에서 팬들을 만났다.', '박한별'],
    ['with what looks like a particle', '유아인 선수가 두 번째 골을 넣어 경기를 끝냈다.', '유아인'],
    ['of a teacher', '그 뒤 김하늘쌤이 아이를 데려갔다고 한다.', '김하늘'],
    ['of a mother', '그 뒤 김하늘엄마가 아이를 데려갔다고 한다.', '김하늘'],
    ['of a house', '그 뒤 박민지네 집에 갔는데 아무도 없었다고 한다.', '박민지'],
    ['told politely', '그 뒤 박민지어머님이 항의하러 오셨다고 한다.', '박민지'],
    ['with whom one quarrels', '그 뒤 박민지하고 싸웠다고 한다.', '박민지'],
    ['instead of another', '그 뒤 박민지말고 다른 아이가 했다고 한다.', '박민지'],
    ['before a spoken ending', '어제 시장에서 만난 강혜정이랑 함께 시청에 다녀왔다고 한다.', '강혜정'],
    ['of which a letter is told', '이 건물에 살던 박모씨가 경찰서에 고소장을 접수했다고 한다.', '박'],
  ])('a name %s', (_, text, name) => {
    expect(peopleIn(text, detector)).toEqual([name]);
  });
});
