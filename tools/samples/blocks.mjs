// What a draft is made of, the same for HWPX and PDF.

/** @param {string} text @param {{ size?: number, align?: 'left'|'center'|'right', bold?: boolean, indent?: number }} [how] */
export function p(text, how = {}) {
  return { type: 'p', text, size: 11, align: 'left', bold: false, indent: 0, ...how };
}

/** @param {string} text @param {number} [size] */
export function title(text, size = 18) {
  return p(text, { size, align: 'center', bold: true });
}

/** @param {string} text */
export function head(text) {
  return p(text, { size: 12.5, bold: true });
}

/** An empty line. @param {number} [size] */
export function gap(size = 8) {
  return p('', { size });
}

export function rule() {
  return { type: 'rule' };
}

export function pageBreak() {
  return { type: 'break' };
}

/**
 * @param {readonly number[]} widths shares of the line, any unit
 * @param {readonly (readonly (string | { text: string, span: number })[])[]} rows
 * @param {{ header?: number, size?: number, align?: 'left'|'center', labels?: readonly number[], plain?: boolean }} [how]
 *   `header`: rows repeated on each page · `labels`: columns with a grey ground
 */
export function table(widths, rows, how = {}) {
  const cells = rows.map((row) => row.map((c) => (typeof c === 'string' ? { text: c, span: 1 } : c)));
  for (const row of cells) {
    const covered = row.reduce((sum, c) => sum + c.span, 0);
    if (covered !== widths.length) throw new Error(`a row covers ${covered} of ${widths.length} columns`);
  }
  return { type: 'table', widths, rows: cells, header: 1, size: 10, align: 'left', labels: [], ...how };
}

/** Label and value in turn. @param {readonly (readonly string[])[]} rows */
export function form(rows, widths = [2, 4, 2, 4]) {
  return table(
    widths,
    rows.map((r) => (r.length === 2 ? [r[0], { text: r[1], span: widths.length - 1 }] : r)),
    {
      header: 0,
      labels: widths.map((_, i) => i).filter((i) => i % 2 === 0),
    },
  );
}

/** All texts of a draft, a line each, with their marks. @param {readonly any[]} blocks */
export function texts(blocks) {
  return blocks.flatMap((b) => {
    if (b.type === 'p') return [b.text];
    return b.type === 'table' ? b.rows.flatMap((r) => r.map((c) => c.text)) : [];
  });
}

/** The city of all samples does not exist. */
export const CITY = '한빛시';

/** Heading of an outgoing paper (두문). @param {string} to @param {string} about @param {string} [via] */
export function letterhead(to, about, via = '') {
  return [
    p('아이와 어르신이 함께 걷는 도시', { size: 9, align: 'center' }),
    p('한 빛 시', { size: 22, align: 'center', bold: true }),
    gap(6),
    p(`수신  ${to}`),
    p(`(경유)  ${via}`.trimEnd()),
    p(`제목  ${about}`, { bold: true }),
    rule(),
    gap(4),
  ];
}

/**
 * Approval line and footer (결문) of the Administrative Efficiency Decree's first form.
 * @param {{ sender?: string, line: readonly (readonly [string, string])[], final: string, cooperation?: string,
 *   number: string, room: string, phone: string, mail: string, marking: string }} f
 */
export function footer(f) {
  const line = f.line.map(([post, name]) => `${post} [[official|${name}]]`).join('    ');
  return [
    gap(10),
    p(f.sender ?? '한 빛 시 장', { size: 18, align: 'center', bold: true }),
    gap(6),
    rule(),
    p(`★${line}    ${f.final}`, { size: 10 }),
    p(`협조자  ${f.cooperation ?? ''}`.trimEnd(), { size: 10 }),
    p(`시행  [[docno|${f.number}]]    접수`, { size: 10 }),
    p(`우 10000  [[agency|경기도 한빛시 시청로 1]], ${f.room}  / http://www.hanbit-si.go.kr`, { size: 10 }),
    p(`전화 [[office|${f.phone}]]  /전송 [[office|031-0000-2999]]  / [[office|${f.mail}]]  / ${f.marking}`, {
      size: 10,
    }),
  ];
}
