/** How a redaction is followed and stopped, by the clock and without an engine. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JobControl } from '../ports';
import { redacting, type Redacting } from './redacting';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function begun() {
  const told: number[] = [];
  const laid: { redacting: Redacting | null } = { redacting: null };
  const rooms = {
    tell: (event: { readonly event: string; readonly done?: number }) => told.push(event.done ?? -1),
  };
  let control: JobControl = {};
  let finish = (): void => undefined;
  const work = (given: JobControl) => {
    control = given;
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  };
  const running = redacting(rooms, laid, 'case', work);
  return { told, laid, running, control, finish: () => finish() };
}

describe('a redaction under way', () => {
  it('tells the first figure at once, and of many only the latest, ten times a second', async () => {
    const { told, control, running, finish } = begun();
    for (let done = 0; done < 250; done += 1) {
      control.onProgress?.(done, 1000);
      vi.advanceTimersByTime(1);
    }
    expect(told).toEqual([0, 99, 199]);
    vi.advanceTimersByTime(100);
    expect(told).toEqual([0, 99, 199, 249]);
    control.onProgress?.(250, 1000);
    finish();
    await running;
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([0, 99, 199, 249]);
  });

  it('is known as long as it lasts, and stopped by its signal', async () => {
    const { laid, control, running, finish } = begun();
    expect(laid.redacting).not.toBeNull();
    laid.redacting?.abort.abort();
    expect(control.signal?.aborted).toBe(true);
    finish();
    await running;
    expect(laid.redacting).toBeNull();
  });
});
