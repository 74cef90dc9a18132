/** Words of the question whether a PDF leaks, in English. */
import type { leak as ko } from '../ko/leak';
import type { SameKeys } from '../same-keys';

export const leak: SameKeys<typeof ko> = {
  'leak.action': 'Does a PDF leak?',
  'leak.key': 'Check a PDF for leaks',
  'leak.title': 'What the PDF gives away',
  'leak.running': 'Looking into the file. It is not taken in, and nothing of it is kept.',
  'leak.leaks-title': '“{file}” gives away what it hides',
  'leak.leaks':
    'Every page was looked at ({pages} in all). Do not send it out; take the original in and mask it anew.',
  'leak.clean-title': 'No leak was found in “{file}”',
  'leak.clean':
    'On every page ({pages} in all): text under black boxes, text that cannot be seen, and what else the file carries. Whether more should have been masked was not judged.',
  'leak.images': 'Only a picture, whose text could not be read: page {pages}. Look at it yourself.',
  'leak.hidden': 'Text that cannot be seen',
  'leak.column-page': 'Page',
  'leak.more': 'And {count} more {count:place|places}.',
  'leak.whole-file': 'the whole file',
  'leak.on-pages': 'page {pages} · {count} {count:place|places}',
  'leak-finding.fallback': 'Something to look at ({code})',
  'leak-finding.text-under-box': 'Text stands under a black box and can be copied',
  'leak-finding.text-not-visible': 'There is text that cannot be seen',
  'leak-finding.encrypted': 'The file is encrypted, so not all of it could be looked into',
  'leak-finding.file-unreadable': 'Another reader cannot open the file',
  'leak-finding.page-unreadable': 'Some pages could not be read',
  'leak-finding.previous-version': 'An earlier version may still be in the file',
  'leak-finding.unreachable-object': 'Content that nothing uses is still in the file',
  'leak-finding.has-outlines': 'It has bookmarks',
  'leak-finding.has-metadata': 'It has document properties (metadata)',
  'leak-finding.has-names': 'It may carry attachments or named places',
  'leak-finding.has-action': 'It does something when it is opened',
  'leak-finding.has-form': 'It has living form fields',
  'leak-finding.has-page-labels': 'It has page labels',
  'leak-finding.has-private-data': 'The program that made it left data of its own',
  'leak-finding.has-layers': 'It has layers that can be switched on and off',
};
