/** Seen means stood in view long enough, not merely passed. */
import { describe, expect, it } from 'vitest';
import { SeenTracker } from './seen';

const whole = { from: 0, to: 1, window: 1.2 };

describe('seen pages', () => {
  it('counts a page after it stood in view for 600 ms, once', () => {
    const tracker = new SeenTracker<string>();
    expect(tracker.observe(0, [{ key: 'a', ...whole }])).toEqual([]);
    expect(tracker.observe(599, [{ key: 'a', ...whole }])).toEqual([]);
    expect(tracker.observe(600, [{ key: 'a', ...whole }])).toEqual(['a']);
    expect(tracker.observe(5000, [{ key: 'a', ...whole }])).toEqual([]);
  });

  it('begins anew when the page left the window in between', () => {
    const tracker = new SeenTracker<string>();
    tracker.observe(0, [{ key: 'a', ...whole }]);
    tracker.observe(400, []);
    expect(tracker.observe(700, [{ key: 'a', ...whole }])).toEqual([]);
    expect(tracker.observe(1300, [{ key: 'a', ...whole }])).toEqual(['a']);
  });

  it('is content with half a page and not with less', () => {
    const tracker = new SeenTracker<string>();
    const look = (to: number, now: number): readonly string[] =>
      tracker.observe(now, [{ key: 'a', from: 0, to, window: 1 }]);
    look(0.4, 0);
    expect(look(0.4, 1000)).toEqual([]);
    look(0.5, 1001);
    expect(look(0.5, 1601)).toEqual(['a']);
  });

  it('wants an enlarged page to be looked at in several places', () => {
    const tracker = new SeenTracker<string>();
    const look = (from: number, now: number): readonly string[] =>
      tracker.observe(now, [{ key: 'a', from, to: from + 0.2, window: 0.2 }]);
    look(0, 0);
    expect(look(0, 10_000)).toEqual([]);
    look(0.3, 10_001);
    expect(look(0.3, 11_000)).toEqual(['a']);
  });

  it('does not count what is known already', () => {
    const tracker = new SeenTracker<string>();
    tracker.forget(['a']);
    tracker.observe(0, [{ key: 'a', ...whole }]);
    expect(tracker.observe(1000, [{ key: 'a', ...whole }])).toEqual([]);
  });
});
