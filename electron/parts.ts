/** Builds the desk from its rooms, for the window and for the command line alike. */
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { DeskEvent } from '../shared/contract';
import type { Result } from '../shared/domain/result';
import { success } from '../shared/domain/result';
import { openDesk, type Desk } from './desk/desk';
import type { Printer } from './desk/ports';
import type { Chooser, Files, PreferenceFile } from './desk/ports-shell';
import type { Rooms } from './desk/rooms';
import { buildEngines } from './engine-parts';
import type { Spawn } from './engines/host/spawn';
import { loadDetection, loadLaw, loadSensitivity } from './resources';
import { checkChain } from './store/audit/check';
import { DATABASE, openStore } from './store/store';
import { openDispatch } from './sync/dispatch';
import { openBlobs } from './vault/blobs';
import { plainCipherForTests } from './vault/plain-cipher';
import { createVault } from './vault/vault';

export interface DeskSurroundings {
  /** Everything the desk ever writes lies in here. */
  readonly data: string;
  readonly spawn: Spawn;
  readonly printer: Printer;
  readonly chooser: Chooser;
  readonly files: Files;
  readonly preferences: PreferenceFile;
  readonly tell: (event: DeskEvent) => void;
  readonly about: Rooms['about'];
  /** Tests only: a vault that does not encrypt, for the control run of the search for residue. */
  readonly plainVault?: boolean;
}

/** Codes: those of the store (store.newer, store.damaged …); a desk that cannot open its store does not open. */
export async function buildDesk(around: DeskSurroundings): Promise<Result<Desk>> {
  const store = await openStore(around.data);
  if (!store.ok) return store;
  const blobs = await openBlobs(around.data, store.value);
  if (!blobs.ok) return blobs;
  const law = await loadLaw();
  if (!law.ok) return law;
  const detection = await loadDetection();
  if (!detection.ok) return detection;
  const sensitivity = await loadSensitivity();
  if (!sensitivity.ok) return sensitivity;
  const vault = createVault(store.value, around.plainVault === true ? { cipher: plainCipherForTests() } : {});
  const rooms: Rooms = {
    store: store.value,
    vault,
    blobs: blobs.value,
    engines: buildEngines(around.spawn),
    printer: around.printer,
    files: around.files,
    chooser: around.chooser,
    preferences: around.preferences,
    dispatch: openDispatch(join(around.data, 'outbox')),
    clock: { now: () => new Date() },
    newId: () => randomUUID(),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    law: law.value,
    detection: detection.value,
    sensitivity: sensitivity.value,
    tell: around.tell,
    about: around.about,
  };
  return success(openDesk(rooms, () => checkChain(join(around.data, DATABASE))));
}
