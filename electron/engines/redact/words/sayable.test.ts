import { describe, expect, it } from 'vitest';
import { Sayable } from './sayable';

const MASKED = ['홍길동', '010-1234-5678', '김', '서울시 중구 세종대로 110'];

describe('words that no page shows', () => {
  const words = new Sayable(MASKED);

  it.each(['시청 전경', '2026년 예산 그래프', 'co\u00adoperate', '길동무', ''])('may say %s', (text) =>
    expect(words.may(text)).toBe(true),
  );

  it.each([
    '홍길동',
    '홍 길-동의 사진',
    '홍길동'.normalize('NFD'),
    '연락처 ０１０１２３４５６７８',
    '끝 번호 5678',
    '김포공항',
    '세종대로에서',
    '원본 그림의 이름: CLP000.bmp',
    'C:\\Users\\someone\\x',
    'file:///tmp/x',
  ])('may not say %s', (text) => expect(words.may(text)).toBe(false));

  it('may not say what the detector knows for private', () => {
    const hit = { start: 0, end: 3, kind: 'PERSON', item: 6, open: false, score: 1, why: [] } as const;
    const detecting = new Sayable([], ({ pages }) => {
      const text = pages.flatMap((p) => p.runs.map((r) => r.text)).join('');
      return text.includes('성춘향') ? [{ span: hit, text }] : [];
    });
    expect(detecting.may('성춘향의 사진')).toBe(false);
    expect(detecting.may('시청 전경')).toBe(true);
  });
});
