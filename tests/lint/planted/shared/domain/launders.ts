// Breach of no-restricted-syntax: types are checked, not claimed
export const laundered = (value: string): number => value as unknown as number;
