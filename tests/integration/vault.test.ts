import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verify, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkChain } from '../../electron/store/audit/check';
import { Connection } from '../../electron/store/connection';
import { codeOf, must, testFolder, testStore } from './store-testing';
import { createVault } from '../../electron/vault/vault';
import { addCase, CHEAP, KIM, LEE, PARK, testDesk, titleOf } from './vault-testing';

const HEADER = { partId: null, role: 'header' };

describe('first start', () => {
  it('makes keys, people and a recovery code, and lets the first person in', async () => {
    const folder = await testFolder();
    const store = await testStore(folder);
    const vault = createVault(store, { kdf: CHEAP });
    expect(must(await vault.status())).toEqual({
      state: 'missing',
      recoveryConfirmed: false,
      person: null,
      content: false,
    });
    const made = must(await vault.initialise({ people: [KIM, LEE] }));
    expect(made.people.map((p) => p.login)).toEqual(['reviewer1', 'approver1']);
    const status = must(await vault.status());
    expect(status).toMatchObject({ state: 'unlocked', recoveryConfirmed: false, content: true });
    expect(status.person).toMatchObject({ name: '김검토', roles: ['reviewer', 'administrator'] });
    expect(codeOf(await vault.initialise({ people: [KIM, LEE] }))).toBe('vault.exists');

    expect(codeOf(await vault.confirmRecovery(made.recoveryCode.slice(1)))).toBe('vault.recovery-mistyped');
    must(await vault.confirmRecovery(made.recoveryCode.toLowerCase()));
    expect(must(await vault.status()).recoveryConfirmed).toBe(true);
  });

  it('refuses what cannot work later', async () => {
    const vault = createVault(await testStore(), { kdf: CHEAP });
    const first = async (...people: (typeof KIM)[]) => codeOf(await vault.initialise({ people }));
    expect(await first()).toBe('vault.people');
    expect(await first(LEE)).toBe('vault.people');
    expect(await first({ ...KIM, roles: ['administrator'] })).toBe('vault.people');
    expect(await first(KIM, { ...LEE, login: ' REVIEWER1 ' })).toBe('vault.login-taken');
    expect(await first({ ...KIM, passphrase: 'short' })).toBe('vault.weak-passphrase');
    expect(must(await vault.status()).state).toBe('missing');
  });

  it('writes no name, post, title or passphrase in clear', async () => {
    const { folder, store, vault } = await testDesk();
    await addCase(store, vault, 'a', '홍길동 민원 회신');
    const bytes = Buffer.concat(
      await Promise.all(['desk.db', 'desk.db-wal'].map((name) => readFile(join(folder, name)))),
    );
    expect(bytes.includes(Buffer.from('reviewer1'))).toBe(true);
    for (const text of ['김검토', '주무관', '정보공개팀', '홍길동', '가을 하늘', 'correct horse']) {
      expect(bytes.includes(Buffer.from(text, 'utf8'))).toBe(false);
      expect(bytes.includes(Buffer.from(text, 'utf16le'))).toBe(false);
    }
  });
});

