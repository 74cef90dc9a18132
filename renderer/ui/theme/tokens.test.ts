/** The colours of the eight items can be read on their grounds and told apart. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const contrastTheme = css.slice(css.indexOf("[data-theme='high-contrast']"));

function colour(source: string, name: string): readonly [number, number, number] {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(source)?.[1];
  if (hex === undefined) throw new Error(`no colour --${name}`);
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(0), part(2), part(4)];
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(rgb: readonly [number, number, number]): number {
  const [r, g, b] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}
function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const items = [1, 2, 3, 4, 5, 6, 7, 8];

describe('the colours of the items', () => {
  it('keep 4.5:1 on white paper and under white words', () => {
    const poor = items.filter(
      (item) => contrast(luminance(colour(css, `paper-item-${String(item)}`)), 1) < 4.5,
    );
    expect(poor).toEqual([]);
  });
  it('keep 4.5:1 on black in the high-contrast theme', () => {
    const poor = items.filter(
      (item) => contrast(luminance(colour(contrastTheme, `item-${String(item)}`)), 0) < 4.5,
    );
    expect(poor).toEqual([]);
  });
  it('are eight different colours in both themes', () => {
    expect(new Set(items.map((item) => colour(css, `paper-item-${String(item)}`).join())).size).toBe(8);
    expect(new Set(items.map((item) => colour(contrastTheme, `item-${String(item)}`).join())).size).toBe(8);
  });
});
