/** Everything the use cases are handed: the rooms below as ports, the data of the law and of detection, and the world's clock. */
import type { DeskEvent } from '../../shared/contract';
import type { DetectionResources, Sensitivity } from '../../shared/detection';
import type { Law } from '../../shared/law';
import type { Clock, Engines, Printer } from './ports';
import type { Chooser, Files, PreferenceFile } from './ports-shell';
import type { Store } from './ports-store';
import type { Dispatch } from './ports-sync';
import type { Blobs, Vault } from './ports-vault';

export interface Rooms {
  readonly store: Store;
  readonly vault: Vault;
  readonly blobs: Blobs;
  readonly engines: Engines;
  readonly printer: Printer;
  readonly files: Files;
  readonly chooser: Chooser;
  readonly preferences: PreferenceFile;
  readonly dispatch: Dispatch;
  readonly clock: Clock;
  /** A random id, unguessable. */
  readonly newId: () => string;
  /** SHA-256 in hex. */
  readonly sha256: (bytes: Uint8Array) => string;
  readonly law: Law;
  readonly detection: DetectionResources;
  /** What was measured of the detector's positions. */
  readonly sensitivity: Sensitivity;
  readonly tell: (event: DeskEvent) => void;
  readonly about: { readonly version: string; readonly runtime: 'release' | 'evaluation' };
}
