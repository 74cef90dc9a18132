/**
 * Large byte fields travel apart from the message that they belong to, piece by piece, and each piece waits until the
 * one before was taken: in one message a file of hundreds of megabytes would lie in the serializer three times over.
 */
import { Rope } from './bytes/rope';

/** Fields of this size go along with their message; a piece is no larger. */
export const PIECE = 4 * 1024 * 1024;

/** A piece of a field; pieces come in order. */
export interface PartMessage {
  readonly type: 'part';
  readonly field: string;
  /** Bytes of the whole field. */
  readonly total: number;
  readonly bytes: Uint8Array;
}

type Fields = Readonly<Record<string, unknown>>;

/** Sends what is large in a record ahead of it. */
export class Sender {
  private go = (): void => undefined;

  constructor(private readonly post: (message: PartMessage) => void) {}

  /** Resolves with the record without what was sent. Ropes that are small come back as arrays. */
  async ahead(record: Fields): Promise<Fields> {
    const rest: [string, unknown][] = [];
    for (const [field, value] of Object.entries(record)) {
      if (!(value instanceof Uint8Array || value instanceof Rope)) rest.push([field, value]);
      else if (value.length <= PIECE) rest.push([field, value instanceof Rope ? value.whole() : value]);
      else await this.pieces(field, Rope.of(value));
    }
    return Object.fromEntries(rest);
  }

  /** The other side has taken the last piece. */
  taken(): void {
    this.go();
  }

  private async pieces(field: string, rope: Rope): Promise<void> {
    for (let at = 0; at < rope.length; at += PIECE) {
      // Memory of its own: of a view some serializers send all that lies behind it.
      const bytes = new Uint8Array(Math.min(PIECE, rope.length - at));
      rope.copy(at, bytes);
      const taken = new Promise<void>((resolve) => {
        this.go = resolve;
      });
      this.post({ type: 'part', field, total: rope.length, bytes });
      await taken;
    }
  }
}

/** Puts together what comes ahead of a record. */
export class Receiver {
  private readonly fields = new Map<string, { readonly whole: Uint8Array; at: number }>();

  /** False for a piece that does not fit to those before. */
  take({ field, total, bytes }: PartMessage): boolean {
    const known = this.fields.get(field) ?? { whole: new Uint8Array(total), at: 0 };
    this.fields.set(field, known);
    if (known.whole.length !== total || known.at + bytes.length > total) return false;
    known.whole.set(bytes, known.at);
    known.at += bytes.length;
    return true;
  }

  /** The record with what came ahead of it, which is let go here; null where something of it is missing. */
  complete(record: unknown): unknown {
    const fields = [...this.fields];
    this.fields.clear();
    if (fields.length === 0) return record;
    if (typeof record !== 'object' || record === null) return null;
    if (fields.some(([, { whole, at }]) => at !== whole.length)) return null;
    return { ...record, ...Object.fromEntries(fields.map(([field, { whole }]) => [field, whole])) };
  }
}
