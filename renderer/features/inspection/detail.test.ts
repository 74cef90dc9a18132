/** Details of the log are told in words. */
import { describe, expect, it } from 'vitest';
import { textOf } from '../../i18n';
import { detailWords } from './detail';

describe('detailWords', () => {
  const text = textOf('ko');
  it('names what it counts', () => {
    expect(detailWords('pages=4 unread=0', text)).toBe('쪽 4 · 읽지 못한 쪽 0');
  });
  it('leaves what it does not know', () => {
    expect(detailWords('odd=1', text)).toBe('odd 1');
    expect(detailWords('plain', text)).toBe('plain');
    expect(detailWords('', text)).toBe('');
  });
});
