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
  const [seconds, setSeconds] = useState(() => secondsUntil(until, Date.now()));
  useEffect(() => {
    const count = (): void => {
      const left = secondsUntil(until, Date.now());
      setSeconds(left);
      if (left > 0) return;
      clearInterval(timer);
      if (until !== null) void refreshStatus();
    };
    const timer = setInterval(count, 250);
    setSeconds(secondsUntil(until, Date.now()));
    return () => clearInterval(timer);
  }, [until]);
  return seconds;
}
