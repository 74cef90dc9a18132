// Names in Latin letters and in Chinese characters: what beside them makes them names.
import { describe, expect, it } from 'vitest';
import { peopleIn, shippedDetector } from '../../../tests/fixtures/detector';

const all = shippedDetector();
const people = (text: string): readonly string[] => peopleIn(text, all);

describe('who uses a service', () => {
  it('is named in Latin letters behind the word, and nowhere else by it', () => {
    expect(people('등록번호: 24-0319\n이용자: Kim Victoria\n생년월일: 1990/05/21')).toContain('Kim Victoria');
    expect(people('이용자: 하루 평균 Total Users')).toEqual([]);
  });

  it('is named twice where brackets tell the name in Korean', () => {
    expect(people('체납자 JIN MEIHUA(김매화)\n식별번호 700305-6812040')).toEqual(['JIN MEIHUA', '김매화']);
    expect(people('부품 LED TV(텔레비전)')).toEqual([]);
  });

  it('is named in Chinese characters behind what they are called elsewhere', () => {
    expect(people('장녀 김애란(일본 이름 金本愛蘭)의 여권')).toEqual(['김애란', '金本愛蘭']);
    expect(people('그 꽃의 일본 말 金木犀')).toEqual([]);
  });
});

describe('a name in Latin letters', () => {
  it.each([
    ['behind a label', '성명(영문)     TRAN THI BICH NGOC\n성명(한글)     쩐티빅응옥', 'TRAN THI BICH NGOC'],
    ['in a list', '2조: 사공민, 최은수, 오하랑, WANG JIAHAO\n3조: 한결', 'WANG JIAHAO'],
    ['before a number of its own', '  접종자 KIM SERGEI  690304-5502185', 'KIM SERGEI'],
    [
      'in a row, before a sex and an age',
      '번호,성명,성별/나이,보호자\nC03,PARK LUCAS,남/5세,박진아',
      'PARK LUCAS',
    ],
    ['addressed', '- TSOY MAKSIM 학생은 땅콩 알레르기', 'TSOY MAKSIM'],
  ])('%s', (_, text, name) => {
    expect(people(text)).toContain(name);
  });

  it('is found again, however its words are turned', () => {
    const text = '성명: 황목지우 (HWANGMOK JIWOO → HWANGMOK, JIWOO)';
    expect(people(text)).toEqual(['황목지우', 'HWANGMOK JIWOO', 'HWANGMOK, JIWOO']);
  });

  it.each([
    ['a product in a cell', '품명: LED TV, 수량: 3\n인증: KC HU071884-21003A'],
    ['a company in a cell', '구분 | 회사\n1 | Hanbit Systems Inc | 2024-05-02'],
    ['a title of a book in a list', '도서: 코스모스, Sapiens Graphic, 총균쇠'],
  ])('%s: nobody', (_, text) => {
    expect(people(text)).toEqual([]);
  });
});

describe('a name in Chinese characters', () => {
  it('stands by itself beside the Korean one of a form', () => {
    expect(people('① 성명  한글 김금희  한자 金金姬')).toEqual(['김금희', '金金姬']);
    expect(people('가. 성    명: 김현태 (金賢泰)')).toEqual(['김현태', '金賢泰']);
  });

  it('stands right behind the name it spells', () => {
    expect(people('함장 정민기 대령 (해사 12기, 한자 鄭民起)')).toEqual(['정민기']);
  });

  it('stays with the name where no form asks for it', () => {
    expect(people('판사: 황지원(黃志元)')).toEqual(['황지원(黃志元)']);
  });

  it('is no word explained by its characters', () => {
    expect(people('- 학습 목표: 한자 學習을 쓰고 한자 漢字의 뜻을 안다')).toEqual([]);
  });
});