describe('locking and unlocking', () => {
  it('opens again after a restart, and not while locked', async () => {
    const { store, vault, id } = await testDesk();
    await addCase(store, vault, 'a', '민원 회신');
    const held = must(await vault.documentKey('a'));
    await vault.lock();
    expect(codeOf(held.sealJson(HEADER, 1))).toBe('vault.locked');
    expect(codeOf(await vault.documentKey('a'))).toBe('vault.locked');
    expect(codeOf(vault.equalityTag('file', Buffer.from('x')))).toBe('vault.locked');
    expect(codeOf(vault.signPackage(Buffer.from('x')))).toBe('vault.locked');
    expect(codeOf(await vault.setting('office'))).toBe('vault.locked');
    expect(codeOf(await store.write((w) => vault.checkpoint(w)))).toBe('vault.locked');

    const again = createVault(store, { kdf: CHEAP });
    expect(must(await again.status()).state).toBe('locked');
    expect(must(await again.people())[0]).toMatchObject({
      login: 'reviewer1',
      name: null,
      contentReady: true,
    });
    expect(must(await again.unlock(id(LEE), LEE.passphrase))).toMatchObject({
      name: '이승인',
      roles: ['approver'],
    });
    expect(await titleOf(store, again, 'a')).toEqual({ title: '민원 회신' });
    expect(must(await again.people())[0]?.name).toBe('김검토');
  });

  it('takes a passphrase typed in decomposed letters', async () => {
    const { vault, id } = await testDesk();
    must(await vault.unlock(id(KIM), KIM.passphrase.normalize('NFD')));
  });

  it('slows down whoever guesses, across a restart, and forgives the right one', async () => {
    const { store, vault, clock, id } = await testDesk();
    await vault.lock();
    const guess = (v = vault) => v.unlock(id(LEE), 'wrong passphrase');
    expect([codeOf(await guess()), codeOf(await guess())]).toEqual([
      'vault.wrong-passphrase',
      'vault.wrong-passphrase',
    ]);
    const third = await guess();
    expect(third).toMatchObject({ error: { code: 'vault.wrong-passphrase', params: { delayUntil: '2026-03-02T03:00:05.000Z' } } }); // prettier-ignore
    const restarted = createVault(store, { kdf: CHEAP, clock });
    expect(codeOf(await restarted.unlock(id(LEE), LEE.passphrase))).toBe('vault.wait');
    must(await restarted.unlock(id(KIM), KIM.passphrase));
    await restarted.lock();
    clock.pass(5_000);
    expect(await guess(restarted)).toMatchObject({
      error: { params: { delayUntil: '2026-03-02T03:00:15.000Z' } },
    });
    clock.pass(10_000);
    must(await restarted.unlock(id(LEE), LEE.passphrase));
    await restarted.lock();
    expect(await guess(restarted)).toEqual({ ok: false, error: { code: 'vault.wrong-passphrase' } });
    const refused = must(await store.read((r) => r.audit.list({ action: 'vault.refused' })));
    expect(refused).toHaveLength(5);
    expect(refused[0]).toMatchObject({ actor: id(LEE), detail: { failures: 1 } });
  });

  it('counts guesses that come all at once', async () => {
    const { vault, id } = await testDesk();
    await vault.lock();
    const guesses = await Promise.all(
      Array.from({ length: 6 }, () => vault.unlock(id(LEE), 'wrong passphrase')),
    );
    const codes = guesses.map(codeOf);
    expect(codes.slice(0, 3)).toEqual(Array.from({ length: 3 }, () => 'vault.wrong-passphrase'));
    expect(codes.slice(3)).toEqual(Array.from({ length: 3 }, () => 'vault.wait'));
  });

  it('keeps who is in when another fails at the door, and erases their keys when another gets in', async () => {
    const { store, vault, id } = await testDesk();
    await addCase(store, vault, 'a');
    const held = must(await vault.documentKey('a'));
    expect(codeOf(await vault.unlock(id(LEE), 'wrong passphrase'))).toBe('vault.wrong-passphrase');
    expect(must(await vault.status()).person?.id).toBe(id(KIM));
    must(await vault.unlock(id(LEE), LEE.passphrase));
    expect(codeOf(held.sealJson(HEADER, 1))).toBe('vault.locked');
  });

  it('gives no document to roles that need none', async () => {
    const { store, vault, id } = await testDesk();
    await addCase(store, vault, 'a');
    must(await vault.unlock(id(PARK), PARK.passphrase));
    expect(must(await vault.status())).toMatchObject({ state: 'unlocked', content: false });
    expect(codeOf(await vault.documentKey('a'))).toBe('vault.no-content');
    expect(codeOf(vault.signPackage(Buffer.from('x')))).toBe('vault.no-content');
    const slot = must(await store.read((r) => r.keys.slots())).find((row) => row.personId === id(PARK));
    expect(slot?.contentKey).toBeNull();
  });

  it('does not believe roles that were edited by hand', async () => {
    const { folder, vault, id } = await testDesk();
    const db = await Connection.open(join(folder, 'desk.db'), 'create');
    await db.run("UPDATE person SET roles = 'publisher administrator' WHERE id = ?", [id(PARK)]);
    await db.close();
    expect(codeOf(await vault.unlock(id(PARK), PARK.passphrase))).toBe('vault.person-altered');
  });

  it('does not let one person in through the slot of another', async () => {
    const { folder, vault, id } = await testDesk();
    await vault.lock();
    const db = await Connection.open(join(folder, 'desk.db'), 'create');
    await db.exec('BEGIN');
    await db.run("UPDATE slot SET person_id = 'nobody' WHERE person_id = ?", [id(KIM)]);
    await db.run('UPDATE slot SET person_id = ? WHERE person_id = ?', [id(KIM), id(LEE)]);
    await db.exec('COMMIT');
    await db.close();
    expect(codeOf(await vault.unlock(id(KIM), LEE.passphrase))).toBe('vault.wrong-passphrase');
  });

  it('signs a checkpoint at each unlock and lock, and the chain holds', async () => {
    const { folder, store, vault, id } = await testDesk();
    await vault.lock();
    must(await vault.unlock(id(LEE), LEE.passphrase));
    const report = must(await checkChain(join(folder, 'desk.db')));
    expect(report).toEqual({ ok: true, entries: 3, checkpoints: 3 });
    must(
      await store.write(async (w) => {
        await w.audit.append({ actor: id(LEE), action: 'case.sealed' });
        await vault.checkpoint(w);
      }),
    );
    expect(must(await store.read((r) => r.audit.checkpoint()))).toMatchObject({ no: 4, seq: 4 });
  });
});

