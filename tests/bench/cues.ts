/** The gold set of passages: a sentence a line, the items that a reviewer should be asked about before the tab, `-` for none. */
import { findCues, type CueRules } from '../../shared/detection';

export interface CueFigures {
  readonly passages: number;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly faults: readonly string[];
}

/** A hit is right when its item is asked for; an item that is asked for and not found, or found in vain, is a fault. */
export function cueFigures(file: string, rules: CueRules): CueFigures {
  let tp = 0;
  let fp = 0;
  let fn = 0;
  const faults: string[] = [];
  const lines = file.split('\n').filter((l) => l.includes('\t'));
  for (const line of lines) {
    const [items = '', sentence = ''] = line.split('\t');
    const wanted = new Set(items === '-' ? [] : items.split(',').map(Number));
    const found = new Set(findCues(sentence, rules).map((s) => Number(s.item)));
    for (const i of wanted) {
      if (found.has(i)) tp++;
      else {
        fn++;
        faults.push(`missed ${String(i)}: ${sentence}`);
      }
    }
    for (const i of found) {
      if (wanted.has(i)) continue;
      fp++;
      faults.push(`needless ${String(i)}: ${sentence}`);
    }
  }
  return { passages: lines.length, tp, fp, fn, faults };
}
