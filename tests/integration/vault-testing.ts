/** For tests only: a vault with cheap passphrases, two people, and a clock that can be moved. */
import type { Store } from '../../electron/desk/ports-store';
import type { NewPerson, Vault } from '../../electron/desk/ports-vault';
import { must, testFolder, testStore } from './store-testing';
import { openBlobs } from '../../electron/vault/blobs';
import { createVault } from '../../electron/vault/vault';

export const CHEAP = { n: 2 ** 10, r: 8, p: 1 } as const;

export class TestClock {
  #ms = Date.UTC(2026, 2, 2, 3);

  now(): Date {
    return new Date(this.#ms);
  }

  pass(ms: number): void {
    this.#ms += ms;
  }
}

export const KIM: NewPerson = {
  login: 'Reviewer1',
  name: '김검토',
  post: '주무관',
  department: '정보공개팀',
  roles: ['reviewer', 'administrator'],
  passphrase: '가을 하늘 공활한데 1',
};
export const LEE: NewPerson = {
  login: 'approver1',
  name: '이승인',
  post: '팀장',
  department: '정보공개팀',
  roles: ['approver'],
  passphrase: 'correct horse battery',
};
export const PARK: NewPerson = {
  login: 'publisher1',
  name: '박발행',
  post: '주무관',
  department: '기록관',
  roles: ['publisher'],
  passphrase: 'staple passphrase 3',
};

/** Adds a case with one sealed header, as intake does. */
export async function addCase(store: Store, vault: Vault, id: string, title = '제목'): Promise<void> {
  const { key, wrapped } = must(await vault.newDocumentKey(id));
  const header = must(key.sealJson({ partId: null, role: 'header' }, { title }));
  must(
    await store.write(async (w) => {
      await w.cases.add({
        id,
        series: id,
        version: 1,
        type: 'proactive',
        createdAt: '2026-03-02T03:00:00.000Z',
        header,
      });
      await w.keys.add(id, wrapped);
    }),
  );
}

export async function titleOf(store: Store, vault: Vault, id: string): Promise<unknown> {
  const row = must(await store.read((r) => r.cases.get(id)));
  const key = must(await vault.documentKey(id));
  return must(key.openJson({ partId: null, role: 'header' }, row?.header ?? Buffer.alloc(0)));
}

/** A data folder with an initialised vault: the reviewer, who is also the administrator, is in. */
export async function testDesk(people: readonly NewPerson[] = [KIM, LEE, PARK]) {
  const folder = await testFolder();
  const store = await testStore(folder);
  const clock = new TestClock();
  const vault = createVault(store, { clock, kdf: CHEAP });
  const { recoveryCode, people: made } = must(await vault.initialise({ people }));
  const blobs = must(await openBlobs(folder, store));
  const id = (person: NewPerson): string => made[people.indexOf(person)]?.id ?? '';
  return { folder, store, clock, vault, blobs, recoveryCode, id };
}