describe('intake while locked', () => {
  it('seals to the public key; only the unlocked vault opens it', async () => {
    const { store, vault, id } = await testDesk();
    await vault.lock();
    const { key, wrapped } = must(await vault.newDocumentKey('a'));
    expect(wrapped.by).toBe('public');
    const header = must(key.sealJson(HEADER, { title: '밤에 온 기안' }));
    expect(codeOf(key.openJson(HEADER, header))).toBe('vault.locked');
    must(
      await store.write(async (w) => {
        await w.cases.add({ id: 'a', series: 'a', version: 1, type: 'proactive', createdAt: '2026-03-02T03:00:00.000Z', header }); // prettier-ignore
        await w.keys.add('a', wrapped);
      }),
    );
    must(await vault.unlock(id(LEE), LEE.passphrase));
    expect(await titleOf(store, vault, 'a')).toEqual({ title: '밤에 온 기안' });
  });

  it('needs a vault', async () => {
    const vault = createVault(await testStore(), { kdf: CHEAP });
    expect(codeOf(await vault.newDocumentKey('a'))).toBe('vault.missing');
    expect(codeOf(await vault.unlock('nobody', 'passphrase'))).toBe('vault.missing');
  });
});

describe('recovery', () => {
  it('opens with the printed code and gives a new passphrase', async () => {
    const { store, vault, recoveryCode, id } = await testDesk();
    await addCase(store, vault, 'a', '제목');
    await vault.lock();
    const next = 'a new passphrase';
    expect(must(await vault.recover(` ${recoveryCode.toLowerCase()} `, id(LEE), next)).id).toBe(id(LEE));
    expect(await titleOf(store, vault, 'a')).toEqual({ title: '제목' });
    await vault.lock();
    expect(codeOf(await vault.unlock(id(LEE), LEE.passphrase))).toBe('vault.wrong-passphrase');
    must(await vault.unlock(id(LEE), next));
    expect(must(await vault.status()).content).toBe(true);
  });

  it('refuses another code, and the old one after a renewal', async () => {
    const { vault, recoveryCode, id } = await testDesk();
    const other = await testDesk();
    expect(codeOf(await vault.recover(other.recoveryCode, id(LEE), 'a new passphrase'))).toBe(
      'vault.recovery-wrong',
    );
    const renewed = must(await vault.renewRecovery());
    expect(must(await vault.status()).recoveryConfirmed).toBe(false);
    expect(codeOf(await vault.confirmRecovery(recoveryCode))).toBe('vault.recovery-wrong');
    must(await vault.confirmRecovery(renewed));
    await vault.lock();
    must(await vault.recover(renewed, id(LEE), 'a new passphrase'));
  });
});

