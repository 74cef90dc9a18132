/** The words that stand on the screen for a while; who says them need not know who draws them. */
import { useSyncExternalStore } from 'react';

export interface Toast {
  readonly tone: 'done' | 'danger';
  readonly words: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface StandingToast extends Toast {
  /** Tells two toasts with the same words apart. */
  readonly number: number;
}

/** More would cover the work. */
const MOST = 3;

let standing: readonly StandingToast[] = [];
let count = 0;
const listeners = new Set<() => void>();

function put(next: readonly StandingToast[]): void {
  standing = next;
  for (const listener of listeners) listener();
}

/** Shows a word; when there are too many the oldest goes. */
export function announce(toast: Toast): void {
  count += 1;
  put([...standing.slice(1 - MOST), { ...toast, number: count }]);
}

export function dismiss(number: number): void {
  put(standing.filter((toast) => toast.number !== number));
}

/** Takes all words off the screen, e.g. when the desk is locked. */
export function clearToasts(): void {
  put([]);
}

export function useToasts(): readonly StandingToast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => standing,
  );
}
