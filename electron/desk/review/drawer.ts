/** The cases that lie open on the desk: one copy of each, changed one act at a time, put away when the vault locks. */
import type { Sheet } from '../../../shared/domain/sheet';
import type { Rooms } from '../rooms';
import { currentRules } from '../rules/current';
import { openCaseFile, type CaseFile } from './case-file';
import type { CitizenPaper } from './citizen';
import type { Redacting } from './redacting';

export interface LaidOpen {
  file: CaseFile;
  /** Sheets to go back to and forward to; kept only while the case lies open. */
  past: Sheet[];
  future: Sheet[];
  citizen: Citizen;
  /** One at a time: a citizen view or a trial seal that is being made. */
  redacting: Redacting | null;
}

export interface Citizen {
  readonly state: 'none' | 'making' | 'made' | 'failed';
  readonly papers: readonly CitizenPaper[];
  readonly error: {
    readonly code: string;
    readonly params?: Readonly<Record<string, string | number>>;
  } | null;
}

export const NO_CITIZEN: Citizen = { state: 'none', papers: [], error: null };

function laidOpen(file: CaseFile): LaidOpen {
  return { file, past: [], future: [], citizen: NO_CITIZEN, redacting: null };
}

/** Steps that undo goes back at most. */
const LONGEST_PAST = 500;

export class Drawer {
  readonly #rooms: Rooms;
  readonly #open = new Map<string, LaidOpen>();
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
  }

  /** Null where the case does not lie open; nothing is opened for it. */
  peek(caseId: string): LaidOpen | null {
    return this.#open.get(caseId) ?? null;
  }

  async lay(caseId: string): Promise<LaidOpen> {
    const here = this.#open.get(caseId);
    if (here !== undefined) return here;
    const file = await openCaseFile(this.#rooms, caseId);
    // Another call may have been quicker; two copies of one case would overwrite each other's work.
    const quicker = this.#open.get(caseId);
    if (quicker !== undefined) return quicker;
    const laid = laidOpen(file);
    this.#open.set(caseId, laid);
    return laid;
  }

  /** Reads the case anew after its state changed, keeping what can be undone. */
  async refresh(caseId: string): Promise<LaidOpen> {
    const file = await openCaseFile(this.#rooms, caseId);
    const laid = this.#open.get(caseId) ?? laidOpen(file);
    laid.file = file;
    this.#open.set(caseId, laid);
    return laid;
  }

  /** What lies open stays as it was looked at; it only learns that the office's rules are others now. */
  async renewRules(): Promise<void> {
    if (this.#open.size === 0) return;
    const rules = await currentRules(this.#rooms);
    for (const laid of this.#open.values()) laid.file = { ...laid.file, rules };
  }

  remember(laid: LaidOpen, before: Sheet): void {
    laid.past.push(before);
    if (laid.past.length > LONGEST_PAST) laid.past.shift();
    laid.future = [];
  }

  /** What is being made of a case ends with it: a desk that is locked goes on making nothing. */
  clear(): void {
    for (const laid of this.#open.values()) laid.redacting?.abort.abort();
    this.#open.clear();
  }

  /** One act at a time per case, in the order they came. */
  inTurn<T>(caseId: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(caseId) ?? Promise.resolve();
    const turn = before.then(work, work);
    const settled = turn.catch(() => undefined);
    this.#turns.set(caseId, settled);
    void settled.then(() => {
      if (this.#turns.get(caseId) === settled) this.#turns.delete(caseId);
    });
    return turn;
  }
}
