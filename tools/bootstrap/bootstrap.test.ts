// What the bootstrap decides, tried on folders made for it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { writeAsar } from '../package/asar.mjs';
import { installIsStale } from './install.mjs';
import { withLock } from './lock.mjs';
import { ROOT } from './paths.mjs';
import { keptPath } from './runtime.mjs';

const folder = mkdtempSync(join(tmpdir(), 'bootstrap-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('installIsStale', () => {
  function stale(wanted: object, present: object | null): boolean {
    const root = mkdtempSync(join(folder, 'install-'));
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
    mkdirSync(join(root, 'node_modules'));
    if (present !== null) {
      writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }));
    }
    return installIsStale(root);
  }
  const one = { 'node_modules/a': { version: '1.0.0' } };

  it('asks for an install where something is missing or of another version', () => {
    expect(stale(one, null)).toBe(true);
    expect(stale(one, {})).toBe(true);
    expect(stale(one, { 'node_modules/a': { version: '1.0.1' } })).toBe(true);
    expect(
      stale(
        { 'node_modules/a': { version: '1.0.0', optional: true } },
        { 'node_modules/a': { version: '2.0.0' } },
      ),
    ).toBe(true);
  });

  it('is content where all is there, and optional packages of other systems are not', () => {
    expect(stale({ '': { version: '9' }, ...one }, one)).toBe(false);
    expect(stale({ ...one, 'node_modules/b': { version: '1.0.0', optional: true } }, one)).toBe(false);
  });
});

describe('withLock', () => {
  it('lets one work at a time', async () => {
    const file = join(folder, 'one.lock');
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await pause(20);
      inside -= 1;
    };
    await Promise.all([1, 2, 3].map(() => withLock(file, work, () => undefined)));
    expect(most).toBe(1);
  });

  it('frees the lock of work that failed', async () => {
    const file = join(folder, 'two.lock');
    await expect(
      withLock(
        file,
        () => Promise.reject(new Error('no')),
        () => undefined,
      ),
    ).rejects.toThrow('no');
    await expect(
      withLock(
        file,
        () => Promise.resolve('yes'),
        () => undefined,
      ),
    ).resolves.toBe('yes');
  });

  it('takes over from a process that died', async () => {
    const file = join(folder, 'three.lock');
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(file, String(dead));
    await expect(
      withLock(
        file,
        () => Promise.resolve('mine'),
        () => undefined,
      ),
    ).resolves.toBe('mine');
  });
});

describe('keptPath', () => {
  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/libffmpeg.so', 'libffmpeg.so'],
    ['Cypress/locales/ko.pak', 'locales/ko.pak'],
    ['Cypress/locales/fr.pak', null],
    ['Cypress/resources/app/index.js', null],
    ['Cypress/resources/app-update.yml', null],
    ['Cypress/browser_v8_context_snapshot.bin', null],
  ])('%s', (name, expected) => {
    expect(keptPath(name)).toBe(expected);
  });
});

describe('writeAsar', () => {
  it('holds each file where its header says, and lays native modules beside', () => {
    const source = join(folder, 'payload');
    mkdirSync(join(source, 'deep'), { recursive: true });
    writeFileSync(join(source, 'a.txt'), '가나다');
    writeFileSync(join(source, 'deep', 'b.txt'), 'b');
    writeFileSync(join(source, 'deep', 'c.node'), 'native');
    const archive = join(folder, 'app.asar');
    expect(writeAsar(source, archive, (path) => path.endsWith('.node'))).toEqual({ packed: 2, unpacked: 1 });
    const bytes = readFileSync(archive);
    const body = 8 + bytes.readUInt32LE(4);
    const header: unknown = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8'));
    expect(header).toEqual({
      files: {
        'a.txt': { size: 9, offset: '0' },
        deep: { files: { 'b.txt': { size: 1, offset: '9' }, 'c.node': { size: 6, unpacked: true } } },
      },
    });
    expect(bytes.subarray(body).toString('utf8')).toBe('가나다b');
    expect(readFileSync(join(`${archive}.unpacked`, 'deep', 'c.node'), 'utf8')).toBe('native');
  });
});

describe('the launcher', () => {
  function launch(...args: string[]) {
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
    return spawnSync(process.execPath, [join(ROOT, 'tools', 'launch.mjs'), ...args], {
      env,
      encoding: 'utf8',
    });
  }

  it.skipIf(process.platform !== 'linux')('says so where there is no display, and offers the tour', () => {
    const { status, stdout, stderr } = launch('start');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('npm start -- --tour');
  });

  it('refuses what it does not know', () => {
    expect(launch('dance').status).toBe(2);
  });
});
