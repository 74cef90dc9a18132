// Bad drafts of every kind, made on the spot: what a desk really gets beside good ones.
import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bootstrap/paths.mjs';

const SAMPLES = join(ROOT, 'resources', 'samples');

/** The one sample that begins so. @param {string} start */
export function sample(start) {
  const name = readdirSync(SAMPLES).find((one) => one.startsWith(start));
  if (name === undefined) throw new Error(`no sample ${start}`);
  return join(SAMPLES, name);
}

/** @returns {string} the scan among the samples */
export function scan() {
  const [name] = readdirSync(join(SAMPLES, 'unread')).filter((one) => one.endsWith('.pdf'));
  return join(SAMPLES, 'unread', name ?? '');
}

export const FILE_PASSWORD = 'bom-2026';

/**
 * @param {string} folder where they are put
 * @returns {{ readonly damaged: string, readonly empty: string, readonly encrypted: string, readonly notWhatItSays: string, readonly unknown: string, readonly huge: string }} paths
 */
export function badDrafts(folder) {
  const at = (/** @type {string} */ name) => join(folder, name);
  const paths = {
    damaged: at('깨진 문서.pdf'),
    empty: at('빈 문서.pdf'),
    encrypted: at('암호 걸린 문서.pdf'),
    notWhatItSays: at('이름만 한글.hwp'),
    unknown: at('메모.txt'),
    huge: at('너무 큰 문서.pdf'),
  };
  writeFileSync(paths.damaged, readFileSync(sample('02')).subarray(0, 700));
  writeFileSync(paths.empty, '');
  execFileSync('qpdf', [
    '--encrypt',
    FILE_PASSWORD,
    FILE_PASSWORD,
    '256',
    '--',
    sample('02'),
    paths.encrypted,
  ]);
  writeFileSync(paths.notWhatItSays, 'MZ'.padEnd(4096, '\0'));
  writeFileSync(paths.unknown, '회의가 세 시로 바뀌었습니다.\n');
  copyFileSync(sample('02'), paths.huge);
  // Sparse: takes no room on the disk.
  truncateSync(paths.huge, 3 * 1024 ** 3);
  return paths;
}
