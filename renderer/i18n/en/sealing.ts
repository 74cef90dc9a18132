/** Words of the seal, in English. */
import type { sealing as ko } from '../ko/sealing';
import type { SameKeys } from '../same-keys';

export const sealing: SameKeys<typeof ko> = {
  'sealing.title': 'Approved and not sealed yet',
  'sealing.under-way': 'Sealing',
  'sealing.under-way-of': 'Seal of “{title}”',
  'sealing.waiting': 'Waits for its turn to be sealed. It begins by itself.',
  'sealing.stopped': 'Not sealed yet. Nothing was let out.',
  'sealing.paper': 'paper {paper} of {papers}',
  'sealing.step-make': 'making the output again, {page} of {pages} {pages:page|pages}',
  'sealing.step-prove': 'checking the output, {page} of {pages} {pages:page|pages}',
  'sealing.step-pack': 'packing and signing',
  'sealing.stop': 'Stop sealing',
  'sealing.stop-of': 'Stop sealing “{title}”',
  'sealing.again': 'Seal again',
  'sealing.again-of': 'Seal “{title}” again',
  'sealing.not-yours':
    'Stopping a seal or taking it up again is for reviewers, approvers and the disclosure officer',
  'sealing.said.sealed': '“{title}” is sealed. State now: {state}.',
  'sealing.said.left': '“{title}” is approved and not sealed yet. It can be sealed again under Approvals.',
  'sealing.said.failed':
    '“{title}” could not be sealed. Nothing was let out. The inbox shows the reason on the paper.',
};
