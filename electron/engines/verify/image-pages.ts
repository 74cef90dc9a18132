/** Which pages of a file are pictures with invisible text under them, as the program makes them. */
import type { Bytes } from '../bytes/rope';
import { open, dictOf, name, nameAt } from '../redact/objects';
import { INVISIBLE_NAME } from '../redact/invisible-font';

/** Pages counted from 1. */
export async function imagePages(pdf: Bytes): Promise<ReadonlySet<number>> {
  const doc = await open(pdf);
  const { context } = doc;
  const found = new Set<number>();
  doc.getPages().forEach((page, i) => {
    const resources = dictOf(context, page.node.Resources());
    const fonts = dictOf(context, resources?.get(name('Font')))?.values() ?? [];
    const objects = dictOf(context, resources?.get(name('XObject')))?.values() ?? [];
    const pictures = objects.filter((o) => nameAt(context, dictOf(context, o), 'Subtype') === 'Image');
    const invisible = fonts.every((f) => nameAt(context, dictOf(context, f), 'BaseFont') === INVISIBLE_NAME);
    if (pictures.length === 1 && fonts.length > 0 && invisible) found.add(i + 1);
  });
  return found;
}
