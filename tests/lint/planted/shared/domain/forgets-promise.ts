// Breach of @typescript-eslint/no-floating-promises: failures are not lost
async function work(): Promise<void> {
  await Promise.resolve();
}
export function start(): void {
  work();
}
