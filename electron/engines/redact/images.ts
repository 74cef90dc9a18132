/**
 * Images after redaction: PDFium writes each one it changed as plain RGB. Here they become again what they were, one
 * bit, grey or JPEG, and JPEG files lose what cameras and scanners wrote beside the picture.
 */
import * as canvas from '@napi-rs/canvas';
import { PDFName, PDFRawStream, type PDFDict, type PDFDocument, type PDFRef } from 'pdf-lib';
import { concat } from './content/tokens';
import { decoded, dictOf, entry, name, nameAt, numberAt } from './objects';
import { flateStream } from './flate';

const QUALITY = 85;

/** `photographs`: sizes, `WxH`, of the images that were JPEG files before redaction; `only`: objects that may have changed. */
export async function restoreImages(
  doc: PDFDocument,
  photographs: ReadonlySet<string>,
  only?: ReadonlySet<PDFRef>,
): Promise<void> {
  const { context } = doc;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (only?.has(ref) === false) continue;
    if (!(object instanceof PDFRawStream) || nameAt(context, object.dict, 'Subtype') !== 'Image') continue;
    if (filterOf(object.dict) === 'DCTDecode') {
      stripJpeg(doc, ref, object);
      continue;
    }
    const width = numberAt(context, object.dict, 'Width') ?? 0;
    const height = numberAt(context, object.dict, 'Height') ?? 0;
    if (
      nameAt(context, object.dict, 'ColorSpace') !== 'DeviceRGB' ||
      numberAt(context, object.dict, 'BitsPerComponent') !== 8
    )
      continue;
    if (object.dict.get(name('Mask')) ?? object.dict.get(name('Decode'))) continue;
    const rgb = decoded(object);
    if (rgb?.length !== width * height * 3) continue;
    const keep = (added: Record<string, string | number>): Record<string, PDFObjectLike> => {
      const mask = object.dict.get(name('SMask'));
      return {
        Type: 'XObject',
        Subtype: 'Image',
        Width: width,
        Height: height,
        ...(mask ? { SMask: mask } : {}),
        ...added,
      };
    };
    const depth = depthOf(rgb);
    if (depth === 1) {
      context.assign(
        ref,
        flateStream(
          context,
          oneBit(rgb, width, height),
          keep({ ColorSpace: 'DeviceGray', BitsPerComponent: 1 }),
        ),
      );
      continue;
    }
    if (photographs.has(`${width}x${height}`)) {
      const bytes = jpeg(rgb, width, height);
      await nextTurn();
      if (bytes.length < object.contents.length) {
        context.assign(
          ref,
          context.stream(bytes, keep({ ColorSpace: 'DeviceRGB', BitsPerComponent: 8, Filter: 'DCTDecode' })),
        );
        continue;
      }
    }
    if (depth === 8) {
      const grey = rgb.filter((_, i) => i % 3 === 0);
      context.assign(
        ref,
        flateStream(context, grey, keep({ ColorSpace: 'DeviceGray', BitsPerComponent: 8 })),
      );
    }
  }
}

type PDFObjectLike = string | number | NonNullable<ReturnType<PDFDict['get']>>;

function filterOf(dict: PDFDict): string | null {
  const filter = dict.get(PDFName.of('Filter'));
  return filter instanceof PDFName ? filter.decodeText() : null;
}

/** 1 for black and white alone, 8 for greys, 24 for colour. */
function depthOf(rgb: Uint8Array): 1 | 8 | 24 {
  let depth: 1 | 8 = 1;
  for (let i = 0; i < rgb.length; i += 3) {
    const v = rgb[i];
    if (v !== rgb[i + 1] || v !== rgb[i + 2]) return 24;
    if (v !== 0 && v !== 255) depth = 8;
  }
  return depth;
}

function oneBit(rgb: Uint8Array, width: number, height: number): Uint8Array {
  const row = Math.ceil(width / 8);
  const bits = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * row + (x >> 3);
      if (rgb[(y * width + x) * 3] === 255) bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return bits;
}

/** Canvases give their memory back between two turns of the event loop only. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function jpeg(rgb: Uint8Array, width: number, height: number): Uint8Array {
  const target = canvas.createCanvas(width, height);
  const context = target.getContext('2d');
  const image = context.createImageData(width, height);
  for (let i = 0, k = 0; k < rgb.length; i += 4, k += 3) {
    image.data[i] = rgb[k] ?? 0;
    image.data[i + 1] = rgb[k + 1] ?? 0;
    image.data[i + 2] = rgb[k + 2] ?? 0;
    image.data[i + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  return new Uint8Array(target.toBuffer('image/jpeg', QUALITY));
}

/** Application segments but JFIF (0), colour profile (2) and Adobe (14), and comments. */
function stripJpeg(doc: PDFDocument, ref: PDFRef, stream: PDFRawStream): void {
  const b = stream.contents;
  if (b[0] !== 0xff || b[1] !== 0xd8) return;
  const parts = [b.subarray(0, 2)];
  let at = 2;
  let cut = false;
  while (at + 4 <= b.length && b[at] === 0xff) {
    const marker = b[at + 1] ?? 0;
    if (marker === 0xda) break;
    const end = at + 2 + (((b[at + 2] ?? 0) << 8) | (b[at + 3] ?? 0));
    const drop =
      marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && ![0xe0, 0xe2, 0xee].includes(marker));
    if (drop) cut = true;
    else parts.push(b.subarray(at, end));
    at = end;
  }
  if (!cut) return;
  const dict = dictOf(doc.context, stream);
  if (!dict || entry(doc.context, dict, 'Length') === undefined) return;
  doc.context.assign(ref, PDFRawStream.of(dict, concat([...parts, b.subarray(at)])));
}
