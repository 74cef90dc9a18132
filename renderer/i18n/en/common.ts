/** Words that every room uses, in English. */
import type { common as ko } from '../ko/common';
import type { SameKeys } from '../same-keys';

export const common: SameKeys<typeof ko> = {
  'app.name': 'Disclosure Desk',
  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'common.confirm': 'OK',
  'common.save': 'Save',
  'common.back': 'Back',
  'common.next': 'Next',
  'common.retry': 'Try again',
  'common.delete': 'Delete',
  'common.undo': 'Undo',
  'common.redo': 'Redo',
  'common.open': 'Open',
  'common.all': 'All',
  'common.none': 'None',
  'common.loading': 'Loading',
  'common.pages': '{count} {count:page|pages}',
  'common.places': '{count} {count:place|places}',
  'common.cases': '{count} {count:paper|papers}',
  'common.more': 'Show more',
  'common.required': 'Required',
  'common.notice': 'Notice',
  'common.progress': 'Progress',
  'common.step-of': '{done}/{total}',
  'clock.left': 'D-{days}',
  'clock.today': 'due today',
  'clock.late': '{days} {days:day|days} late',
  'clock.sentence': 'Due {figure} ({due})',
};
