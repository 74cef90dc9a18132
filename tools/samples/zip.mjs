// A ZIP writer with a fixed clock, so that the sample HWPX files are the same bytes on every machine.
import { crc32, deflateRawSync } from 'node:zlib';

const crc = typeof crc32 === 'function' ? crc32 : tableCrc();

/** PKWARE APPNOTE 4.4.7: CRC-32 (IEEE 802.3), for Node versions without `zlib.crc32`. */
function tableCrc() {
  const table = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  return (/** @type {Uint8Array} */ bytes) => {
    let c = 0xffffffff;
    for (const byte of bytes) c = table[(c ^ byte) & 0xff] ^ (c >>> 8);
    return (c ^ 0xffffffff) >>> 0;
  };
}

// 1980-01-01 00:00, the earliest time the format can say.
const DOS_TIME = 0;
const DOS_DATE = 0x21;

/**
 * @param {readonly { name: string, bytes: Uint8Array, stored?: boolean }[]} entries in the order they are written
 * @returns {Buffer}
 */
export function zip(entries) {
  const locals = [];
  const directory = [];
  let offset = 0;
  for (const { name, bytes, stored = false } of entries) {
    const path = Buffer.from(name, 'utf8');
    const data = stored ? Buffer.from(bytes) : deflateRawSync(bytes, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2); // names are UTF-8
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt16LE(DOS_TIME, 6);
    common.writeUInt16LE(DOS_DATE, 8);
    common.writeUInt32LE(crc(bytes), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, path);
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
