/** `audit-check` and `verify-package`: proofs that need neither passphrase nor window. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { must, refuse } from '../desk/refusal';
import { checkChain } from '../store/audit/check';
import { DATABASE } from '../store/store';
import { verifyPackage } from '../sync/package/verify';
import { readWords } from './arguments';
import { badUsage, complain, type ExitCode } from './command';

export async function auditCheck(args: readonly string[]): Promise<ExitCode> {
  const words = readWords(args, { options: ['data'] });
  if (words === null || words.positional.length > 0) return badUsage('audit-check');
  const data = words.options.get('data') ?? process.env['DISCLOSURE_DESK_DATA'] ?? usualDataFolder();
  const database = join(data, DATABASE);
  if (!existsSync(database)) return refuse('audit.missing');
  const report = must(await checkChain(database));
  process.stdout.write(`${JSON.stringify(report)}\n`);
  if (report.ok) return 0;
  complain('audit.broken', {
    seq: report.firstBroken?.seq ?? 0,
    reason: report.firstBroken?.reason ?? 'unknown',
  });
  return 1;
}

/** Where the program keeps its data unless told otherwise; the same place that Electron calls `appData`. */
function usualDataFolder(): string {
  const home = homedir();
  const base =
    process.platform === 'win32'
      ? (process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming'))
      : process.platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : (process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'));
  return join(base, 'disclosure-desk');
}

export async function verifyPackageCommand(args: readonly string[]): Promise<ExitCode> {
  const words = readWords(args, {});
  const [folder] = words?.positional ?? [];
  if (words?.positional.length !== 1 || folder === undefined) return badUsage('verify-package');
  const report = must(await verifyPackage(folder));
  process.stdout.write(`${JSON.stringify(report)}\n`);
  if (report.ok) return 0;
  complain('package.failed');
  return 1;
}
