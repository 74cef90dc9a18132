/** The trained name model as a file: a header, transitions, and eight-bit weights. */
import { failure, success, type Result } from '../../domain/result';
import type { Chain } from './chain';
import { TAGS } from './tags';
import { packWords, unpackWords, type WordTable } from './words';

export type NameModel = Chain;

const MAGIC = 0x4d4e4444; // "DDNM", little endian
const VERSION = 2;
const HEADER = 16;

/** Layout, little endian: magic u32, version u8, bits u8, tags u8, 0, scale f32, words u32, transitions f32[16], weights i8[2^bits · 4], the words' entries of 12 bits. */
export function writeModel(model: {
  readonly bits: number;
  readonly scale: number;
  readonly transitions: Float32Array;
  readonly weights: Int8Array;
  readonly words: WordTable;
}): Uint8Array {
  const words = packWords(model.words);
  const size = HEADER + TAGS * TAGS * 4 + model.weights.length + words.length;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint8(4, VERSION);
  view.setUint8(5, model.bits);
  view.setUint8(6, TAGS);
  view.setFloat32(8, model.scale, true);
  view.setUint32(12, model.words.entries.length, true);
  model.transitions.forEach((v, i) => {
    view.setFloat32(HEADER + i * 4, v, true);
  });
  bytes.set(
    new Uint8Array(model.weights.buffer, model.weights.byteOffset, model.weights.length),
    HEADER + TAGS * TAGS * 4,
  );
  bytes.set(words, size - words.length);
  return bytes;
}

/** Codes: detect.model-damaged. */
export function readModel(bytes: Uint8Array): Result<NameModel> {
  const body = HEADER + TAGS * TAGS * 4;
  if (bytes.length < body) return failure('detect.model-damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const bits = view.getUint8(5);
  if (view.getUint32(0, true) !== MAGIC || view.getUint8(4) !== VERSION || view.getUint8(6) !== TAGS)
    return failure('detect.model-damaged');
  if (bits < 8 || bits > 22) return failure('detect.model-damaged');
  const known = view.getUint32(12, true);
  const dictionary = body + (1 << bits) * TAGS;
  if (known % 3 !== 0 || bytes.length !== dictionary + Math.ceil(known * 1.5))
    return failure('detect.model-damaged');
  const transitions = new Float32Array(TAGS * TAGS);
  for (let i = 0; i < transitions.length; i++) transitions[i] = view.getFloat32(HEADER + i * 4, true);
  const weights = Int8Array.from(bytes.subarray(body, dictionary), (v) => (v << 24) >> 24);
  const words = unpackWords(bytes.subarray(dictionary), known);
  return success({ bits, scale: view.getFloat32(8, true), transitions, weights, words });
}