describe('people', () => {
  it('changes a passphrase', async () => {
    const { vault, id } = await testDesk();
    expect(codeOf(await vault.changePassphrase(id(LEE), 'wrong passphrase', 'another passphrase'))).toBe('vault.wrong-passphrase'); // prettier-ignore
    expect(codeOf(await vault.changePassphrase(id(LEE), LEE.passphrase, 'short'))).toBe(
      'vault.weak-passphrase',
    );
    must(await vault.changePassphrase(id(LEE), LEE.passphrase, 'another passphrase'));
    expect(codeOf(await vault.unlock(id(LEE), LEE.passphrase))).toBe('vault.wrong-passphrase');
    must(await vault.unlock(id(LEE), 'another passphrase'));
  });

  it('hands the content key to a newcomer at once, or later where only the office was open', async () => {
    const { store, vault, id } = await testDesk([{ ...KIM, roles: ['reviewer'] }, LEE, { ...PARK, roles: ['administrator'] }]); // prettier-ignore
    await addCase(store, vault, 'a', '제목');
    const choi = { ...LEE, login: 'inspector1', name: '최점검', roles: ['inspector'] as const };
    expect(must(await vault.addPerson(choi))).toMatchObject({ name: '최점검', contentReady: true });
    expect(codeOf(await vault.addPerson(choi))).toBe('vault.login-taken');

    const [admin] = must(await vault.people()).filter((p) => p.roles.includes('administrator'));
    must(await vault.unlock(admin?.id ?? '', PARK.passphrase));
    const jung = must(await vault.addPerson({ ...choi, login: 'inspector2', name: '정점검' }));
    expect(jung.contentReady).toBe(false);
    expect(codeOf(await vault.grantContent(jung.id))).toBe('vault.no-content');
    must(await vault.unlock(jung.id, LEE.passphrase));
    expect(must(await vault.status()).content).toBe(false);

    must(await vault.unlock(must(await vault.people())[0]?.id ?? id(KIM), KIM.passphrase));
    must(await vault.grantContent(jung.id));
    must(await vault.unlock(jung.id, LEE.passphrase));
    expect(await titleOf(store, vault, 'a')).toEqual({ title: '제목' });
  });

  it('hands no key to a slot that was put in the place of the real one', async () => {
    const { folder, vault, id } = await testDesk();
    const stranger = await testDesk();
    const [theirs] = must(await stranger.store.read((r) => r.keys.slots())).slice(-1);
    const db = await Connection.open(join(folder, 'desk.db'), 'create');
    await db.run('UPDATE slot SET public_key = ? WHERE person_id = ?', [theirs?.publicKey ?? null, id(LEE)]);
    await db.close();
    expect(codeOf(await vault.grantContent(id(LEE)))).toBe('vault.person-altered');
    expect(codeOf(await vault.rotate())).toBe('vault.person-altered');
  });

  it('takes the content key away with the role', async () => {
    const { vault, id } = await testDesk();
    must(await vault.setRoles(id(LEE), ['publisher']));
    must(await vault.unlock(id(LEE), LEE.passphrase));
    expect(must(await vault.status())).toMatchObject({ content: false, person: { roles: ['publisher'] } });
  });

  it('never loses the last administrator or the last who can read', async () => {
    const { vault, id } = await testDesk();
    expect(codeOf(await vault.removePerson(id(KIM)))).toBe('vault.last-administrator');
    must(await vault.removePerson(id(LEE)));
    expect(codeOf(await vault.setRoles(id(KIM), ['administrator']))).toBe('vault.last-content');
    expect(codeOf(await vault.unlock(id(LEE), LEE.passphrase))).toBe('vault.unknown-person');
    expect(must(await vault.people()).find((p) => p.id === id(LEE))).toMatchObject({
      active: false,
      name: '이승인',
    });
  });
});

