/** How many seconds the door still stays shut. */
import { useEffect, useState } from 'react';
import { refreshStatus } from '../../app/session';

export function secondsUntil(until: string | null, now: number): number {
  if (until === null) return 0;
  const left = new Date(until).getTime() - now;
  return Number.isFinite(left) ? Math.max(0, Math.ceil(left / 1000)) : 0;
}

/** Counts down by itself and asks for the state again when it is over. */
export function useSecondsUntil(until: string | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === null) return undefined;
    const timer = setInterval(() => {
      const moment = Date.now();
      setNow(moment);
      if (secondsUntil(until, moment) > 0) return;
      clearInterval(timer);
      void refreshStatus();
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  return secondsUntil(until, now);
}
