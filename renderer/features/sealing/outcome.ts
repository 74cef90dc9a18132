/** Says what became of a case that was sealed, or was not, wherever the person is by then. */
import type { CaseRow } from '../../../shared/contract/views';
import type { useText } from '../../i18n';
import { announce } from '../../ui';

type Text = ReturnType<typeof useText>;

export function announceOutcome(
  text: Text,
  row: CaseRow,
  sealed: 'approval.approved' | 'sealing.said.sealed',
): void {
  const { title } = row;
  if (row.state === 'seal-failed')
    announce({ tone: 'danger', words: text('sealing.said.failed', { title }) });
  else if (row.state === 'approved') announce({ tone: 'done', words: text('sealing.said.left', { title }) });
  else announce({ tone: 'done', words: text(sealed, { title, state: text.code('state', row.state) }) });
}
