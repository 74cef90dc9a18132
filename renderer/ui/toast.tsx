/** A word about what was just done, with the way back. It never takes the focus and covers nothing. */
import { useEffect } from 'react';
import { useText } from '../i18n';
import { Button, IconButton } from './button';
import { Icon } from './icon';
import './notice.css';
import { dismiss, useToasts, type StandingToast } from './toast-store';

/** Long enough to read and to reach the way back; failures stay until they are closed. */
const STAY_MS = 8000;

function ToastLine({ toast }: { readonly toast: StandingToast }) {
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
  const toasts = useToasts();
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <ToastLine key={toast.number} toast={toast} />
      ))}
    </div>
  );
}
