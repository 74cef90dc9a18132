/**
 * The printed recovery code: 128 bits in 26 letters and digits of Crockford's base 32 (no I, L, O, U), then two check
 * digits, in seven groups of four. The check digits are those of a Reed-Solomon code over GF(32), so that one or two
 * wrong characters, or two swapped ones, are always seen before anything is tried.
 */
import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 16;
const SYMBOLS = 26;
const LENGTH = SYMBOLS + 2;

/** GF(32) by x⁵ + x² + 1; POWER[i] is α to the i. */
const POWER: readonly number[] = Array.from({ length: 31 }).reduce<number[]>((powers) => {
  const next = powers.length === 0 ? 1 : (powers[powers.length - 1] ?? 0) << 1;
  return [...powers, next >= 32 ? next ^ 0b100101 : next];
}, []);

function times(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return POWER[(POWER.indexOf(a) + POWER.indexOf(b)) % 31] ?? 0;
}

/** Value of the polynomial whose first coefficient is that of the highest power. */
function valueAt(symbols: readonly number[], x: number): number {
  return symbols.reduce((sum, symbol) => times(sum, x) ^ symbol, 0);
}

/** The two symbols c, d that make the whole vanish at 1 and at α. */
function checkSymbols(symbols: readonly number[]): readonly [number, number] {
  const alpha = POWER[1] ?? 2;
  const atOne = valueAt([...symbols, 0, 0], 1);
  const atAlpha = valueAt([...symbols, 0, 0], alpha);
  // c + d = atOne and c·α + d = atAlpha, where + is XOR: c = (atOne + atAlpha) / (1 + α).
  const inverse = POWER[(31 - POWER.indexOf(1 ^ alpha)) % 31] ?? 1;
  const c = times(atOne ^ atAlpha, inverse);
  return [c, c ^ atOne];
}

export function newRecoveryCode(): string {
  return formatCode(randomBytes(BYTES));
}

/** `secret` is 16 bytes; the last of the 26 symbols holds its last three bits, two zero bits follow. */
export function formatCode(secret: Uint8Array): string {
  const bits = [...secret].map((byte) => byte.toString(2).padStart(8, '0')).join('').padEnd(SYMBOLS * 5, '0'); // prettier-ignore
  const symbols = Array.from({ length: SYMBOLS }, (_, i) => Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2));
  const letters = [...symbols, ...checkSymbols(symbols)].map((symbol) => ALPHABET[symbol] ?? '').join('');
  return letters.replace(/.{4}(?=.)/g, '$&-');
}

/** The code as it was printed, or null where it cannot be one: small letters, spaces and I, L, O for 1, 1, 0 are forgiven. */
export function readCode(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  const symbols = [...letters].map((letter) => ALPHABET.indexOf(letter));
  if (symbols.length !== LENGTH || symbols.includes(-1)) return null;
  if (valueAt(symbols, 1) !== 0 || valueAt(symbols, POWER[1] ?? 2) !== 0) return null;
  return letters.replace(/.{4}(?=.)/g, '$&-');
}
