import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCode, newRecoveryCode, readCode } from './recovery-code';

const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 });
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('recovery code', () => {
  it('is seven groups of four, different each time', () => {
    expect(newRecoveryCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$/);
    expect(newRecoveryCode()).not.toBe(newRecoveryCode());
  });

  it('holds every bit of the secret', () => {
    fc.assert(fc.property(secrets, fc.nat(127), (secret, bit) => {
      const other = Uint8Array.from(secret, (byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      return formatCode(secret) !== formatCode(other);
    })); // prettier-ignore
  });

  it('is read back however it is typed', () => {
    fc.assert(fc.property(secrets, (secret) => {
      const code = formatCode(secret);
      const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
      return readCode(code) === code && readCode(typed) === code;
    })); // prettier-ignore
  });

  it('sees every one and every two wrong characters, and swapped neighbours', () => {
    const position = fc.nat(27);
    const letter = fc.constantFrom(...LETTERS);
    fc.assert(
      fc.property(secrets, position, letter, position, letter, (secret, i, a, j, b) => {
        const letters = [...formatCode(secret).replaceAll('-', '')];
        const changed = letters.map((old, at) => (at === i ? a : at === j ? b : old));
        return changed.join('') === letters.join('') || readCode(changed.join('')) === null;
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(secrets, fc.nat(26), (secret, i) => {
        const letters = [...formatCode(secret).replaceAll('-', '')];
        const swapped = [...letters.slice(0, i), letters[i + 1], letters[i], ...letters.slice(i + 2)].join(
          '',
        );
        return swapped === letters.join('') || readCode(swapped) === null;
      }),
    );
  });

  it('refuses what is too short, too long or holds other letters', () => {
    const code = newRecoveryCode();
    expect(readCode(code.slice(1))).toBeNull();
    expect(readCode(`${code}0`)).toBeNull();
    expect(readCode(`U${code.slice(1)}`)).toBeNull();
    expect(readCode('')).toBeNull();
  });
});
