// Breach of no-restricted-syntax: a union of literals
export enum State {
  Open = 'open',
}
