// The window's walls, tried from inside the running program: each line of the security baseline.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskClient } from '../../shared/contract';
import { electronCommand } from '../../tools/electron.mjs';
import { launchProgram, type Program } from '../harness/launch';

let program: Program;

beforeAll(async () => {
  program = await launchProgram();
});

afterAll(async () => {
  await program.close();
});

describe('the window', () => {
  it('runs in the sandbox, apart from Node and from the preload', async () => {
    const preferences = await program.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined) throw new Error('no window');
      contents.openDevTools();
      // Electron has it, but no longer tells so in its types.
      const asked: unknown = Reflect.get(contents, 'getLastWebPreferences');
      const last: unknown = typeof asked === 'function' ? Reflect.apply(asked, contents, []) : null;
      return {
        ...(typeof last === 'object' ? last : {}),
        spellcheck: contents.session.isSpellCheckerEnabled(),
        devTools: contents.isDevToolsOpened(),
        keptOnDisk: contents.session.isPersistent(),
      };
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      keptOnDisk: false,
    });
    const reached = await program.page.evaluate(() => ({
      globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
      desk: Object.keys((globalThis as { desk?: object }).desk ?? {}).sort(),
    }));
    expect(reached).toEqual({ globals: [], desk: ['call', 'dropFiles', 'listen'] });
  });

  it('has one window, as large as said, with a title that names no paper', async () => {
    const windows = await program.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => ({
        title: window.getTitle(),
        minimum: window.getMinimumSize(),
      })),
    );
    expect(windows).toEqual([{ title: '공개검토 데스크', minimum: [1024, 700] }]);
  });

  it('cannot ask for a file by its path', async () => {
    const answer = await program.page.evaluate(() =>
      (globalThis as { desk?: DeskClient }).desk?.call('intake.drop', { paths: ['/etc/passwd'] }),
    );
    expect(answer).toEqual({ ok: false, error: { code: 'door.unknown-call' } });
  });

  it('does not leave its page', async () => {
    const before = program.page.url();
    for (const target of [
      'https://example.invalid/',
      'file:///etc/passwd',
      'app://desk/pdfjs/',
      'data:text/html,x',
    ]) {
      await program.page.evaluate((address) => {
        const link = document.createElement('a');
        link.href = address;
        document.body.append(link);
        link.click();
        link.remove();
      }, target);
    }
    expect(program.page.url()).toBe(before);
  });

  it('opens no other window and holds no webview', async () => {
    const opened = await program.page.evaluate(() => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'app://desk/index.html');
      document.body.append(view);
      const other = globalThis.open('app://desk/index.html');
      const found = { other: other === null, view: 'loadURL' in view };
      view.remove();
      return found;
    });
    expect(opened).toEqual({ other: true, view: false });
    expect(await program.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });

  it('is granted nothing', async () => {
    const asked = await program.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
      const states: Record<string, string> = {};
      for (const name of names) {
        states[name] = await navigator.permissions.query({ name: name as PermissionName }).then(
          (status) => status.state,
          () => 'denied',
        );
      }
      const copied = await navigator.clipboard.writeText('x').then(
        () => 'granted',
        () => 'denied',
      );
      return { ...states, copied };
    });
    expect(Object.values(asked)).toEqual(Object.values(asked).map(() => 'denied'));
  });
});

