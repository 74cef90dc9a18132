/** How the host gets a process: the composition root hands in one of the adapters. */

export interface Child {
  post(message: unknown): void;
  /** Replaces the handler that was there before. */
  onMessage(handle: (message: unknown) => void): void;
  /** Replaces the handler; called once, however the process ended. A killed utility process may report 0, so no code is given. */
  onExit(handle: () => void): void;
  kill(): void;
  /** Resident memory in bytes; null when it cannot be known (any more). */
  memory(): number | null;
}

export type Spawn = () => Child;
