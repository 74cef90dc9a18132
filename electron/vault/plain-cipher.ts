/**
 * No encryption at all: for the control run of the search for residues, which must find what encryption hides.
 * The product cannot reach it by accident: nothing in electron/ but a test switch of a composition root names it, it
 * refuses to exist unless NODE_ENV is `test`, and a vault with the real cipher opens none of its objects.
 */
import type { ChunkCipher } from './cipher';

export function plainCipherForTests(): ChunkCipher {
  if (process.env['NODE_ENV'] !== 'test') throw new Error('vault: the plain cipher is for tests only');
  return {
    id: 0,
    overhead: 0,
    objectKey: () => Buffer.alloc(0),
    seal: (_key, _nonce, _aad, chunk) => Buffer.from(chunk),
    open: (_key, _nonce, _aad, sealed) => Buffer.from(sealed),
  };
}
