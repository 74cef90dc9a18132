// What is found in the texts of an office, and what is left alone.
import { describe, expect, it } from 'vitest';
import type { Kind } from '../domain/candidate';
import { detectText, NO_RESOURCES } from './index';

function found(text: string): string[] {
  return detectText(text, NO_RESOURCES).map((s) => `${s.kind}:${text.slice(s.start, s.end)}`);
}

function kindsOf(text: string): Kind[] {
  return detectText(text, NO_RESOURCES).map((s) => s.kind);
}

describe('identifiers', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['주민등록번호 850317-1234567', 'RRN:850317-1234567'],
    ['주민번호: ８５０３１７－１２３４５６７', 'RRN:８５０３１７－１２３４５６７'],
    ['주민등록번호: 850317 - 1234567', 'RRN:850317 - 1234567'],
    ['주민등록번호: 8503171234567', 'RRN:8503171234567'],
    ['주민등록번호: 8 5 0 3 1 7 - 1 2 3 4 5 6 7', 'RRN:8 5 0 3 1 7 - 1 2 3 4 5 6 7'],
    ['외국인등록번호 850317-5234567', 'FRN:850317-5234567'],
    ['법인등록번호: 110111-0247385', 'CORP_REG:110111-0247385'],
    ['연락처는 010-1234-5678입니다', 'PHONE:010-1234-5678'],
    ['연락처 010\u20111234\u20115678', 'PHONE:010\u20111234\u20115678'],
    ['전화 (02) 2133-1234', 'PHONE:02) 2133-1234'],
    ['전화 +82-10-1234-5678', 'PHONE:+82-10-1234-5678'],
    ['팩스 02-2133-1234', 'FAX:02-2133-1234'],
    ['문의 1588-1234', 'PHONE:1588-1234'],
    ['카드번호 4242-4242-4242-4242', 'CARD:4242-4242-4242-4242'],
    ['국민은행 123456-04-123456 예금주', 'ACCOUNT:123456-04-123456'],
    ['계좌번호: 1002-456-789012 (국민)', 'ACCOUNT:1002-456-789012'],
    ['사업자등록번호 110-83-12345', 'BUSINESS_REG:110-83-12345'],
    ['여권번호 M123A4567', 'PASSPORT:M123A4567'],
    ['여권번호는 M12345678 입니다', 'PASSPORT:M12345678'],
    ['면허번호 11-12-345678-90', 'DRIVER_LICENSE:11-12-345678-90'],
    ['차량번호 12가3456', 'VEHICLE:12가3456'],
    ['서울12나3456 차량', 'VEHICLE:서울12나3456'],
    ['생년월일: 1985. 3. 17.', 'DT_BIRTH:1985. 3. 17.'],
    ['1985년 3월 17일생', 'DT_BIRTH:1985년 3월 17일'],
    ['건강보험증 번호: 1-2345678901', 'MEDICAL_INSURANCE:1-2345678901'],
    [
      '주소: 서울특별시 강서구 화곡로 287, 102동 1204호',
      'ADDRESS:서울특별시 강서구 화곡로 287, 102동 1204호',
    ],
    ['경기도 수원시 영통구 매탄동 123-4번지에 사는', 'ADDRESS:경기도 수원시 영통구 매탄동 123-4번지'],
    ['이메일 hong.gd@example.com 으로', 'EMAIL:hong.gd@example.com'],
    ['사건번호 2023가단51234', 'COURT_CASE:2023가단51234'],
    ['접속 IP 121.135.247.182', 'IP:121.135.247.182'],
    ['필지고유번호 1168010100107360001', 'PNU:1168010100107360001'],
    ['정보공개과-2841(2024. 5. 2.)', 'DOC_ID:정보공개과-2841'],
  ];
  for (const [text, wanted] of cases) {
    it(text, () => {
      expect(found(text)).toContain(wanted);
    });
  }
});

describe('what is no identifier', () => {
  const clean: readonly string[] = [
    '「지방자치법」 제17조제2항에 따라 2024. 5. 2.까지 제출',
    '예산액 1,234,567,000원, 집행률 98.5%',
    '시행일 2024. 1. 1. 접수일 2024-01-02',
    '고시 제2024-187호, 법률 제17219호',
    '총 12건 3456원',
    '모델명 M123A4567-B 부품번호 12345678',
    '성명: 홍○○, 연락처: 010-****-5678',
    '□□ 확인 * 각주',
    '전년 대비 10.5% 증가, 3.1절',
    '계약번호 용역-2024-08742',
  ];
  for (const text of clean) {
    it(text, () => {
      const private_ = detectText(text, NO_RESOURCES).filter((s) => !s.open);
      expect(private_.map((s) => `${s.kind}:${text.slice(s.start, s.end)}`)).toEqual([]);
    });
  }
});

describe('already masked text', () => {
  it('is proposed once for what it still shows', () => {
    const text = '주민등록번호 850317-1******';
    const spans = detectText(text, NO_RESOURCES);
    expect(spans.map((s) => [s.kind, text.slice(s.start, s.end), s.why.includes('masked-rrn')])).toEqual([
      ['DT_BIRTH', '850317-1******', true],
    ]);
  });
});

describe('offsets', () => {
  it('are those of the given text, whatever was normalised away', () => {
    const text = '성\u200b명\r\n전화 ０１０-１２３４-５６７８\r\n주소';
    const [span] = detectText(text, NO_RESOURCES);
    expect(span === undefined ? '' : text.slice(span.start, span.end)).toBe('０１０-１２３４-５６７８');
  });
  it('hold for decomposed Hangul', () => {
    const text = '담당자 홍길동 주무관'.normalize('NFD');
    const span = detectText(text, NO_RESOURCES).find((s) => s.kind === 'PERSON');
    expect(span === undefined ? '' : text.slice(span.start, span.end).normalize('NFC')).toBe('홍길동');
  });
});

describe('tables in bare text', () => {
  it('reads a column by its header', () => {
    expect(kindsOf('연번\t성명\t생년월일\t연락처\n1\t홍길동\t850317\t010-1234-5678')).toEqual([
      'PERSON',
      'DT_BIRTH',
      'PHONE',
    ]);
  });
});

describe('names that only their place tells', () => {
  const people = (text: string): string[] =>
    detectText(text, NO_RESOURCES)
      .filter((s) => s.kind === 'PERSON')
      .map((s) => text.slice(s.start, s.end));
  it('a resident from abroad, by the form or by the number behind the name', () => {
    expect(people('다. 응우옌티란(외국인등록번호 930715-6971283)')).toEqual(['응우옌티란']);
    expect(people('쩐 반 득 씨가 신고함')).toEqual(['쩐 반 득']);
  });
  it('the same name again, where the document has made sure of it once', () => {
    expect(people('성명: 승재범\n이후 승재범의 주소를 확인함')).toEqual(['승재범', '승재범']);
  });
  it('no verb, no city, no half of a pair', () => {
    expect(people('계약 상대자를 정하기 전에 알림')).toEqual([]);
    expect(people('한빛시, 축제 연다')).toEqual([]);
    expect(people('선지원 후심사 원칙')).toEqual([]);
  });
});
