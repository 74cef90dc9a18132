/** The programs that make most of the PDF files an office gets, each asked for all that it can write beside the page. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { has, output } from '../../judges/tools';
import { cairoScript, chromiumPage, officeDraft } from './drafts';

export interface Maker {
  readonly name: string;
  readonly installed: () => boolean;
  /** Writes what it needs into the folder, and nothing elsewhere. */
  readonly make: (folder: string) => Uint8Array;
}

/** The system may have no Korean font; this one comes with the development packages. */
const FONT = resolve(
  import.meta.dirname,
  '../../../node_modules/@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf',
);
/** Debian's own, since packages of the system are not seen by another Python in the path. */
const PYTHON = '/usr/bin/python3';
const TIMEOUT = 240_000;

/** A fontconfig that knows this font beside, or instead of, what the system has. */
function withFont(folder: string, system: boolean): NodeJS.ProcessEnv {
  const config = join(folder, system ? 'fonts-too.conf' : 'fonts-only.conf');
  const places = `<dir>${dirname(FONT)}</dir><cachedir>${join(folder, 'font-cache')}</cachedir>`;
  const more = system ? '<include>/etc/fonts/fonts.conf</include>' : '';
  writeFileSync(config, `<?xml version="1.0"?>\n<fontconfig>${places}${more}</fontconfig>\n`);
  return { ...process.env, FONTCONFIG_FILE: config };
}

const libreOffice = {
  name: 'LibreOffice',
  installed: () => has('soffice'),
  make(folder) {
    const draft = join(folder, 'office.fodt');
    writeFileSync(draft, officeDraft());
    const options = JSON.stringify({
      UseTaggedPDF: { type: 'boolean', value: 'true' },
      ExportNotes: { type: 'boolean', value: 'true' },
      ExportBookmarks: { type: 'boolean', value: 'true' },
    });
    const convert = ['--headless', '--convert-to', `pdf:writer_pdf_Export:${options}`];
    const profile = `-env:UserInstallation=file://${folder}/office-profile`;
    const args = [profile, ...convert, '--outdir', folder, draft];
    execFileSync('soffice', args, { stdio: 'ignore', timeout: TIMEOUT, env: withFont(folder, true) });
    return new Uint8Array(readFileSync(join(folder, 'office.pdf')));
  },
} satisfies Maker;

/** All that keeps it alone with the one page: no window, no network, no profile of somebody. */
const ALONE = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--allow-file-access-from-files',
]; // prettier-ignore

const chromium = {
  name: 'Chromium',
  installed: () => has('chromium'),
  make(folder) {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    writeFileSync(page, chromiumPage(`file://${FONT}`));
    const print = ['--no-pdf-header-footer', '--export-tagged-pdf', '--generate-pdf-document-outline'];
    const places = [`--user-data-dir=${join(folder, 'chromium-profile')}`, `--print-to-pdf=${pdf}`];
    const args = [...ALONE, ...print, ...places, `file://${page}`];
    execFileSync('chromium', args, { stdio: 'ignore', timeout: TIMEOUT });
    return new Uint8Array(readFileSync(pdf));
  },
} satisfies Maker;

const cairo = {
  name: 'cairo',
  installed() {
    const imports = "import cairo, gi; gi.require_version('PangoCairo', '1.0')";
    const there = output(PYTHON, ['-c', imports]) !== null;
    if (!there) console.warn('SKIPPED: cairo and Pango for Python are not installed');
    return there;
  },
  make(folder) {
    const pdf = join(folder, 'cairo.pdf');
    execFileSync(PYTHON, ['-', pdf], {
      input: cairoScript(),
      stdio: ['pipe', 'ignore', 'pipe'],
      timeout: TIMEOUT,
      env: withFont(folder, false),
    });
    return new Uint8Array(readFileSync(pdf));
  },
} satisfies Maker;

export const MAKERS: readonly Maker[] = [libreOffice, chromium, cairo];
