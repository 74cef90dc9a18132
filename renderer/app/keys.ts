/** What was pressed, and whether it belongs to the desk or to the thing that has the focus. */

/** The parts of a KeyboardEvent that decide; a test can write them by hand. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * Names under which a press may be registered. Letters and digits go by `code`: with the Korean input method on,
 * `key` is a jamo or `Process`. Signs (`?`, `+`) go by `key`, as they lie elsewhere on each keyboard; `?` also by its
 * place, for the same reason as letters.
 */
export function pressedKeys(event: Pressed): readonly string[] {
  const prefix = `${event.ctrlKey || event.metaKey ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}`;
  const shift = event.shiftKey ? 'Shift+' : '';
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
  const place = letter ?? digit;
  const names: string[] = [];
  if (place !== undefined) names.push(`${prefix}${shift}${place}`);
  else if (event.key.length > 1) names.push(`${prefix}${shift}${event.key}`);
  if (event.key.length === 1 && place === undefined) names.push(`${prefix}${event.key}`);
  if (event.code === 'Slash' && event.shiftKey) names.push(`${prefix}?`);
  if (event.code === 'NumpadEnter') names.push(`${prefix}${shift}Enter`);
  return names;
}

const TYPING =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, [contenteditable=true]';
const PRESSABLE =
  'button, a[href], summary, [role=button], [role=link], [role=checkbox], [role=switch], input';
const MOVABLE =
  '[role=listbox], [role=tablist], [role=menu], [role=grid], [role=radiogroup], select, [role=slider]';
const MOVES = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);

/**
 * Null when the press belongs to what has the focus: a syllable being composed, Enter and Space on a button, arrows in
 * a list. An element (or one around it) with `data-shortcuts="through"` leaves even those to the desk.
 */
export function mayHear(
  event: KeyboardEvent,
): { readonly inDialog: boolean; readonly typing: boolean } | null {
  const target = event.target instanceof Element ? event.target : null;
  const typing = target?.closest(TYPING) !== null && target !== null;
  if (event.isComposing && typing) return null;
  const through = target?.closest('[data-shortcuts="through"]') !== null && target !== null;
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (target !== null && plain && !through && !typing) {
    if ((event.key === 'Enter' || event.key === ' ') && target.closest(PRESSABLE) !== null) return null;
    if (MOVES.has(event.key) && target.closest(MOVABLE) !== null) return null;
  }
  return {
    inDialog: document.querySelector('[data-desk-dialog], [role=listbox].select-options') !== null,
    typing,
  };
}
