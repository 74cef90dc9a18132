/**
 * The runtime's DecompressionStream as pdf.js uses it, without the streams: pdf.js hands over all of the data at once and
 * waits for all of what comes out, and the machinery between costs more than to inflate what a page holds.
 */
import { inflateSync } from 'node:zlib';

/** What it may swell to, bytes: beyond it pdf.js reads the data itself, as far as it needs to. */
const MOST = 512 * 1024 * 1024;

interface Once {
  readonly writable: {
    getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> };
  };
  readonly readable: {
    getReader(): { read(): Promise<{ value?: Uint8Array; done: boolean }> };
  };
}

/** Rejects where the stream would: data that is broken, or cut off. */
export function inflateOnce(): Once {
  let given: Uint8Array | null = null;
  return {
    writable: {
      getWriter: () => ({
        write: (bytes) => {
          given = bytes;
          return Promise.resolve();
        },
        close: () => Promise.resolve(),
      }),
    },
    readable: {
      getReader: () => ({
        // eslint-disable-next-line @typescript-eslint/require-await -- what inflating throws is to reject
        read: async () => {
          if (given === null) return { done: true };
          const { buffer, byteOffset, byteLength } = inflateSync(given, { maxOutputLength: MOST });
          given = null;
          // No Buffer: its `slice` shares memory.
          return { value: new Uint8Array(buffer, byteOffset, byteLength), done: false };
        },
      }),
    },
  };
}

/** Other formats go to the runtime. */
export function inflateQuickly(): void {
  const Native = globalThis.DecompressionStream;
  const Quick = function (format: ConstructorParameters<typeof Native>[0]): Once | DecompressionStream {
    return format === 'deflate' ? inflateOnce() : new Native(format);
  };
  Object.assign(globalThis, { DecompressionStream: Quick });
}
