/** Makes drafts that mean harm: containers with chosen parts, and a seeded chance. */
import { deflateRawSync, crc32 as nodeCrc } from 'node:zlib';
import CFB from 'cfb';

/** Repeatable: the same seed gives the same numbers from 0 to 1 (mulberry32). */
export function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A ZIP with these parts; `lieAboutSize` is what the directory claims each inflates to. */
export function hwpx(
  parts: Readonly<Record<string, string>>,
  { lieAboutSize }: { lieAboutSize?: number } = {},
): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  const all = { mimetype: 'application/hwp+zip', ...parts };
  for (const [path, text] of Object.entries(all)) {
    const name = Buffer.from(path);
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(nodeCrc(plain), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(lieAboutSize ?? plain.length, 22);
    head.writeUInt16LE(name.length, 26);
    local.push(head, name, packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    head.copy(entry, 10, 8, 28);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    central.push(entry, name);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(all).length, 8);
  end.writeUInt16LE(Object.keys(all).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...local, directory, end]));
}

/** An HWP 5 container; `flags` as in its FileHeader, 1 for compressed. */
export function hwp({ section, flags = 1 }: { section: Uint8Array; flags?: number }): Uint8Array {
  const header = Buffer.alloc(256);
  header.write('HWP Document File', 0, 'latin1');
  header.writeUInt32LE(0x05000300, 32);
  header.writeUInt32LE(flags, 36);
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/FileHeader', header);
  CFB.utils.cfb_add(container, '/DocInfo', deflateRawSync(Buffer.alloc(16)));
  CFB.utils.cfb_add(container, '/BodyText/Section0', Buffer.from(section));
  const written: unknown = CFB.write(container, { type: 'buffer' });
  if (!(written instanceof Uint8Array)) throw new Error('cfb');
  return Uint8Array.from(written);
}
