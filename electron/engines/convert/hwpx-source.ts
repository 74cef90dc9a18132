/** Reads the paragraphs of HWPX section parts (OWPML, KS X 6101), hidden comments, memos and deletions told apart. */
import type { HiddenContent } from '../../../shared/domain/paper';
import type { HwpxContainer } from './hwpx-container';
import type { Source, SourceParagraph } from './source';
import { scanXml } from './xml-scan';

type Where = SourceParagraph['where'];

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Elements of their own text that a reader of the page does not see. */
function hides(name: string, attributes: ReadonlyMap<string, string>): Where | null {
  if (name === 'hiddenComment') return 'comment';
  if (name === 'memo' || name === 'memogroup') return 'memo';
  if (name === 'fieldBegin' && attributes.get('type') === 'MEMO') return 'memo';
  return null;
}

/** What stands for a character inside a text element. */
const WITHIN: Readonly<Record<string, string>> = { nbSpace: ' ', fwSpace: ' ', tab: ' ', hyphen: '-' };

/** Words that stand in an attribute: text art and characters set over each other. */
const IN_ATTRIBUTE: Readonly<Record<string, string>> = { textart: 'text', compose: 'composeText' };
/** Elements beside `t` whose text is shown: 덧말 and equations. */
const TEXT_ELEMENTS = new Set(['t', 'mainText', 'subText']);

interface Open {
  readonly name: string;
  readonly where: Where;
  /** A paragraph's own pieces; null for other elements. */
  readonly pieces: string[] | null;
}

export function readSection(xml: string): SourceParagraph[] {
  const found: SourceParagraph[] = [];
  const stack: Open[] = [];
  let deleted = false;
  let piece = '';
  let inText = 0;

  const paragraph = (): string[] | null => {
    for (let i = stack.length - 1; i >= 0; i--) {
      const pieces = stack[i]?.pieces;
      if (pieces !== undefined && pieces !== null) return pieces;
    }
    return null;
  };
  const cut = (): void => {
    if (piece === '') return;
    if (deleted) found.push({ where: 'deleted', pieces: [piece] });
    else paragraph()?.push(piece);
    piece = '';
  };

  for (const event of scanXml(xml)) {
    if (event.type === 'text') {
      if (inText > 0) piece += event.text;
      continue;
    }
    const name = local(event.name);
    if (event.type === 'open') {
      if (inText > 0) {
        const stands = WITHIN[name];
        if (stands !== undefined) piece += stands;
        else if (name === 'deleteBegin' || name === 'deleteEnd' || name === 'lineBreak') cut();
        if (name === 'deleteBegin') deleted = true;
        if (name === 'deleteEnd') deleted = false;
      }
      if (name !== 't' && inText === 0 && name !== 'run' && name !== 'linesegarray') cut();
      const attribute = IN_ATTRIBUTE[name];
      const said = attribute === undefined ? undefined : event.attributes.get(attribute);
      if (said !== undefined && said !== '')
        found.push({ where: stack.at(-1)?.where ?? 'body', pieces: [said] });
      if (event.empty) continue;
      const where = hides(name, event.attributes) ?? stack.at(-1)?.where ?? 'body';
      stack.push({ name, where, pieces: name === 'p' ? [] : null });
      if (TEXT_ELEMENTS.has(name)) inText += 1;
    } else {
      const top = stack.pop();
      if (top === undefined) break;
      if (TEXT_ELEMENTS.has(top.name)) {
        inText = Math.max(0, inText - 1);
        if (top.name !== 't') cut();
      }
      if (top.pieces !== null) {
        stack.push(top);
        cut();
        stack.pop();
        if (top.pieces.length > 0) found.push({ where: top.where, pieces: top.pieces });
      }
    }
  }
  return found;
}

/** Title, author, editor and the like of the package document. */
function metadata(xml: string): string[] {
  const texts: string[] = [];
  let open = '';
  for (const event of scanXml(xml)) {
    if (event.type === 'open') open = event.empty ? '' : local(event.name);
    else if (event.type === 'close') open = '';
    else if (/^(title|meta|creator|subject|description|publisher|contributor)$/u.test(open)) {
      const text = event.text.trim();
      if (text !== '' && text !== 'text') texts.push(text);
    }
  }
  return texts;
}

export function hwpxSource(container: HwpxContainer): Source {
  const paths = [...container.xml.keys()];
  const sections = paths.filter((p) => /^Contents\/(section|masterpage)\d*\.xml$/iu.test(p));
  const hidden: HiddenContent[] = [];
  const hpf = container.xml.get('Contents/content.hpf');
  if (hpf !== undefined) {
    for (const text of metadata(hpf)) hidden.push({ page: null, kind: 'metadata', text });
  }
  for (const path of container.extras) {
    hidden.push({ page: null, kind: path.startsWith('Scripts/') ? 'script' : 'attachment', text: path });
  }
  for (const path of paths.filter((p) => /^Contents\/(trackChange|history)/iu.test(p))) {
    hidden.push({ page: null, kind: 'attachment', text: path });
  }
  return { paragraphs: sections.flatMap((p) => readSection(container.xml.get(p) ?? '')), hidden };
}
