/** What the use cases need of the computer they run on: dialogs and files that people point at. Types only. */
import type { Result } from '../../shared/domain/result';

/** Dialogs of the system; null when the person thought better of it. */
export interface Chooser {
  drafts(): Promise<readonly string[] | null>;
  folder(): Promise<string | null>;
  /** One PDF, to be looked into and not taken in. */
  pdf(): Promise<readonly string[] | null>;
}

export interface Files {
  /** Codes: file.missing, file.unreadable, file.too-large (params.maxMegabytes), file.folder. */
  read(path: string): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }>>;
  /** Paths of the drafts in a folder that have stopped growing; sub-folders are left alone. */
  drafts(folder: string): Promise<Result<readonly string[]>>;
  /** What changes with a file's content: size and time of the last writing; null where there is no such file. */
  stampOf(path: string): Promise<string | null>;
  /** Last part of a path: the only part of it that people are shown. */
  nameOf(path: string): string;
  /** Paths of the sample drafts that ship with the program. */
  samples(): Promise<readonly string[]>;
  /** Calls back when something in the folder changed; returns the way to stop. */
  watch(folder: string, changed: () => void): () => void;
}

/** What the door shows before anyone unlocks: language, theme, idle time. Nothing personal, so it lies in clear. */
export interface PreferenceFile {
  read(): Promise<unknown>;
  write(value: unknown): Promise<void>;
}
