// Breach of no-restricted-syntax: text of a document never becomes markup
export function Sheet({ text }: { readonly text: string }) {
  return <p dangerouslySetInnerHTML={{ __html: text }} />;
}
