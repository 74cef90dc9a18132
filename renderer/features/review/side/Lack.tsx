/** What a field of a justification still lacks, in words below it. */
import type { ReactElement } from 'react';

export function Lack({ words }: { readonly words: string | null }): ReactElement | null {
  return words === null ? null : <p className="field-error">{words}</p>;
}
