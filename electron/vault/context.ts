/** What the vault's files share: its settings, the session of the moment, and one line for whatever changes keys. */
import type { Clock } from '../desk/ports';
import type { Store } from '../desk/ports-store';
import type { ChunkCipher } from './cipher';
import type { HeldKey } from './document-key';
import type { Kdf } from './primitives';
import { eraseSession } from './session';
import type { ContentKeys, Session } from './session';

export interface VaultOptions {
  readonly clock?: Clock;
  /** Cost of a passphrase; weaker only in tests. */
  readonly kdf?: Kdf;
  /** Another cipher only in tests; see plain-cipher.ts. */
  readonly cipher?: ChunkCipher;
}

export class VaultContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly kdf: Kdf;
  readonly cipher: ChunkCipher;
  readonly documents = new Map<string, HeldKey>();
  /** Cases whose new key may not be in the store yet: renewing the vault's keys now would orphan it. */
  readonly pending = new Set<string>();
  session: Session | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: Store, options: Required<VaultOptions>) {
    this.store = store;
    this.clock = options.clock;
    this.kdf = options.kdf;
    this.cipher = options.cipher;
  }

  now(): string {
    return this.clock.now().toISOString();
  }

  /** As it is at this moment; ask again after every wait, since the vault may have been locked meanwhile. */
  content(): ContentKeys | null {
    return this.session?.content ?? null;
  }

  /** One at a time: two guesses at once would share one count, two renewals would mix their keys. */
  inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task, task);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Puts another session in the place of the one there is, whose keys are overwritten. */
  replace(next: Session | null): void {
    for (const key of this.documents.values()) key.erase();
    this.documents.clear();
    if (this.session !== null) eraseSession(this.session);
    this.session = next;
  }
}
