/** The window's one way to the back office: calls, and word that something changed. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallName, DeskClient, DeskEvent, RequestOf, ResponseOf } from '../../shared/contract';
import { failure, type Failure, type Result } from '../../shared/domain/result';

declare global {
  interface Window {
    readonly desk: DeskClient<File>;
  }
}

/** Never throws: a back office that does not answer is the failure `desk.unreachable`. */
export async function ask<N extends CallName>(
  name: N,
  request: RequestOf<N>,
): Promise<Result<ResponseOf<N>>> {
  try {
    return await window.desk.call(name, request);
  } catch {
    return failure('desk.unreachable');
  }
}

export async function dropFiles(files: readonly File[]): Promise<Result<ResponseOf<'intake.drop'>>> {
  try {
    return await window.desk.dropFiles(files);
  } catch {
    return failure('desk.unreachable');
  }
}

/** Calls `listener` with each event while the component stands. */
export function useDeskEvents(listener: (event: DeskEvent) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => window.desk.listen((event) => latest.current(event)), []);
}

export interface Answer<Value> {
  /** Null until the first answer; later answers replace it without a gap, so that nothing flashes. */
  readonly value: Value | null;
  readonly failure: Failure | null;
  readonly reload: () => void;
  /** Takes over the answer that another call brought. */
  readonly put: (value: Value) => void;
}

/** Keeps the answer to a question without parameters; asks again at each of the named events. */
export function useAnswer<N extends CallName>(
  name: N,
  request: RequestOf<N>,
  events: readonly DeskEvent['event'][],
): Answer<ResponseOf<N>> {
  const [state, setState] = useState<{
    readonly value: ResponseOf<N> | null;
    readonly failure: Failure | null;
  }>({
    value: null,
    failure: null,
  });
  const asked = useRef(0);
  // While a question is on its way, any number of events makes just one more.
  const waiting = useRef(false);
  const again = useRef(false);
  const latest = useRef(request);
  useEffect(() => {
    latest.current = request;
  });
  const reload = useCallback(() => {
    if (waiting.current) {
      again.current = true;
      return;
    }
    const put = (): void => {
      waiting.current = true;
      asked.current += 1;
      const number = asked.current;
      void ask(name, latest.current).then((result) => {
        waiting.current = false;
        // An answer that was overtaken is not shown.
        if (number === asked.current) {
          setState((before) =>
            result.ok
              ? { value: result.value, failure: null }
              : { value: before.value, failure: result.error },
          );
        }
        if (again.current) {
          again.current = false;
          put();
        }
      });
    };
    put();
  }, [name]);
  const put = useCallback((value: ResponseOf<N>) => {
    asked.current += 1;
    setState({ value, failure: null });
  }, []);
  const key = JSON.stringify(request);
  useEffect(reload, [reload, key]);
  useDeskEvents((event) => {
    if (events.includes(event.event)) reload();
  });
  return { ...state, reload, put };
}
