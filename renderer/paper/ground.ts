/**
 * The empty ground between the words of a page. Words lie scattered over it, each at its own place, so Chromium takes a
 * pointer beside them for the page's beginning or end, and a selection leaps. The ground therefore goes, in the order
 * of the words, to where the pointer stands.
 */

const GROUND = 'paper-text-ground';

export function layGround(lines: HTMLElement): void {
  const ground = document.createElement('div');
  ground.className = GROUND;
  lines.append(ground);
}

/** The first words that a reader comes to after the point; null behind the last ones. */
function wordsAfter(lines: HTMLElement, x: number, y: number): Element | null {
  for (const words of lines.children) {
    if (!(words instanceof HTMLSpanElement)) continue;
    const { top, bottom, left } = words.getBoundingClientRect();
    if (bottom > y && (top > y || left > x)) return words;
  }
  return null;
}

/** For the press on the layer and for each move of the pressed pointer. */
export function moveGround(pointer: {
  readonly target: EventTarget;
  readonly buttons: number;
  readonly clientX: number;
  readonly clientY: number;
}): void {
  const { target: ground, buttons, clientX, clientY } = pointer;
  // Over words Chromium finds the place by itself.
  if (!(ground instanceof HTMLElement) || !ground.classList.contains(GROUND) || (buttons & 1) === 0) return;
  const lines = ground.parentElement;
  if (lines === null) return;
  const next = wordsAfter(lines, clientX, clientY);
  // Moving it without need would cost the layout of the whole page at each step.
  if (ground.nextElementSibling !== next) lines.insertBefore(ground, next);
}
