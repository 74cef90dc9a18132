/** Which of several shortcuts with the same keys is shown: the one that hears them. */
import { describe, expect, it } from 'vitest';
import { findShortcut, heardNow, type Shortcut } from './shortcuts';

const shortcut = (keys: string, label: string, enabled = true): Shortcut => ({
  keys: [keys],
  label,
  enabled,
  run: () => undefined,
});

describe('shortcuts with the same keys', () => {
  it('are shown once, and by the one that the keys lead to', () => {
    const room = [shortcut('Mod+Enter', 'approve'), shortcut('j', 'next')];
    const group = [shortcut('Mod+Enter', 'return the group')];
    const groups = [room, group].map((shortcuts, number) => ({
      number,
      title: '',
      shortcuts,
      inDialog: false,
    }));
    const heard = findShortcut(groups, ['Mod+Enter'], { inDialog: false, typing: false });
    expect(heard?.shortcut.label).toBe('return the group');
    expect(heardNow([...group, ...room]).map(({ label }) => label)).toEqual(['return the group', 'next']);
  });

  it('give way to one that can act', () => {
    const off = shortcut('Mod+Enter', 'return the group', false);
    expect(heardNow([off, shortcut('Mod+Enter', 'approve')]).map(({ label }) => label)).toEqual(['approve']);
    expect(heardNow([off])).toEqual([off]);
  });
});