describe('rotation', () => {
  it('wraps everything anew; everybody still gets in, old keys open nothing', async () => {
    const { store, vault, id, recoveryCode } = await testDesk();
    await addCase(store, vault, 'a', '하나');
    await vault.lock();
    await addCase(store, vault, 'b', '둘');
    must(await vault.unlock(id(KIM), KIM.passphrase));
    must(await vault.putSetting('office', { name: '서울시' }));
    const tag = must(vault.equalityTag('file', Buffer.from('x')));
    const publicKey = must(await vault.packagePublicKey());
    const before = must(await store.read((r) => r.keys.list()));
    must(await vault.rotate());
    const after = must(await store.read((r) => r.keys.list()));
    expect(after.map((row) => row.wrapped.by)).toEqual(['content', 'content']);
    expect(after.some((row, i) => Buffer.from(row.wrapped.payload).equals(before[i]?.wrapped.payload ?? Buffer.alloc(0)))).toBe(false); // prettier-ignore

    for (const enter of [
      () => vault.unlock(id(LEE), LEE.passphrase),
      () => vault.unlock(id(KIM), KIM.passphrase),
      () => vault.recover(recoveryCode, id(LEE), 'a new passphrase'),
    ]) {
      await vault.lock();
      must(await enter());
      expect(await titleOf(store, vault, 'a')).toEqual({ title: '하나' });
      expect(await titleOf(store, vault, 'b')).toEqual({ title: '둘' });
      expect(must(await vault.setting('office'))).toEqual({ name: '서울시' });
      expect(must(vault.equalityTag('file', Buffer.from('x')))).toBe(tag);
      expect(Buffer.from(must(await vault.packagePublicKey())).equals(publicKey)).toBe(true);
    }
    must(await vault.unlock(id(PARK), PARK.passphrase));
    expect(must(await vault.status()).content).toBe(false);
  });

  it('waits for a draft that is being taken in', async () => {
    const { vault } = await testDesk();
    must(await vault.newDocumentKey('a'));
    expect(codeOf(await vault.rotate())).toBe('vault.busy');
    vault.forget('a');
    must(await vault.rotate());
  });
});

describe('documents', () => {
  it('cannot be opened once their key is destroyed, not even from what memory held', async () => {
    const { store, vault } = await testDesk();
    await addCase(store, vault, 'a');
    const header = must(await store.read((r) => r.cases.get('a')))?.header ?? Buffer.alloc(0);
    const held = must(await vault.documentKey('a'));
    must(await store.write((w) => w.cases.destroy('a', '2026-03-02T03:00:00.000Z')));
    must(await store.scrub());
    vault.forget('a');
    expect(codeOf(held.open(HEADER, header))).toBe('vault.locked');
    expect(codeOf(await vault.documentKey('a'))).toBe('vault.destroyed');
  });

  it('do not open with the key of another', async () => {
    const { store, vault } = await testDesk();
    await addCase(store, vault, 'a');
    await addCase(store, vault, 'b');
    const a = must(await vault.documentKey('a'));
    const b = must(await store.read((r) => r.cases.get('b')));
    expect(codeOf(a.openJson(HEADER, b?.header ?? Buffer.alloc(0)))).toBe('vault.damaged');
  });

  it('are signed with a key that anyone can check', async () => {
    const { vault } = await testDesk();
    const bytes = Buffer.from('manifest');
    const signature = must(vault.signPackage(bytes));
    const spki = Buffer.concat([
      Buffer.from('302a300506032b6570032100', 'hex'),
      must(await vault.packagePublicKey()),
    ]);
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    expect(verify(null, bytes, key, signature)).toBe(true);
    expect(verify(null, Buffer.from('manifesT'), key, signature)).toBe(false);
  });

  it('are tagged alike where they are alike, by kind, and differently in another vault', async () => {
    const { vault } = await testDesk();
    const other = (await testDesk()).vault;
    const tag = (v: typeof vault, kind: string) => must(v.equalityTag(kind, Buffer.from('same')));
    expect(tag(vault, 'file')).toBe(tag(vault, 'file'));
    expect(tag(vault, 'file')).not.toBe(tag(vault, 'text'));
    expect(tag(vault, 'file')).not.toBe(tag(other, 'file'));
  });
});
