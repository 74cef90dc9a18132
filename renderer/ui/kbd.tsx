/** A key as it is printed on the keyboard. */
import './kbd.css';

const shown: Readonly<Record<string, string>> = {
  Backspace: '⌫',
  Delete: 'Del',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Mod: 'Ctrl',
};

/** `keys` as in the shortcuts registry: `j`, `Enter`, `Mod+z`. */
export function Kbd({ keys }: { readonly keys: string }) {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  return (
    <kbd className="kbd">
      {parts.map((part) => shown[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join('+')}
    </kbd>
  );
}
