/** The worker's end of the wire: hides whether a utility process or a forked Node process carries it. */

import type { PartMessage } from './wire';

/** What the host sends. Bytes arrive as Uint8Array: both kinds of process clone them. */
export type ToWorker =
  | PartMessage
  /** The last piece that the worker sent was taken. */
  | { readonly type: 'taken' }
  | { readonly type: 'assets'; readonly assets: Readonly<Record<string, unknown>> }
  | { readonly type: 'job'; readonly kind: string; readonly payload: unknown };

/** What a worker answers; the host validates it, since an untrusted document may have shaped it. */
export type FromWorker =
  | { readonly type: 'ready' }
  | PartMessage
  | { readonly type: 'taken' }
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'result'; readonly result: unknown };

/** The same bytes as a plain Uint8Array over memory of its own size; copies only what is not one already. */
export function plainBytes(bytes: Uint8Array): Uint8Array {
  return bytes.constructor === Uint8Array && bytes.byteLength === bytes.buffer.byteLength
    ? bytes
    : Uint8Array.from(bytes);
}

/** A job's payload with its byte fields plain: a Buffer's `slice` and `buffer` mean other things than libraries expect. */
export function plainPayload(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null) return payload;
  return Object.fromEntries(
    Object.entries(payload).map(([key, value]: [string, unknown]) => [
      key,
      value instanceof Uint8Array ? plainBytes(value) : value,
    ]),
  );
}

export interface Port {
  post(message: FromWorker): void;
  onMessage(handle: (message: ToWorker) => void): void;
}

interface UtilityPort {
  postMessage(message: unknown): void;
  on(event: 'message', handle: (event: { readonly data: unknown }) => void): void;
}

function isUtilityPort(value: unknown): value is UtilityPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;
}

function isToWorker(value: unknown): value is ToWorker {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    (value.type === 'assets' || value.type === 'job' || value.type === 'part' || value.type === 'taken')
  );
}

/** The port of this process; throws when nothing spawned it as a worker, which is a mistake of the program. */
export function workerPort(): Port {
  const own: unknown = 'parentPort' in process ? process.parentPort : null;
  if (isUtilityPort(own)) {
    return {
      post: (message) => {
        own.postMessage(message);
      },
      onMessage: (handle) => {
        own.on('message', (event) => {
          if (isToWorker(event.data)) handle(event.data);
        });
      },
    };
  }
  const send = process.send?.bind(process);
  if (send === undefined) throw new Error('engine.no-port');
  return {
    post: (message) => {
      send(message);
    },
    onMessage: (handle) => {
      process.on('message', (message: unknown) => {
        if (isToWorker(message)) handle(message);
      });
    },
  };
}
