// Takes a state of the window in both languages and both sizes, and notes what was measured in each.
import { join } from 'node:path';
import { measure } from './measure.mjs';

const SIZES = /** @type {const} */ ([
  [1280, 800],
  [1920, 1080],
]);
const LANGUAGES = /** @type {const} */ (['ko', 'en']);

/**
 * @typedef {(name: string, options?: { readonly quick?: boolean, readonly settle?: number }) => Promise<void>} Shot
 *   `quick` takes one picture as the window stands, for what would be gone by the second one; `settle` waits that many ms.
 */

/**
 * @param {import('../program.mjs').Program} program
 * @param {string} folder @param {RegExp | null} only names of states to take; the others are walked through
 * @returns {{ readonly shot: Shot, readonly faults: Map<string, string[]> }} faults by their words, with the pictures they stand in
 */
export function openCamera({ app, page }, folder, only) {
  /** @type {Map<string, string[]>} */
  const faults = new Map();
  let language = '';
  let size = '';

  /** @param {number} width @param {number} height */
  const resize = async (width, height) => {
    if (size === `${width}`) return;
    size = `${width}`;
    await app.evaluate(
      ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
      /** @type {const} */ ([width, height]),
    );
    // A window as large as the screen is a pixel smaller on some systems.
    await page.waitForFunction(
      ([w, h]) => Math.abs(innerWidth - w) < 2 && Math.abs(innerHeight - h) < 2,
      /** @type {const} */ ([width, height]),
    );
  };
  /** @param {'ko' | 'en'} wanted */
  const speak = async (wanted) => {
    if (language === wanted) return;
    language = wanted;
    await page.evaluate(async (locale) => {
      const answer = await window.desk.call('session.status', {});
      if (answer.ok)
        await window.desk.call('session.set-preferences', { ...answer.value.preferences, locale });
    }, wanted);
    // What the back office says when a preference was changed elsewhere: the window asks again.
    await app.evaluate(({ webContents }) => {
      for (const one of webContents.getAllWebContents()) one.send('desk:event', { event: 'session' });
    });
    await page.locator(`html[lang="${wanted}"]`).waitFor({ state: 'attached' });
  };
  /** @param {string} name */
  const take = async (name) => {
    const picture = `${language}-${size}-${name}`;
    await page.screenshot({ path: join(folder, `${picture}.png`) });
    for (const { kind, where, what } of await page.evaluate(measure)) {
      const words = `${kind.padEnd(8)} ${where}  ${what}`;
      faults.set(words, [...(faults.get(words) ?? []), picture]);
    }
  };

  /** @type {Shot} */
  const shot = async (name, { quick = false, settle = 250 } = {}) => {
    if (only !== null && !only.test(name)) return;
    for (const [width, height] of quick ? SIZES.slice(0, 1) : SIZES) {
      await resize(width, height);
      for (const wanted of quick ? LANGUAGES.slice(0, 1) : LANGUAGES) {
        await speak(wanted);
        await page.waitForTimeout(settle);
        // On a busy machine a dialog may still be fading in by then.
        await page.evaluate(() =>
          Promise.allSettled(
            document
              .getAnimations()
              .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
              .map((one) => one.finished),
          ).then(() => undefined),
        );
        await take(name);
      }
    }
    await speak('ko');
    await resize(1280, 800);
    process.stdout.write(`${name}\n`);
  };
  return { shot, faults };
}
