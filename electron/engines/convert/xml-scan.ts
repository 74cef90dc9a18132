/** A forward scan over well-formed XML: no tree, no recursion, no entities beyond the five of XML and numbers. */

export type XmlEvent =
  | {
      readonly type: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly empty: boolean;
    }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function fromCode(code: number): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : '';
}

/** Unknown entities vanish: nothing in a draft may define one. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/giu, (_all, name: string) => {
    if (name.startsWith('#x') || name.startsWith('#X')) return fromCode(parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return fromCode(parseInt(name.slice(1), 10));
    return NAMED[name] ?? '';
  });
}

export function encodeText(text: string): string {
  return text.replace(/[<>&"']/gu, (c) =>
    c === '<' ? '&lt;' : c === '>' ? '&gt;' : c === '&' ? '&amp;' : c === '"' ? '&quot;' : '&#39;',
  );
}

const SPACE = /\s/u;

function readTag(body: string): { name: string; attributes: Map<string, string> } {
  let i = 0;
  while (i < body.length && !SPACE.test(body.charAt(i))) i++;
  const name = body.slice(0, i);
  const attributes = new Map<string, string>();
  while (i < body.length) {
    const equals = body.indexOf('=', i);
    if (equals < 0) break;
    const key = body.slice(i, equals).trim();
    let open = equals + 1;
    while (open < body.length && SPACE.test(body.charAt(open))) open++;
    const quote = body.charAt(open);
    if (quote !== '"' && quote !== "'") break;
    const close = body.indexOf(quote, open + 1);
    if (close < 0) break;
    attributes.set(key, decodeEntities(body.slice(open + 1, close)));
    i = close + 1;
  }
  return { name, attributes };
}

/** Where the tag that starts at `from` ends: a `>` inside quotes does not count. */
function endOfTag(xml: string, from: number): number {
  let quote = '';
  for (let i = from; i < xml.length; i++) {
    const c = xml.charAt(i);
    if (quote !== '') {
      if (c === quote) quote = '';
      else i = nextQuote(xml, i, quote) - 1;
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '>') return i;
  }
  return -1;
}

function nextQuote(xml: string, from: number, quote: string): number {
  const at = xml.indexOf(quote, from);
  return at < 0 ? xml.length : at;
}

/** Comments, declarations, processing instructions and doctypes are skipped. Ends quietly where the XML breaks off. */
export function* scanXml(xml: string): Generator<XmlEvent> {
  let at = 0;
  while (at < xml.length) {
    const lt = xml.indexOf('<', at);
    if (lt < 0) break;
    if (lt > at) yield { type: 'text', text: decodeEntities(xml.slice(at, lt)) };
    if (xml.startsWith('<!--', lt)) {
      const end = xml.indexOf('-->', lt + 4);
      at = end < 0 ? xml.length : end + 3;
    } else if (xml.startsWith('<![CDATA[', lt)) {
      const end = xml.indexOf(']]>', lt + 9);
      yield { type: 'text', text: xml.slice(lt + 9, end < 0 ? xml.length : end) };
      at = end < 0 ? xml.length : end + 3;
    } else if (xml.charAt(lt + 1) === '?' || xml.charAt(lt + 1) === '!') {
      const end = xml.indexOf('>', lt);
      at = end < 0 ? xml.length : end + 1;
    } else {
      const end = endOfTag(xml, lt + 1);
      if (end < 0) break;
      const body = xml.slice(lt + 1, end);
      if (body.startsWith('/')) yield { type: 'close', name: body.slice(1).trim() };
      else {
        const empty = body.endsWith('/');
        yield { type: 'open', ...readTag(empty ? body.slice(0, -1) : body), empty };
      }
      at = end + 1;
    }
  }
}
