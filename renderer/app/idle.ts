/** Tells the back office that someone is here; it locks the desk when nobody is. */
import { useEffect } from 'react';
import { ask } from './desk';

/** Often enough for a limit of one minute, seldom enough to cost nothing. */
const TELL_EVERY_MS = 15_000;

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

export function usePresence(): void {
  useEffect(() => {
    let told = 0;
    const tell = (): void => {
      const now = Date.now();
      if (now - told < TELL_EVERY_MS) return;
      told = now;
      void ask('session.touch', {});
    };
    tell();
    for (const sign of SIGNS) window.addEventListener(sign, tell, { passive: true, capture: true });
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, tell, { capture: true });
    };
  }, []);
}
