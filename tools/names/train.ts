/** `npm run train:names`: cross-validates on KLUE, then trains on all of it and writes resources/models/names.bin. Seeded. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { detectText } from '../../shared/detection';
import type { Chain } from '../../shared/detection/names/chain';
import { lattice } from '../../shared/detection/names/crf';
import { surnameRank } from '../../shared/detection/names/lexicon';
import { writeModel, type NameModel } from '../../shared/detection/names/model';
import { formOf, madeUp, readKlue, swapped, type Sentence } from './corpus';
import { FIT, learn, mean, quantised } from './learn';
import { seeded } from './slots';
import { dictionary, tableOf } from './words';

const DATA = '../shared/data/names/klue-ner-train.tsv';
const OUT = 'resources/models/names.bin';
const SEED = 20240517;
const MADE_UP = 9000;
const FOLDS = 5;
const SWAPS = 4;
/** Chains that are fitted to texts of their own, with seeds of their own, and averaged: each errs elsewhere. */
const MEMBERS = 4;
const NEXT_MEMBER = 1000;

function trainingSet(klue: readonly Sentence[], seed: number): readonly Sentence[] {
  const r = seeded(seed);
  const out: Sentence[] = [...klue];
  const others = new Map<string, string[]>();
  for (const s of klue)
    for (const [a, b] of s.names) {
      const name = s.text.slice(a, b);
      if (/^[가-힣]{3}$/.test(name)) continue;
      const form = formOf(name);
      const same = others.get(form);
      if (same === undefined) others.set(form, [name]);
      else same.push(name);
    }
  for (let round = 0; round < SWAPS; round++)
    for (const s of klue) if (s.names.length > 0) out.push(swapped(s, r, others));
  for (let i = 0; i < MADE_UP; i++) out.push(madeUp(r));
  return out;
}

function fitted(
  klue: readonly Sentence[],
  fold: number,
  log: (line: string) => void,
): ReturnType<typeof quantised> {
  const members = Array.from({ length: MEMBERS }, (_, m) =>
    learn(
      trainingSet(klue, SEED + fold + m * NEXT_MEMBER),
      WORDS,
      FIT,
      seeded(SEED - fold - m * NEXT_MEMBER),
      log,
    ),
  );
  return quantised(mean(members));
}

interface Count {
  tp: number;
  fp: number;
  fn: number;
}

type Reader = (text: string) => Iterable<readonly [number, number]>;

function byModel(chain: Chain): Reader {
  return (text) => lattice(chain, text).best();
}

/** The whole detector with this model, as a user meets it. */
function byDetector(names: NameModel): Reader {
  return (text) =>
    detectText(text, { names, cues: null })
      .filter((s) => s.kind === 'PERSON')
      .map((s) => [s.start, s.end] as const);
}

function exact(
  read: Reader,
  sentences: readonly Sentence[],
  only: (name: string) => boolean = () => true,
): Count {
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const s of sentences) {
    const found = new Set(
      [...read(s.text)]
        .filter(([a, b]) => only(s.text.slice(a, b)))
        .map(([a, b]) => `${String(a)}-${String(b)}`),
    );
    const gold = s.names.filter(([a, b]) => only(s.text.slice(a, b)));
    for (const [a, b] of gold) {
      if (found.delete(`${String(a)}-${String(b)}`)) tp++;
      else fn++;
    }
    fp += found.size;
  }
  return { tp, fp, fn };
}

function f1(c: Count): string {
  const p = c.tp / Math.max(1, c.tp + c.fp);
  const r = c.tp / Math.max(1, c.tp + c.fn);
  return `P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / Math.max(1e-9, p + r)).toFixed(3)}`;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const WORDS = tableOf(dictionary());
const klue = readKlue(DATA);
const folds = process.argv.includes('--folds')
  ? Number(process.argv[process.argv.indexOf('--folds') + 1] ?? FOLDS)
  : FOLDS;
const none = (): Count => ({ tp: 0, fp: 0, fn: 0 });
const add = (to: Count, c: Count): void => {
  to.tp += c.tp;
  to.fp += c.fp;
  to.fn += c.fn;
};
/** A Korean name as most are: a surname and two syllables. */
const isThree = (name: string): boolean => /^[가-힣]{3}$/.test(name) && surnameRank(name[0] ?? '') > 0;
const sum = none();
const wholeSum = none();
const news = none();
const wholeNews = none();
for (let k = 0; k < folds; k++) {
  const train = klue.filter((_, i) => i % FOLDS !== k);
  const test = klue.filter((_, i) => i % FOLDS === k);
  const model = fitted(train, k, () => undefined);
  const c = exact(byModel(model), test);
  const whole = exact(byDetector(model), test);
  add(sum, c);
  add(wholeSum, whole);
  const inNews = test.filter((s) => s.news);
  const three = exact(byModel(model), inNews, isThree);
  add(news, three);
  add(wholeNews, exact(byDetector(model), inNews, isThree));
  say(
    `fold ${String(k + 1)}: ${f1(c)}; three syllables in news ${f1(three)}; the whole detector ${f1(whole)}`,
  );
}
if (folds > 0)
  say(
    [
      `KLUE person, exact, ${String(folds)} of ${String(FOLDS)} folds: ${f1(sum)}; the whole detector ${f1(wholeSum)}`,
      `Korean names of three syllables in its news: ${f1(news)}; the whole detector ${f1(wholeNews)}`,
    ].join('\n'),
  );

if (!process.argv.includes('--no-write')) {
  const model = fitted(klue, 0, say);
  const r = seeded(77);
  say(
    `made-up texts, not trained on: ${f1(
      exact(
        byModel(model),
        Array.from({ length: 500 }, () => madeUp(r)),
      ),
    )}`,
  );
  mkdirSync('resources/models', { recursive: true });
  const bytes = writeModel(model);
  writeFileSync(OUT, bytes);
  say(`${OUT}: ${String(bytes.length)} bytes`);
}
