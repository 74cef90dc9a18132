/** What can hold a secret beside a page's own text, laid on any maker's document. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotated, bookmarked, described, formed, layered } from './lay';
import { rewritten } from './judge';
import { LAID, NAME } from './secrets';
import { signed } from './sign';
import { updated } from './update';

export interface Variant {
  readonly name: string;
  readonly lay: (pdf: Uint8Array, folder: string) => Promise<Uint8Array> | Uint8Array;
  /** The source's bytes show that it is what its name says. */
  readonly shows: RegExp;
  /** The output keeps it; otherwise nothing of it may be left. */
  readonly stays?: true;
  /** Words of its own that must stay. */
  readonly kept?: readonly string[];
  /** It adds no secret of its own. */
  readonly silent?: true;
}

function attached(pdf: Uint8Array, folder: string): Uint8Array {
  const list = join(folder, 'list.csv');
  writeFileSync(list, `name,phone\n${NAME},${LAID}\n`);
  return rewritten(folder, pdf, '--add-attachment', list, `--description=${NAME} ${LAID}`, '--');
}

function locked(pdf: Uint8Array, folder: string): Uint8Array {
  return rewritten(folder, pdf, '--encrypt', '', 'owner', '256', '--extract=n', '--modify=none', '--');
}

const EACH: readonly Variant[] = [
  { name: 'annotations', lay: annotated, shows: /\/Annots/, kept: ['KEEPNOTE'] },
  { name: 'a form', lay: formed, shows: /\/AcroForm/, kept: ['KEEPFIELD'] },
  { name: 'bookmarks, named places and page labels', lay: bookmarked, shows: /\/Outlines/ },
  { name: 'an attachment', lay: attached, shows: /\/EmbeddedFile/ },
  { name: 'layers', lay: layered, shows: /\/OCG\b/, kept: ['KEEPLAYER'] },
  { name: 'descriptions on its structure', lay: described, shows: /\/StructTreeRoot/, stays: true },
  { name: 'a signature', lay: signed, shows: /\/ByteRange/ },
  { name: 'an earlier version under the last', lay: updated, shows: /%%EOF[^]+\/Prev[^]+%%EOF/ },
  { name: 'the lock of an owner password', lay: locked, shows: /\/Encrypt/, silent: true },
];

const asMade: Variant = {
  name: 'all that its maker writes',
  lay: (pdf) => pdf,
  shows: /\/StructTreeRoot/,
  stays: true,
  silent: true,
};

/** In this order each leaves the ones before it in the file. */
const everything: Variant = {
  name: 'all of these at once',
  async lay(pdf, folder) {
    let laid = pdf;
    for (const { lay } of EACH) laid = await lay(laid, folder);
    return laid;
  },
  shows: /\/Encrypt/,
  kept: EACH.flatMap(({ kept }) => kept ?? []),
};

export const VARIANTS: readonly Variant[] = [asMade, ...EACH, everything];
