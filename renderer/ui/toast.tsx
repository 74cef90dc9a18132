/** A word about what was just done, with the way back. It never takes the focus and never covers the work for long. */
import { useEffect } from 'react';
import { create } from 'zustand';
import { useText } from '../i18n';
import { Button, IconButton } from './button';
import { Icon } from './icon';
import './notice.css';

export interface Toast {
  readonly tone: 'done' | 'danger';
  readonly words: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface ToastStore {
  readonly toasts: readonly (Toast & { readonly number: number })[];
  readonly count: number;
}

const useToasts = create<ToastStore>()(() => ({ toasts: [], count: 0 }));

/** Shows a word; at most three stand at a time, the oldest goes first. */
export function announce(toast: Toast): void {
  useToasts.setState((store) => ({
    count: store.count + 1,
    toasts: [...store.toasts.slice(-2), { ...toast, number: store.count }],
  }));
}

/** Takes all words off the screen, e.g. when the desk is locked. */
export function clearToasts(): void {
  useToasts.setState({ toasts: [] });
}

function dismiss(number: number): void {
  useToasts.setState((store) => ({ toasts: store.toasts.filter((toast) => toast.number !== number) }));
}

/** Long enough to read and to reach the way back; failures stay until they are closed. */
const STAY_MS = 8000;

function ToastLine({ toast }: { readonly toast: Toast & { readonly number: number } }) {
  const text = useText();
  useEffect(() => {
    if (toast.tone === 'danger') return undefined;
    const timer = setTimeout(() => dismiss(toast.number), STAY_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div className="toast" data-tone={toast.tone}>
      <Icon name={toast.tone === 'done' ? 'check' : 'danger'} size={18} />
      <span className="toast-words">{toast.words}</span>
      {toast.action !== undefined && (
        <Button
          size="small"
          onPress={() => {
            toast.action?.run();
            dismiss(toast.number);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton label={text('common.close')} icon="close" onPress={() => dismiss(toast.number)} />
    </div>
  );
}

/** Stands once in the frame. */
export function Toasts() {
  const toasts = useToasts((store) => store.toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <ToastLine key={toast.number} toast={toast} />
      ))}
    </div>
  );
}
