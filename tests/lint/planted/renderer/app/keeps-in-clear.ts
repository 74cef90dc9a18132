// Breach of no-restricted-globals: storage of the browser lies in clear
export function keep(text: string): void {
  localStorage.setItem('draft', text);
}
