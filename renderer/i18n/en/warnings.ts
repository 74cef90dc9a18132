/** What was noticed while a paper was read, in English. */
import type { warnings as ko } from '../ko/warnings';
import type { SameKeys } from '../same-keys';

export const warnings: SameKeys<typeof ko> = {
  'warning.fallback': 'Something to look at came up while reading ({code}).',
  'warning.small-pictures-not-read':
    'Text inside small pictures was not read. Look whether they show personal data.',
  'warning.detector-hit': 'Something like personal data was found in the output again. Look at it.',
  'warning.width-told':
    'Some boxes had no room for an even width. There the width still hints at how long the text was.',
  'warning.layout-differs': 'The conversion may differ a little from the original.',
  'warning.font-substituted': 'A typeface was missing and was replaced by a similar one.',
  'warning.hidden-text': 'There is text that cannot be seen. It does not stay in the published paper.',
  'warning.repaired': 'The damaged file was repaired. Compare it with the original.',
  'warning.signature-lost': 'Digital signatures do not stay in the published paper.',
  'warning.attachments-dropped': 'Files inside the file do not stay in the published paper.',
  'warning.forms-flattened': 'Form fields are published as plain text.',
};
