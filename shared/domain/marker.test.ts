import { describe, expect, it } from 'vitest';
import { chipTexts, isMarker, markerOf, markersIn, withoutMarkers, type Reasons } from './marker';

const ALL: readonly (readonly [string, Reasons])[] = [
  ['[비공개]', { items: [], parts: [] }],
  ['[6호]', { items: [6], parts: [] }],
  ['[5·6호]', { items: [5, 6], parts: [] }],
  ['[5호(일부 6호)]', { items: [5], parts: [6] }],
  ['[5·7호(일부 1·6호)]', { items: [5, 7], parts: [1, 6] }],
  ['[비공개(일부 6호)]', { items: [], parts: [6] }],
];

describe('markers', () => {
  it.each(ALL)('%s is written, known again and read', (text, reasons) => {
    expect(markerOf(reasons)).toBe(text);
    expect(isMarker(text)).toBe(true);
    expect(markersIn(`name ${text} phone ${text}`)).toEqual([reasons]);
    expect(withoutMarkers(`name${text}phone${text}`)).toBe('namephone');
  });

  it.each([
    '',
    '[9호]',
    '[6호',
    '6호]',
    '[6호]x',
    '[6호][6호]',
    '[호]',
    '[6·호]',
    '[홍길동]',
    '[6호(일부 홍길동)]',
  ])('%s is none', (text) => expect(isMarker(text)).toBe(false));

  it('leave the chip to the items of the whole', () => {
    expect(chipTexts({ items: [5, 6], parts: [1] })).toEqual(['5·6호', '5·6']);
    expect(chipTexts({ items: [], parts: [6] })).toEqual([]);
  });
});
