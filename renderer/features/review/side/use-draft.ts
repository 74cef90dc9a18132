/** A field's text while it is being typed: kept here, sent when the field is left or the hand rests, replaced only from outside. */
import { useCallback, useEffect, useRef, useState } from 'react';

const REST_MS = 1500;

export interface Draft {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly leave: () => void;
}

/** `kept` is what the back office holds; `send` is called with what differs from it. */
export function useDraft(kept: string, send: (value: string) => void): Draft {
  const [value, setValue] = useState(kept);
  const held = useRef({ value: kept, kept, sent: kept, send });
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const flush = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const now = held.current;
    if (now.value === now.sent) return;
    now.sent = now.value;
    now.send(now.value);
  }, []);

  useEffect(() => {
    const now = held.current;
    now.send = send;
    if (kept === now.kept) return;
    now.kept = kept;
    // An answer to what was sent a moment ago must not take back what was typed since.
    const untouched = now.value === now.sent;
    now.sent = kept;
    if (untouched) {
      now.value = kept;
      setValue(kept);
    }
  }, [kept, send]);

  useEffect(() => flush, [flush]);

  const change = useCallback(
    (next: string) => {
      held.current.value = next;
      setValue(next);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(flush, REST_MS);
    },
    [flush],
  );

  return { value, change, leave: flush };
}
