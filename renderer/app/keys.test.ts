/** Keys are known by their place, so that a shortcut also works while Hangul is being typed. */
import { describe, expect, it } from 'vitest';
import { pressedKeys, type Pressed } from './keys';
import { findShortcut, type ShortcutGroup } from './shortcuts';

const press = (key: string, code: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('pressedKeys', () => {
  it('knows a letter by its place, whatever the input method makes of it', () => {
    expect(pressedKeys(press('j', 'KeyJ'))).toEqual(['j']);
    expect(pressedKeys(press('ㅓ', 'KeyJ'))).toEqual(['j']);
    expect(pressedKeys(press('Process', 'KeyJ'))).toEqual(['j']);
  });
  it('tells held keys', () => {
    expect(pressedKeys(press('z', 'KeyZ', { ctrlKey: true }))).toEqual(['Mod+z']);
    expect(pressedKeys(press('Z', 'KeyZ', { metaKey: true, shiftKey: true }))).toEqual(['Mod+Shift+z']);
  });
  it('knows digits of both places and named keys', () => {
    expect(pressedKeys(press('6', 'Numpad6'))).toEqual(['6']);
    expect(pressedKeys(press('Backspace', 'Backspace'))).toEqual(['Backspace']);
  });
  it('knows the question mark on any keyboard', () => {
    expect(pressedKeys(press('?', 'Slash', { shiftKey: true }))).toContain('?');
    expect(pressedKeys(press('?', 'Minus', { shiftKey: true }))).toContain('?');
  });
});

describe('findShortcut', () => {
  const group = (number: number, keys: string, more: Partial<ShortcutGroup> = {}): ShortcutGroup => ({
    number,
    title: String(number),
    inDialog: false,
    shortcuts: [{ keys: [keys], label: String(number), run: () => undefined }],
    ...more,
  });
  const here = { inDialog: false, typing: false };

  it('gives a key to the one that came last', () => {
    expect(findShortcut([group(1, 'j'), group(2, 'j')], ['j'], here)?.shortcut.label).toBe('2');
  });
  it('leaves keys alone while someone types', () => {
    expect(findShortcut([group(1, 'j')], ['j'], { ...here, typing: true })).toBeNull();
  });
  it('lets nothing from behind a dialog through', () => {
    expect(findShortcut([group(1, 'j')], ['j'], { ...here, inDialog: true })).toBeNull();
    expect(
      findShortcut([group(1, 'j', { inDialog: true })], ['j'], { ...here, inDialog: true }),
    ).not.toBeNull();
  });
  it('does not hear what is switched off', () => {
    const off = group(1, 'j', {
      shortcuts: [{ keys: ['j'], label: 'x', run: () => undefined, enabled: false }],
    });
    expect(findShortcut([off], ['j'], here)).toBeNull();
  });
});
