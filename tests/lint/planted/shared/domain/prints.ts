// Breach of no-console: logs hold no text of a document
export function tell(text: string): void {
  console.log(text);
}
