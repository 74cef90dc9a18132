/** A format is told by content alone. */
import { expect, it } from 'vitest';
import { sniff } from './sniff';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

it.each([
  ['%PDF-1.7 …', 'pdf'],
  ['junk before\n%PDF-1.4', 'pdf'],
  [`${OLE}....HWP Document File V5.00`, 'hwp'],
  [`${OLE}....WordDocument`, null],
  ['PK\x03\x04....Contents/section0.xml', 'hwpx'],
  ['PK\x03\x04....word/document.xml', null],
  ['HWP Document File V3.00 \x1a', null],
  ['', null],
  [`${'x'.repeat(2000)}%PDF-1.4`, null],
])('%j is %j', (content, format) => {
  expect(sniff(bytes(content))).toBe(format);
});
