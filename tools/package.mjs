// Assembles a folder that an office PC runs without network or npm, locks it down, and starts it once to see.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EVALUATION_NOTE, prepare, SetupError } from './bootstrap.mjs';
import { ROOT } from './bootstrap/paths.mjs';
import { onPath } from './bootstrap/system.mjs';
import { SANDBOX_NOTE, sandboxSwitches } from './electron.mjs';
import { writeAsar } from './package/asar.mjs';
import { readBackFuses, setFuses } from './package/fuses.mjs';
import { layPayload, SAMPLES } from './package/payload.mjs';

const NAME = 'disclosure-desk';

/** What the program writes to stdout when `--self-check` has opened a vault and an engine has answered. */
const SELF_CHECK_OK = 'self-check ok';

const READ_ME = `공개검토 데스크 (Disclosure Desk)

./${NAME} 를 실행합니다. 네트워크와 npm 없이 동작합니다.
Start it with ./${NAME}; it needs neither a network nor npm.

Chromium의 샌드박스를 위해 사용자 네임스페이스가 허용되어 있어야 합니다. 그렇지 않은 시스템에서는 관리자 권한으로
다음을 한 번 실행합니다 / Where the system forbids user namespaces, run once as administrator:
  chown root chrome-sandbox && chmod 4755 chrome-sandbox
`;

/** @param {string} line */
const say = (line) => process.stderr.write(`[package] ${line}\n`);

async function assemble() {
  const runtime = await prepare({ runtime: true, test: false, build: true }, { quiet: false });
  if (runtime === null) throw new SetupError('there is no Electron to package');
  if (process.platform !== 'linux') {
    throw new SetupError('this command assembles the Linux folder; for Windows see electron-builder.yml');
  }
  if (runtime.kind === 'evaluation') say(EVALUATION_NOTE);
  const target = join(ROOT, 'dist', `${NAME}-${process.platform}-${process.arch}`);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });

  const from = dirname(runtime.path);
  cpSync(from, target, {
    recursive: true,
    filter: (path) => !/resources[\\/](?:app|default_app\.asar)/.test(path),
  });
  renameSync(join(target, 'electron'), join(target, NAME));
  chmodSync(target, 0o755);
  chmodSync(join(target, NAME), 0o755);

  const payload = mkdtempSync(join(tmpdir(), 'payload-'));
  try {
    const libraries = layPayload(payload);
    const count = writeAsar(payload, join(target, 'resources', 'app.asar'), (path) => path.endsWith('.node'));
    cpSync(SAMPLES, join(target, 'resources', 'samples'), { recursive: true });
    say(`libraries: ${libraries.join(', ')}`);
    say(`app.asar holds ${count.packed} files, ${count.unpacked} beside it`);
  } finally {
    rmSync(payload, { recursive: true, force: true });
  }
  for (const notice of ['LICENSE', 'THIRD_PARTY_NOTICES.md']) {
    if (existsSync(join(ROOT, notice))) cpSync(join(ROOT, notice), join(target, notice));
  }
  writeFileSync(join(target, 'READ-ME.txt'), READ_ME);
  await setFuses(join(target, NAME));
  return target;
}

/**
 * Starts the folder from elsewhere, as a stranger's machine would, and lets it open a vault on fresh data.
 * @param {string} target
 */
function startOnce(target) {
  const elsewhere = mkdtempSync(join(tmpdir(), 'office-pc-'));
  try {
    const folder = join(elsewhere, NAME);
    cpSync(target, folder, { recursive: true });
    const words = [...sandboxSwitches(), '--headless', '--disable-gpu', '--log-level=3', '--self-check'];
    const args = [...words, '--data', join(elsewhere, 'data')];
    // An empty network namespace, where root may make one: the program must not miss the network.
    const alone = process.getuid?.() === 0 && onPath('unshare') && works('unshare', ['-n', 'true']);
    const [command, line] = alone
      ? ['unshare', ['-n', join(folder, NAME), ...args]]
      : [join(folder, NAME), args];
    if (sandboxSwitches().length > 0) say(SANDBOX_NOTE);
    const started = performance.now();
    const { status, stdout, stderr, error } = spawnSync(command, line, {
      cwd: elsewhere,
      env: { PATH: '/usr/bin:/bin', HOME: elsewhere, LANG: 'ko_KR.UTF-8' },
      encoding: 'utf8',
      timeout: 180_000,
      killSignal: 'SIGKILL',
    });
    // It has to say so: a program that does nothing at all may end with 0 as well.
    if (error !== undefined || status !== 0 || !stdout.includes(SELF_CHECK_OK)) {
      throw new SetupError(`the packaged program opened no vault (code ${status})\n${stdout}${stderr}`);
    }
    say(
      `started once ${alone ? 'without any network ' : ''}and opened a vault (${Math.round(performance.now() - started)} ms)`,
    );
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function works(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** @param {string} folder @returns {number} bytes */
function size(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, info) => sum + (info.isFile() ? info.size : 0), 0);
}

try {
  const target = await assemble();
  for (const line of await readBackFuses(join(target, NAME))) say(`fuse ${line}`);
  startOnce(target);
  process.stdout.write(`${target}  ${Math.round(size(target) / 1e6)} MB\n`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`package.failed: ${error.message}\n`);
  process.exitCode = 1;
}
