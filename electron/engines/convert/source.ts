/** What a draft says by its own record, whatever the layout shows: the second opinion on the laid-out text. */
import type { HiddenContent } from '../../../shared/domain/paper';

export interface SourceParagraph {
  /** `body` is meant to be seen; the rest a reader of the page does not see. */
  readonly where: 'body' | 'comment' | 'memo' | 'deleted';
  /** Text between controls; a control (a number, a field, a picture) parts the pieces. */
  readonly pieces: readonly string[];
}

export interface Source {
  readonly paragraphs: readonly SourceParagraph[];
  readonly hidden: readonly HiddenContent[];
}