describe('app://', () => {
  it('sends the policy with everything, scripts of workers included', async () => {
    const answers = await program.page.evaluate(async () => {
      const script = document.querySelector('script')?.src ?? '';
      const paths = [
        'app://desk/index.html',
        script,
        'app://desk/pdfjs/pdf.worker.min.mjs',
        'app://desk/missing.js',
      ];
      return Promise.all(
        paths.map(async (path) => {
          const response = await fetch(path);
          return {
            status: response.status,
            policy: response.headers.get('content-security-policy'),
            cache: response.headers.get('cache-control'),
            type: response.headers.get('x-content-type-options'),
          };
        }),
      );
    });
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404]);
    for (const { policy, cache, type } of answers) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
      expect(cache).toBe('no-store');
      expect(type).toBe('nosniff');
    }
  });

  it('answers GET only and never climbs out of its folder', async () => {
    const statuses = await program.page.evaluate(async () => {
      const tries: readonly [string, string][] = [
        ['POST', 'app://desk/index.html'],
        ['PUT', 'app://desk/blob/x'],
        ['GET', 'app://desk/..%2fmain%2fmain.js'],
        ['GET', 'app://desk/%2e%2e%2f%2e%2e%2fpackage.json'],
        ['GET', 'app://desk/blob/unknown'],
        ['GET', 'app://desk/blob/..%2f..%2fetc'],
      ];
      const got: number[] = [];
      for (const [method, address] of tries) got.push((await fetch(address, { method })).status);
      return got;
    });
    expect(statuses).toEqual([405, 405, 404, 404, 404, 404]);
  });

  it('runs no script and no style that is not its own', async () => {
    const ran = await program.page.evaluate(() => {
      const told: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => told.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'globalThis.ranInline = true';
      document.body.append(script);
      const image = document.createElement('img');
      image.src = 'https://example.invalid/x.png';
      const style = document.createElement('style');
      style.textContent = 'body { outline: 1px solid red }';
      document.head.append(style);
      return new Promise<{ inline: boolean; evaluated: boolean; told: string[] }>((resolve) => {
        setTimeout(() => {
          script.remove();
          style.remove();
          // Here and not before: what a debugger evaluates directly is excused from the policy.
          const isRun = (): boolean => {
            try {
              const made: unknown = Reflect.construct(Function, ['return true']);
              return typeof made === 'function' && Reflect.apply(made, null, []) === true;
            } catch {
              return false;
            }
          };
          const evaluated = isRun();
          resolve({ inline: 'ranInline' in globalThis, evaluated, told: told.sort() });
        }, 200);
      });
    });
    expect(ran.inline).toBe(false);
    expect(ran.evaluated).toBe(false);
    expect(ran.told).toEqual(expect.arrayContaining(['img-src', 'script-src-elem', 'style-src-elem']));
  });
});

describe('the network', () => {
  it('is refused to every session, in the page and in the back office', async () => {
    const page = await program.page.evaluate(async () => {
      const tries = [
        'https://example.invalid/',
        'http://127.0.0.1:9/',
        'file:///etc/passwd',
        'ftp://example.invalid/',
      ];
      const got: boolean[] = [];
      for (const address of tries)
        got.push(
          await fetch(address).then(
            () => true,
            () => false,
          ),
        );
      return got;
    });
    expect(page).toEqual([false, false, false, false]);
    const back = await program.app.evaluate(async ({ session }) => {
      const sessions = [
        session.defaultSession,
        session.fromPartition('desk', { cache: false }),
        session.fromPartition('other'),
      ];
      const got: string[] = [];
      for (const one of sessions) {
        got.push(
          await one.fetch('http://127.0.0.1:9/').then(
            () => 'reached',
            (error: unknown) => String(error),
          ),
        );
      }
      return got;
    });
    // Refused by the session, before anything was tried: a refused connection would say ERR_CONNECTION_REFUSED.
    for (const told of back) expect(told).toContain('ERR_BLOCKED_BY_CLIENT');
  });
});

describe('what stays on the disk', () => {
  it('holds nothing the page kept', async () => {
    const secret = 'gwangjin-4471-secret';
    await program.page.evaluate(async (text) => {
      localStorage.setItem('a', text);
      sessionStorage.setItem('a', text);
      document.cookie = `a=${text}`;
      await new Promise<void>((resolve) => {
        const opening = indexedDB.open('a');
        opening.onupgradeneeded = () => opening.result.createObjectStore('s');
        opening.onsuccess = () => {
          const put = opening.result.transaction('s', 'readwrite');
          put.objectStore('s').put(text, 'k');
          put.oncomplete = () => {
            resolve();
          };
        };
        opening.onerror = () => {
          resolve();
        };
      });
    }, secret);
    await program.app.evaluate(({ session }) =>
      session.fromPartition('desk', { cache: false }).flushStorageData(),
    );
    const found: string[] = [];
    for (const name of await readdir(program.data, { recursive: true })) {
      const bytes = await readFile(join(program.data, name)).catch(() => null);
      if (bytes === null) continue;
      if (bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le'))) found.push(name);
    }
    expect(found).toEqual([]);
  });

  it('holds no crash dump after a page was made to crash', async () => {
    const fresh = await launchProgram();
    try {
      await fresh.app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
      });
      await fresh.app.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      const files = await readdir(fresh.data, { recursive: true });
      expect(files.filter((name) => /\.dmp$|pending|completed/.test(name))).toEqual([]);
    } finally {
      await fresh.kill();
    }
  });
});

describe('a second start on the same data', () => {
  it('ends by itself and leaves the first one running', async () => {
    const { executable, args, env } = electronCommand({ args: ['--data', program.data] });
    const twin = spawn(executable, args, { env, stdio: 'ignore' });
    await once(twin, 'exit');
    expect(twin.exitCode).toBe(0);
    expect(await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});
