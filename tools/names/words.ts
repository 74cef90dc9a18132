/** The dictionary's words for the name model: mecab-ko-dic 2.1.1 (Apache 2.0), as the package kuromoji-ko carries it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isFirstSyllable, isSecondSyllable, surnameRank } from '../../shared/detection/names/lexicon';
import {
  hashOfWord,
  LONGEST_WORD,
  SHORTEST_WORD,
  WORD,
  wordTable,
  type WordTable,
} from '../../shared/detection/names/words';

const require = createRequire(join(process.cwd(), 'package.json'));

function classOf(part: string, meaning: string): number {
  if (part === 'NNP' && meaning === '인명') return WORD.person;
  if (part === 'NNP' && meaning === '지명') return WORD.place;
  if (part.startsWith('NN') && part !== 'NNP') return WORD.noun;
  return WORD.other;
}

const LONGEST_THAT_MATTERS: ReadonlyMap<number, number> = new Map([
  [WORD.other, 3],
  [WORD.noun, 4],
  [WORD.place, 5],
]);

/** A Korean name that its syllables alone tell: the table need not hold it. */
function isPlainName(word: string): boolean {
  return (
    word.length === 3 &&
    surnameRank(word[0] ?? '') > 1 &&
    isFirstSyllable(word[1] ?? '') &&
    isSecondSyllable(word[2] ?? '')
  );
}

export function dictionary(): ReadonlyMap<string, number> {
  const file = join(dirname(require.resolve('kuromoji-ko')), '..', 'dict', 'tid_pos.dat.gz');
  const words = new Map<string, number>();
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\0')) {
    const [word = '', part = '', meaning = ''] = line.split(',', 3);
    if (!/^[가-힣]+$/.test(word) || word.length < SHORTEST_WORD || word.length > LONGEST_WORD) continue;
    const classes = classOf(part, meaning);
    // the table has to be small, and long words of these classes look like nobody's name
    if (word.length > (LONGEST_THAT_MATTERS.get(classes) ?? LONGEST_WORD)) continue;
    words.set(word, (words.get(word) ?? 0) | classes);
  }
  for (const [word, classes] of words) if (classes === WORD.person && isPlainName(word)) words.delete(word);
  return words;
}

export function tableOf(words: ReadonlyMap<string, number>): WordTable {
  const hashes = new Map<number, number>();
  for (const [word, classes] of words) {
    const h = hashOfWord(word, 0, word.length);
    hashes.set(h, (hashes.get(h) ?? 0) | classes);
  }
  return wordTable(hashes);
}
