/**
 * Gate 4 on words that stand for content: no page shows them, and readers aloud, copies and searches take them. In
 * content they may be written in ways that a search of its bytes does not see; around a marker they tell of what it hides.
 */
import type { PDFDict, PDFDocument, PDFPage } from 'pdf-lib';
import type { Finding } from '../../../shared/domain/redaction';
import { contentPlaces } from '../redact/content/clean';
import { pageContent } from '../redact/content/page-content';
import { NO_PROPERTIES, propertiesIn, propertiesOf, type Properties } from '../redact/content/properties';
import { shownStrings } from '../redact/content/shown';
import { operators, type Operand } from '../redact/content/tokens';
import { INVISIBLE_NAME } from '../redact/invisible-font';
import { dictOf, name, nameAt } from '../redact/objects';
import { wordedElements } from '../redact/words/elements';
import { leak } from './findings';
import { readings } from './readings';
import type { Search } from './search';

/** Any of the strings in a property list that stands in content. */
export function saidInContent(doc: PDFDocument, search: Search): boolean {
  for (const { bytes } of contentPlaces(doc))
    for (const { op, args } of operators(bytes))
      if ((op === 'BDC' || op === 'DP') && args.some((operand) => says(operand, search))) return true;
  return false;
}

function says(operand: Operand, search: Search): boolean {
  switch (operand.kind) {
    case 'string':
      return readings(operand.bytes).some((text) => search.inText(text));
    case 'array':
      return operand.items.some((item) => says(item, search));
    case 'dict':
      return [...operand.entries.values()].some((value) => says(value, search));
    default:
      return false;
  }
}

/**
 * Words of marked content, and of elements, that a marker stands among: they would be read in its stead. `pages`: those
 * with regions, counted from 1.
 */
export function wordsOverMarkers(
  doc: PDFDocument,
  pages: Pick<ReadonlySet<number>, 'has'>,
  inContent: boolean,
): readonly Finding[] {
  const elements = wordedElements(doc);
  if (elements.length === 0 && !inContent) return [];
  const findings: Finding[] = [];
  doc.getPages().forEach((page, index) => {
    if (!pages.has(index + 1)) return;
    const around = aroundMarkers(doc, page);
    const numbers = new Set(around.map(({ number }) => number));
    if (
      around.some(({ words }) => words.size > 0) ||
      elements.some(({ places }) => places?.some((p) => p.page === index && numbers.has(p.number)))
    )
      findings.push(leak('words-over-marker', index + 1));
  });
  return findings;
}

/** The marked content that shows something in the font of the markers. */
function aroundMarkers(doc: PDFDocument, page: PDFPage): readonly Properties[] {
  const { context } = doc;
  const resources = page.node.Resources();
  const fonts = dictOf(context, resources?.get(name('Font')));
  const named = dictOf(context, resources?.get(name('Properties')));
  const list = [...operators(pageContent(doc, page).bytes)];
  const markers = new Set(
    shownStrings(doc, resources, list)
      .filter(({ state }) => isOwn(dictOf(context, fonts?.get(name(state.font)))))
      .map(({ op }) => op),
  );
  const found = new Set<Properties>();
  const open: Properties[] = [];
  list.forEach(({ op, args }, i) => {
    if (op === 'BDC' || op === 'BMC') open.push(propertiesAt(args[1]));
    else if (op === 'EMC') open.pop();
    else if (markers.has(i)) for (const one of open) found.add(one);
  });
  return [...found];

  function propertiesAt(operand: Operand | undefined): Properties {
    if (operand?.kind === 'dict') return propertiesIn(operand);
    if (operand?.kind !== 'name') return NO_PROPERTIES;
    return propertiesOf(doc, dictOf(context, named?.get(name(operand.value))));
  }

  function isOwn(font: PDFDict | undefined): boolean {
    return nameAt(context, font, 'BaseFont') === INVISIBLE_NAME;
  }
}
