/** The approval box (결재란) of a paper: a small table whose cells are ranks and names, whichever way it is turned. */
import type { Flat, PlacedBlock } from './flatten';
import { OFFICIAL, SHARED } from './names/lexicon';
import type { Zone } from './office';

const STEPS = new Set([
  '결재',
  '기안',
  '기안자',
  '검토',
  '검토자',
  '협조',
  '협조자',
  '전결',
  '대결',
  '담당',
  '담당자',
  '확인',
  '결재자',
  '합의',
  '공람',
  '접수',
  '시행',
]);
const MAX_CELLS = 40;

/** A rank or a step of approval; `총무과장`, `행정 팀장` count as their last word. */
function isRank(text: string): boolean {
  const bare = text.replace(/[\s★()]/g, '');
  if (bare.length === 0 || bare.length > 12) return false;
  if (STEPS.has(bare) || OFFICIAL.has(bare) || SHARED.has(bare)) return true;
  return /(?:주무관|사무관|팀장|과장|국장|실장|담당관|계장|소장|구청장|시장)$/.test(bare);
}

/** Nothing but a name, a date, a rank or a sign of approval. */
function isApproval(text: string): boolean {
  const bare = text.replace(/\s/g, '');
  return (
    bare === '' ||
    isRank(text) ||
    /^[가-힣]{2,4}$/.test(bare) ||
    /^(?:전결|대결)?[\d./-]{3,12}(?:전결|대결)?[가-힣]{0,4}$/.test(bare) ||
    bare === '/'
  );
}

/** Zones over the cells of approval boxes. */
export function approvalZones(flat: Flat): readonly Zone[] {
  const tables = new Map<number, PlacedBlock[]>();
  for (const b of flat.blocks) {
    if (b.block.kind !== 'cell') continue;
    const list = tables.get(b.block.table);
    if (list === undefined) tables.set(b.block.table, [b]);
    else list.push(b);
  }
  const zones: Zone[] = [];
  for (const cells of tables.values()) {
    if (cells.length > MAX_CELLS) continue;
    const texts = cells.map((c) => flat.text.slice(c.start, c.end));
    const ranks = texts.filter(isRank).length;
    const fits = texts.filter(isApproval).length;
    if (ranks < 2 || fits < texts.length * 0.8) continue;
    for (const c of cells) zones.push({ start: c.start, end: c.end });
  }
  return zones;
}
