/** The keys that work here and now: one registry, from which the foot line and the overlay are written and the keys are heard. */
import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { mayHear, pressedKeys } from './keys';

export interface Shortcut {
  /**
   * Keys that do it: a letter or digit (`j`, `1`; heard by its place on the keyboard, so that it also works while the
   * Korean input method is on), a named key (`Enter`, `Backspace`, `ArrowDown`), with `Mod+` for Ctrl or ⌘, `Shift+`, `Alt+`.
   */
  readonly keys: readonly string[];
  readonly label: string;
  /** `keys` is the one of the list that was pressed. */
  readonly run: (keys: string) => void;
  /** How the keys are shown; the list itself without it. `['1–8']` for eight digits. */
  readonly shown?: readonly string[];
  /** False: works and stands in the overlay, but not in the foot line. */
  readonly inFoot?: boolean;
  /** False: shown faint and not heard now. */
  readonly enabled?: boolean;
  /** Also heard while a text field has the focus (`Mod+Enter`) . */
  readonly whileTyping?: boolean;
}

export interface ShortcutGroup {
  readonly number: number;
  /** Heading in the overlay. */
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
  /** Heard while a dialog stands open. */
  readonly inDialog: boolean;
}

interface ShortcutStore {
  readonly groups: readonly ShortcutGroup[];
}

/** Groups in the order in which they came; the last one that has a key gets it. */
export const useShortcutGroups = create<ShortcutStore>()(() => ({ groups: [] }));

let last = 0;

/**
 * Makes the keys work while the component stands. The list may be a new one at each drawing; the foot line is only
 * written again when what it shows has changed.
 */
export function useShortcuts(
  title: string,
  shortcuts: readonly Shortcut[],
  options: { readonly inDialog?: boolean } = {},
): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const inDialog = options.inDialog ?? false;
  const seen = JSON.stringify(
    shortcuts.map(({ keys, label, shown, inFoot, enabled, whileTyping }) => [
      keys,
      label,
      shown,
      inFoot,
      enabled,
      whileTyping,
    ]),
  );
  useEffect(() => {
    last += 1;
    const number = last;
    // `run` goes by way of the latest list, so that a new closure needs no new registration.
    const standing = latest.current.map((shortcut, index) => ({
      ...shortcut,
      run: (keys: string) => latest.current[index]?.run(keys),
    }));
    useShortcutGroups.setState((store) => ({
      groups: [...store.groups, { number, title, shortcuts: standing, inDialog }],
    }));
    return () =>
      useShortcutGroups.setState((store) => ({
        groups: store.groups.filter((group) => group.number !== number),
      }));
  }, [title, seen, inDialog]);
}

/** Of several shortcuts with the same keys the one that hears them: the first that is enabled, as they come. */
export function heardNow(shortcuts: readonly Shortcut[]): readonly Shortcut[] {
  const byKeys = new Map<string, Shortcut>();
  for (const shortcut of shortcuts) {
    const keys = shortcut.keys.join();
    const before = byKeys.get(keys);
    if (before === undefined || (before.enabled === false && shortcut.enabled !== false))
      byKeys.set(keys, shortcut);
  }
  return [...byKeys.values()];
}

/** The shortcut that hears the pressed keys, or null. */
export function findShortcut(
  groups: readonly ShortcutGroup[],
  pressed: readonly string[],
  where: { readonly inDialog: boolean; readonly typing: boolean },
): { readonly shortcut: Shortcut; readonly keys: string } | null {
  for (const group of [...groups].reverse()) {
    if (where.inDialog && !group.inDialog) continue;
    for (const shortcut of group.shortcuts) {
      if (shortcut.enabled === false || (where.typing && shortcut.whileTyping !== true)) continue;
      const keys = shortcut.keys.find((candidate) => pressed.includes(candidate));
      if (keys !== undefined) return { shortcut, keys };
    }
  }
  return null;
}

/** Hears the keys of the whole window; stands once in the frame. */
export function useShortcutListener(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const where = mayHear(event);
      if (where === null) return;
      const found = findShortcut(useShortcutGroups.getState().groups, pressedKeys(event), where);
      if (found === null) return;
      event.preventDefault();
      found.shortcut.run(found.keys);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}
