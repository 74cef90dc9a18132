/** "Does this PDF leak?": the gates over any file that a person points at. Nothing of it is taken in, kept or written down. */
import type { ResponseOf } from '../../../shared/contract';
import { sniff } from '../../../shared/domain/sniff';
import type { Inspection as Inspected, RedactionOrder } from '../../../shared/domain/redaction';
import { must, refuse } from '../refusal';
import type { Rooms } from '../rooms';
import { present } from '../session/people';

/** Nobody says where to look: everything is looked at. */
const EVERYWHERE: RedactionOrder = { regions: [], strings: [], title: '', leftOpen: [] };
/** Places shown at most; the report counts them all. */
const MOST_PLACES = 200;
const LONGEST_TEXT = 300;

export class LeakCheck {
  readonly #rooms: Rooms;
  #running: AbortController | null = null;

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
  }

  /** Null where the person thought better of it. Codes: leak.not-pdf, leak.unreadable, file.*, engine.*. */
  async check(): Promise<ResponseOf<'leak.check'>> {
    await present(this.#rooms);
    const [path] = (await this.#rooms.chooser.pdf()) ?? [];
    if (path === undefined) return null;
    const { name, bytes } = must(await this.#rooms.files.read(path));
    if (sniff(bytes) !== 'pdf') return refuse('leak.not-pdf');
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    try {
      const job = { pdf: bytes, source: null, order: EVERYWHERE, inspect: true };
      const result = await this.#rooms.engines.verify(job, { signal: running.signal });
      if (!result.ok && result.error.code === 'verify.damaged') return refuse('leak.unreadable');
      return reported(name, must(result));
    } finally {
      if (this.#running === running) this.#running = null;
    }
  }

  /** Ends a check that is under way; its call answers `engine.cancelled`. */
  async cancel(): Promise<void> {
    await present(this.#rooms);
    this.#running?.abort();
  }

  /** A desk that locks does not go on looking into a file. */
  closed(): void {
    this.#running?.abort();
  }
}

function reported(fileName: string, found: Inspected): ResponseOf<'leak.check'> {
  const findings = found.gates.flatMap((gate) => gate.findings);
  const counts = new Map<string, { severity: 'leak' | 'hygiene'; pages: Set<number>; count: number }>();
  for (const { code, severity, page } of findings) {
    const known = counts.get(code) ?? { severity, pages: new Set<number>(), count: 0 };
    known.count += 1;
    if (page !== null) known.pages.add(page);
    counts.set(code, known);
  }
  return {
    fileName,
    pages: found.pages.length,
    imagePages: found.pages.filter((page) => page.method === 'raster').map((page) => page.page),
    findings: [...counts]
      .map(([code, { severity, pages, count }]) => ({
        code,
        severity,
        count,
        pages: [...pages].sort((a, b) => a - b),
      }))
      .sort((a, b) => Number(a.severity === 'hygiene') - Number(b.severity === 'hygiene')),
    hidden: (found.hidden ?? [])
      .slice(0, MOST_PLACES)
      .map(({ page, text }) => ({ page, text: text.slice(0, LONGEST_TEXT) })),
    hiddenMore: Math.max(0, (found.hidden ?? []).length - MOST_PLACES),
  };
}
