// Measures in the window what an eye would stumble over: words cut off, laid over each other, too small, too faint; targets too small or nameless.

/**
 * @typedef {object} Fault
 * @property {'cut' | 'overlap' | 'small' | 'faint' | 'target' | 'nameless'} kind
 * @property {string} where a short path of the element
 * @property {string} what the words concerned, and the figure measured
 */

/**
 * Runs in the window, on what is drawn now: the topmost dialog where one stands open, else everything.
 * Units are CSS px. Contrast after WCAG 2.2, 1.4.3; targets after 2.5.8.
 * @returns {Fault[]}
 */
export function measure() {
  const LEAST_TEXT = 12;
  const LEAST_TARGET = 24;
  const LEAST_CONTRAST = 4.5;
  /** Drawn from the paper itself, or shaken off by design: judged by eye. */
  const EXEMPT = '.paper-page, .paper-marks, .toasts, [aria-hidden="true"], .for-readers-only, .thumb';
  /** @type {Fault[]} */
  const faults = [];
  const dialogs = document.querySelectorAll('[data-desk-dialog]');
  const root = dialogs[dialogs.length - 1] ?? document.body;

  /** @param {Element} element */
  const pathOf = (element) => {
    const steps = [];
    for (
      let at = /** @type {Element | null} */ (element);
      at !== null && steps.length < 3;
      at = at.parentElement
    ) {
      const id = at.getAttribute('data-testid');
      steps.unshift(id === null ? (at.classList[0] ?? at.tagName.toLowerCase()) : `[${id}]`);
    }
    return steps.join(' > ');
  };
  /** @param {Fault['kind']} kind @param {Element} element @param {string} what */
  const tell = (kind, element, what) => {
    faults.push({ kind, where: pathOf(element), what: what.replace(/\s+/g, ' ').slice(0, 90) });
  };

  /** @param {string} colour @returns {[number, number, number, number]} */
  const rgba = (colour) => {
    const numbers = (colour.match(/[\d.]+/g) ?? []).map(Number);
    const unit = colour.startsWith('color(') ? 255 : 1;
    const [r = 0, g = 0, b = 0, a = 1] = numbers;
    return [r * unit, g * unit, b * unit, a];
  };
  /** @param {readonly number[]} over @param {readonly number[]} under @returns {[number, number, number, number]} */
  const blend = (over, under) => {
    const a = over[3] ?? 1;
    /** @param {number} i */
    const mix = (i) => (over[i] ?? 0) * a + (under[i] ?? 255) * (1 - a);
    return [mix(0), mix(1), mix(2), 1];
  };
  /** @param {readonly number[]} colour */
  const light = (colour) => {
    const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  /** The ground that words stand on, or null where it is a picture. @param {Element} element */
  const groundOf = (element) => {
    /** @type {[number, number, number, number][]} */
    const layers = [];
    for (let at = /** @type {Element | null} */ (element); at !== null; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.backgroundImage !== 'none') return null;
      const colour = rgba(style.backgroundColor);
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reduceRight(
      (under, over) => blend(over, under),
      /** @type {[number, number, number, number]} */ ([255, 255, 255, 1]),
    );
  };
  /** @param {Element} element */
  const opacityOf = (element) => {
    let opacity = 1;
    for (let at = /** @type {Element | null} */ (element); at !== null; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity);
    return opacity;
  };
  /** @param {Element} element */
  const isOff = (element) =>
    element.closest('[disabled], [aria-disabled="true"], [data-disabled], [data-off], [data-blocked]') !==
    null;

  /** The part of a rectangle that its scrolling ancestors let through, and the ancestor that cuts it for good. */
  const seenPart = (/** @type {Element} */ element, /** @type {DOMRect} */ rect) => {
    let [left, top, right, bottom] = [rect.left, rect.top, rect.right, rect.bottom];
    /** @type {Element | null} */
    let cutter = null;
    let shortened = false;
    for (
      let at = /** @type {Element | null} */ (element);
      at !== null && at !== document.documentElement;
      at = at.parentElement
    ) {
      const style = getComputedStyle(at);
      if (style.display === 'inline' || (style.overflowX === 'visible' && style.overflowY === 'visible'))
        continue;
      const box = at.getBoundingClientRect();
      const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
      const intended = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      const told = at.closest('[title]') !== null || at.querySelector('[title]') !== null;
      const over =
        right - box.right > 1 || box.left - left > 1 || bottom - box.bottom > 3 || box.top - top > 3;
      if (intended && told) shortened = true;
      if (over && !scrolls && !shortened) cutter ??= at;
      left = Math.max(left, box.left);
      top = Math.max(top, box.top);
      right = Math.min(right, box.right);
      bottom = Math.min(bottom, box.bottom);
    }
    left = Math.max(left, 0);
    top = Math.max(top, 0);
    right = Math.min(right, innerWidth);
    bottom = Math.min(bottom, innerHeight);
    return { left, top, right, bottom, cutter, shortened, seen: right - left > 1 && bottom - top > 1 };
  };

  /** @type {{ element: Element, left: number, top: number, right: number, bottom: number, words: string }[]} */
  const placed = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const words = (node.textContent ?? '').trim();
    const element = node.parentElement;
    if (
      words === '' ||
      element === null ||
      element.closest(EXEMPT) !== null ||
      element.closest('svg') !== null
    )
      continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue;
      const part = seenPart(element, rect);
      if (!part.seen) continue;
      if (part.cutter !== null) tell('cut', element, `${words} (in ${pathOf(part.cutter)})`);
      else if (rect.right > innerWidth + 1 && !part.shortened)
        tell('cut', element, `${words} (beyond the window)`);
      placed.push({ element, words, left: part.left, top: part.top, right: part.right, bottom: part.bottom });
    }
    const size = parseFloat(style.fontSize);
    if (size < LEAST_TEXT) tell('small', element, `${words}: ${size} px`);
    if (isOff(element)) continue;
    const ground = groundOf(element);
    if (ground === null) continue;
    const ink = blend([...rgba(style.color).slice(0, 3), rgba(style.color)[3] * opacityOf(element)], ground);
    const [a, b] = [light(ink), light(ground)];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < LEAST_CONTRAST) tell('faint', element, `${words}: ${contrast.toFixed(2)}`);
  }

  for (const [index, one] of placed.entries()) {
    for (const other of placed.slice(index + 1)) {
      if (one.element === other.element) continue;
      const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      // Line boxes of tightly set lines touch; letters do not.
      if (width > 2 && height > 5) tell('overlap', one.element, `${one.words} / ${other.words}`);
    }
  }

  const TARGETS =
    'button, a[href], input, textarea, select, [role=button], [role=tab], [role=radio], [role=checkbox], [role=option]';
  for (const element of root.querySelectorAll(TARGETS)) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.paper-page') !== null)
      continue;
    const label = element.closest('label');
    const box = (label ?? element).getBoundingClientRect();
    if (box.width < 1 || box.height < 1) continue;
    const own = element.getAttribute('aria-label') || element.getAttribute('aria-labelledby');
    const labelled =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? [...(element.labels ?? [])].map((one) => one.textContent).join(' ')
        : element.textContent;
    const name = own || labelled || element.getAttribute('title') || '';
    const hidden = element.closest('[aria-hidden="true"], .for-readers-only') !== null;
    if (hidden) continue;
    if (name.trim() === '') tell('nameless', element, element.outerHTML);
    if (Math.min(box.width, box.height) < LEAST_TARGET - 0.5)
      tell('target', element, `${name.trim()}: ${box.width.toFixed(0)} × ${box.height.toFixed(0)} px`);
  }
  return faults;
}
