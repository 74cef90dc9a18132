// Data at rest: after the main job, and after a kill in mid-work, nothing of what the papers hide lies on the disk in clear.
import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskClient } from '../../shared/contract';
import * as person from '../../tools/tour/person.mjs';
import { launchProgram, type Program } from '../harness/launch';
import { booksOf } from '../crash/books';
import { needlesFor, secretsOf } from './needles';
import { makePlaces, tracesIn, writtenBy, type Places } from './places';
import { Search, type Trace } from './residue';

declare global {
  interface Window {
    readonly desk: DeskClient<File>;
  }
}

const SAMPLES = join(import.meta.dirname, '..', '..', 'resources', 'samples');
/** The short form takes a few drafts of both kinds; the long one all that there are. */
const SHORT = process.env['DESK_ROUNDS'] === '1';
/** Walked from file to package. */
const WALKED = '01_';
/** Opened on the screen beside it: pages full of names. */
const LOOKED_AT = '09_';
const FIRST = SHORT
  ? [WALKED, LOOKED_AT]
  : [WALKED, LOOKED_AT, '02_', '03_', '04_', '05_', '06_', '07_', '08_'];
/** Given when the program is killed. */
const LATER = SHORT ? ['12_', '13_'] : ['10_', '11_', '12_', '13_', '14_'];
const PRACTICE_PASSPHRASE = person.PASSPHRASE;

let secrets: ReadonlyMap<string, readonly string[]>;
let everything: Search;
let names: readonly string[];

beforeAll(async () => {
  names = (await readdir(SAMPLES)).sort();
  secrets = await secretsOf(join(SAMPLES, 'gold.json'));
  everything = new Search(needlesFor([...[...secrets.values()].flat(), PRACTICE_PASSPHRASE]), true);
});

function sample(start: string): string {
  const name = names.find((one) => one.startsWith(start));
  if (name === undefined) throw new Error(`no sample ${start}`);
  return name;
}

const pathsOf = (starts: readonly string[]) => starts.map((start) => join(SAMPLES, sample(start)));

function launch(places: Places, env: Readonly<Record<string, string>> = {}): Promise<Program> {
  return launchProgram({ data: places.data, env: { ...places.env, ...env } });
}

/** Files, names of files and everything the program said. */
async function tracesOf(
  places: Places,
  logs: readonly string[],
  search = everything,
): Promise<readonly Trace[]> {
  const { inside } = await writtenBy(places);
  expect(inside.map(({ name }) => name)).toContain('data/desk.db');
  expect(inside.some(({ name }) => name.startsWith('data/blobs/'))).toBe(true);
  return [...tracesIn(search, inside), ...search.in(Buffer.from(logs.join('\n')), 'stdout and stderr')];
}

async function look(program: Program, start: string): Promise<void> {
  await person.openCase(program.page, sample(start));
  await program.page.locator('[data-testid="original"] canvas').first().waitFor();
  // Painted, not only begun: what the window leaves behind is left by painting.
  await program.page.screenshot();
}

async function walk(program: Program): Promise<void> {
  const { page } = program;
  const caseId = await person.caseIdOf(page, sample(WALKED));
  await look(program, WALKED);
  await person.maskAll(page);
  await person.leafThrough(page, 'review', caseId);
  await person.justifyAll(page);
  await person.answerWarnings(page, '원문과 대조하여 확인하였습니다.');
  await person.submit(page);
  await person.sitDown(page, 1);
  await person.approve(page, caseId);
  await person.sitDown(page, 0);
}

async function send(program: Program, folder: string): Promise<void> {
  const { page } = program;
  await person.goTo(page, 'queue');
  await person.answerFolderDialog(program.app, folder);
  await page.getByTestId('choose-folder').click();
  await page.getByTestId('send-queue').click();
  await page.locator('[data-testid^="queue-row-"][data-state="sent"]').first().waitFor({ timeout: 60_000 });
}

/** Runs in the window: whether a draft is being converted or searched at this moment. */
async function isReading(): Promise<boolean> {
  const answer = await window.desk.call('inbox.list', {});
  return answer.ok && answer.value.jobs.some((job) => job.step === 'convert' || job.step === 'detect');
}

describe('data at rest', () => {
  let places: Places;

  beforeAll(async () => {
    places = await makePlaces();
  });
  afterAll(() => places.end());

  it('holds nothing in clear after the main job, and the package nothing that is masked', async () => {
    const program = await launch(places);
    try {
      await person.firstStart(program.page);
      await person.takeFiles(program.app, program.page, pathsOf(FIRST));
      await look(program, LOOKED_AT);
      await walk(program);
      await send(program, places.outgoing);
    } finally {
      await program.close();
    }
    expect(await tracesOf(places, program.logs)).toEqual([]);

    const { packages } = await writtenBy(places);
    const masked = secrets.get(sample(WALKED)) ?? [];
    expect(masked).not.toEqual([]);
    expect(tracesIn(new Search(needlesFor(masked), false), packages)).toEqual([]);
    const papers = packages.filter(({ name }) => name.endsWith('.pdf'));
    expect(papers).not.toEqual([]);
    for (const { name } of papers) {
      const text = execFileSync('pdftotext', [join(places.base, name), '-'])
        .toString()
        .normalize('NFC');
      expect(
        masked.filter((secret) => text.replace(/\s/gu, '').includes(secret.replace(/\s/gu, ''))),
      ).toEqual([]);
    }
  });

  it('holds nothing in clear after a kill in mid-work', async () => {
    const program = await launch(places);
    try {
      const { page } = program;
      await person.unlock(page, 0);
      await look(program, LOOKED_AT);
      await page.keyboard.press('Enter');
      await program.app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
      }, pathsOf(LATER));
      await page.evaluate(() => window.desk.call('intake.pick', {}));
      while (!(await page.evaluate(isReading))) await page.waitForTimeout(50);
    } finally {
      await program.kill();
    }
    // Killed too late would prove nothing.
    expect((await booksOf(places.data)).jobs['running']).toBeGreaterThan(0);
    expect(await tracesOf(places, program.logs)).toEqual([]);
  });

  it('goes on after the kill with every draft once, and still holds nothing in clear', async () => {
    const program = await launch(places);
    try {
      await person.unlock(program.page, 0);
      await person.settled(program.page);
      const inbox = await program.page.evaluate(() => window.desk.call('inbox.list', {}));
      const files = inbox.ok ? inbox.value.cases.map(({ fileName }) => fileName.normalize('NFC')) : [];
      expect(files.sort()).toEqual(
        [...FIRST, ...LATER].map((start) => sample(start).normalize('NFC')).sort(),
      );
    } finally {
      await program.close();
    }
    expect(await tracesOf(places, program.logs)).toEqual([]);
  });
});

describe('the control without encryption', () => {
  it('is found by the same search', async () => {
    const places = await makePlaces();
    const program = await launch(places, { NODE_ENV: 'test', DISCLOSURE_DESK_PLAIN_VAULT: '1' });
    try {
      await person.firstStart(program.page);
      await person.takeFiles(program.app, program.page, pathsOf([LOOKED_AT]));
      await look(program, LOOKED_AT);
    } finally {
      await program.kill();
    }
    const what = new Set((await tracesOf(places, program.logs)).map((trace) => trace.what));
    await places.end();
    expect(what).toContain('a PDF');
    for (const secret of secrets.get(sample(LOOKED_AT)) ?? []) {
      expect(
        [...what].some((one) => one.startsWith(`${secret} (`)),
        secret,
      ).toBe(true);
    }
  });
});
