// Breach of @typescript-eslint/no-explicit-any: no any
export function take(value: any): void {
  void value;
}
