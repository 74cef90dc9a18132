import { describe, expect, it } from 'vitest';
import { peopleIn, shippedDetector } from '../../../tests/fixtures/detector';

const detector = shippedDetector();
const people = (text: string): readonly string[] => peopleIn(text, detector);

describe('a child by the given name', () => {
  it.each([
    [
      'a noun at a sentence’s begin',
      '피해아동은 손우주이다. 우주는 집에 있었다. 교사에 따르면 우주는 3월',
      3,
    ],
    ['a noun that papers have not', '학생 명지율(남)은 다침. 뒤에서 지율의 안경을 밟음', 2],
    ['a noun inside a sentence', '피해아동은 손우주이다. 넓은 우주는 아름답고 우주의 끝은 없다', 1],
    ['nobody’s child', '신청인 손우주(850101-1)는 서류를 냈다. 우주는 넓다.', 1],
  ])('%s', (_, text, count) => {
    expect(people(text)).toHaveLength(count);
  });
});

describe('a name told once', () => {
  it.each([
    [
      'spaced out in a form and together below it',
      '진술인(소유자)\t손 채 원\n주민등록번호\t941002-2******\n\n진술인 손채원 (서명)',
      ['손 채 원', '손채원'],
    ],
    [
      'of two syllables that are all the field holds',
      '내담자: 오 봄\n학교: 경포고\n\n상담 중 오봄 본인이 점수를 말했다.',
      ['오 봄', '오봄'],
    ],
    [
      'by the given name',
      '아동: 도예린 (여, 2017. 10. 9.)\n\n예린이는 심리치료를 주 1회 받고 있다. 예린 양의 조모와 통화함.',
      ['도예린', '예린', '예린'],
    ],
    [
      'by a given name that is a noun',
      '학생 김지원은 결석이 잦다.\n지원이는 집에 혼자 있으며 지원이 엄마는 야근.',
      ['김지원', '지원', '지원'],
    ],
    [
      'by a noun and a form of address',
      '상담 학생 김소망: 소망 양은 결석하였다.\n소망을 적어 낸 종이가 있다.',
      ['김소망', '소망'],
    ],
    [
      'before a spoken ending',
      '신고인: 최용팔 (1960. 3. 2.)\n\n최용팔네 돈사에서 냄새가 난다.',
      ['최용팔', '최용팔'],
    ],
    [
      'by the given name that looks like a name of its own',
      '아동: 표하율 (여, 2017. 10. 9.)\n\n하율이는 심리치료를 주 1회 받고 있다.',
      ['표하율', '하율'],
    ],
  ])('is found again: %s', (_, text, names) => {
    expect(peopleIn(text, detector)).toEqual(names);
  });

  it('is found before 씨 though the given name is a noun', () => {
    expect(peopleIn('제가 김나래입니다. 나래 씨는 그때 녹음도 했습니다.', detector)).toEqual([
      '김나래',
      '나래',
    ]);
  });

  it('of two syllables is found before a particle', () => {
    const text =
      '번호 | 성명 | 연락처\n4 | 박훈 | 010-5520-1178\n5 | 최은 | 010-5520-1179\n\n- 4번 박훈은 전화함\n- 최은은 천식이라 조심';
    expect(people(text)).toEqual(['박훈', '최은', '박훈', '최은']);
  });

  it('of two syllables is no noun that is spelled so', () => {
    const text = '번호 | 성명 | 연락처\n4 | 이슬 | 010-5520-1178\n\n- 이슬이 맺힌 잔디를 깎음';
    expect(people(text)).toEqual(['이슬']);
  });

  it('is found by a given name that is no word', () => {
    expect(people('학생 도준서 (2017. 10. 9.)\n준서를 집으로 보냈다.')).toEqual(['도준서', '준서']);
  });

  it('is no reason to take a noun for a given name', () => {
    const text = '신청인: 박지원 (1980. 3. 2.)\n\n지원이 필요한 가구이며 수정이 필요한 서류는 없음.';
    expect(peopleIn(text, detector)).toEqual(['박지원']);
    const made = '신청인: 김수정 (1980. 3. 2.)\n\n수정 양을 줄이고, 수정이 끝나면 수정 학생 수를 적음.';
    expect(peopleIn(made, detector)).toEqual(['김수정']);
  });

  it('is no reason to cut a longer spaced name', () => {
    expect(peopleIn('성명\t홍 임 자\n생년월일\t1941. 5. 2.', detector)).toEqual(['홍 임 자']);
  });
});

describe('a name from abroad', () => {
  it.each([
    ['before a colon', '□ 상담 내용\n○ 쩐티마이: 남편과 함께 방문', ['쩐티마이']],
    ['with a passport', '□ 상담 내용\n○ 속 찬트리아: 여권(번호 M12345678) 만료', ['속 찬트리아']],
    ['spelled behind it', '건축주\n안토니오 로시(Antonio Rossi)\n5. 19.', ['안토니오 로시', 'Antonio Rossi']],
    ['beside a Korean surname', '통역\n나탈리야 김 010-2938-7745 러시아어', ['나탈리야 김']],
    ['before a surname, in a sentence', '어제 민원인 아나스타샤 박이 방문하였다.', ['아나스타샤 박']],
    ['with its kin', '보호자: 소병훈(부) / Natalia Kim(모) 010-6612-8501', ['소병훈', 'Natalia Kim']],
  ])('%s', (_, text, names) => {
    expect(peopleIn(text, detector)).toEqual(names);
  });

  it('is no product', () => {
    expect(peopleIn('○ 교육 과정\n딥러닝(Deep Learning) 기초와 로봇 제어', detector)).toEqual([]);
  });
});
