/** The one door between window and back office: sender check, schema, use case, result. Nothing is ever thrown across it. */
import { CALL_CHANNEL, CALLS, type CallName, type ResponseOf } from '../../shared/contract';
import type { CallShape } from '../../shared/contract/call';
import { failure, success, type Result } from '../../shared/domain/result';
import { Refusal } from '../desk/refusal';

/** What answers each call. */
export type Handlers = {
  readonly [N in CallName]: (
    request: ReturnType<(typeof CALLS)[N]['request']['parse']>,
  ) => Promise<ResponseOf<N>>;
};

/** The part of Electron's `ipcMain` that is needed; handed in. */
export interface Listener {
  handle(
    channel: string,
    listener: (event: SenderEvent, name: unknown, request: unknown) => Promise<unknown>,
  ): void;
}

export interface SenderEvent {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** A fault of the program, told to whoever logs faults: the call's name and the error's kind, no text of a document. */
export type FaultLog = (call: string, error: unknown) => void;

export function openDoor(listener: Listener, home: string, handlers: Handlers, fault: FaultLog): void {
  listener.handle(CALL_CHANNEL, async (event, name, request): Promise<Result<unknown>> => {
    const frame = event.senderFrame;
    if (frame === null || frame.parent !== null || !frame.url.startsWith(home))
      return failure('door.stranger');
    if (!isCall(name)) return failure('door.unknown-call');
    return answerCall(handlers, name, request, fault);
  });
}

/** One call, from raw request to result. What a use case says beyond the contract's shape stays in the back office. */
export async function answerCall(
  handlers: Handlers,
  name: CallName,
  request: unknown,
  fault: FaultLog,
): Promise<Result<unknown>> {
  const shape: CallShape = CALLS[name];
  const parsed = shape.request.safeParse(request);
  if (!parsed.success) return failure('door.bad-request');
  try {
    const handler: (given: never) => Promise<unknown> = handlers[name];
    return success(shape.response.parse(await handler(parsed.data as never)));
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.failure };
    fault(name, error);
    return failure('door.fault');
  }
}

function isCall(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(CALLS, name);
}
