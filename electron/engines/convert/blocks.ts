/** Joins laid-out runs into paragraphs and table cells, across lines and pages. */
import type { TextBlock } from '../../../shared/domain/paper';
import type { LayoutRun, OpenDocument } from './rhwp';

/** Headers, footers and master pages come with this paragraph number: they have none of their own. */
const NO_PARAGRAPH = 4294967295;

export interface BlockBook {
  readonly blocks: TextBlock[];
  /** The block of a run on a page; `next` is the run after it, for a list number that stands before its paragraph. */
  blockOf(page: number, run: LayoutRun, next: LayoutRun | undefined): number;
  /** A block of its own. */
  fresh(): number;
  /** Which paragraph within its block a run belongs to: where it changes, a line ends. */
  paragraphOf(run: LayoutRun): string;
}

export function createBlockBook(document: OpenDocument): BlockBook {
  const blocks: TextBlock[] = [];
  const byKey = new Map<string, number>();
  const tables = new Map<string, number>();
  let loose = { key: '', block: -1 };

  const add = (block: TextBlock): number => {
    blocks.push(block);
    return blocks.length - 1;
  };

  function cellBlock(run: LayoutRun, path: NonNullable<LayoutRun['cellPath']>): number {
    const section = run.secIdx ?? 0;
    const parent = run.parentParaIdx ?? 0;
    const steps = path.map((s, i) =>
      i === path.length - 1
        ? `${s.controlIndex}.${s.cellIndex}`
        : `${s.controlIndex}.${s.cellIndex}.${s.cellParaIndex}`,
    );
    const key = `${section}/${parent}/${steps.join('/')}`;
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const info = document.cell(section, parent, path);
    let block: number;
    if (info === null) block = add({ kind: 'paragraph' });
    else {
      const tableKey = `${section}/${parent}/${steps.slice(0, -1).join('/')}/${path.at(-1)?.controlIndex ?? 0}`;
      const table = tables.get(tableKey) ?? tables.size;
      tables.set(tableKey, table);
      block = add({ kind: 'cell', table, ...info });
    }
    byKey.set(key, block);
    return block;
  }

  function looseBlock(page: number, run: LayoutRun): number {
    // Same line: what follows on it belongs together; a run further down starts a paragraph of its own.
    const key = `${page}/${Math.round(run.y)}`;
    if (loose.key !== key) loose = { key, block: add({ kind: 'paragraph' }) };
    return loose.block;
  }

  function blockOf(page: number, run: LayoutRun, next: LayoutRun | undefined): number {
    if (run.cellPath !== undefined && run.cellPath.length > 0) return cellBlock(run, run.cellPath);
    if (run.secIdx === undefined || run.paraIdx === undefined) {
      const joins = next !== undefined && next.secIdx !== undefined && Math.abs(next.y - run.y) < run.h * 0.5;
      return joins ? blockOf(page, next, undefined) : looseBlock(page, run);
    }
    if (run.paraIdx === NO_PARAGRAPH) return looseBlock(page, run);
    const key = `${run.secIdx}/${run.paraIdx}`;
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const block = add({ kind: 'paragraph' });
    byKey.set(key, block);
    return block;
  }

  return {
    blocks,
    blockOf,
    fresh: () => add({ kind: 'paragraph' }),
    paragraphOf: (run) => run.cellPath?.map((s) => s.cellParaIndex).join('.') ?? '',
  };
}
