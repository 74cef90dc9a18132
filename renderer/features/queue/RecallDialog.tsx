/** A recall says why. */
import { useState } from 'react';
import type { QueueRow } from '../../../shared/contract/publication';
import { useText } from '../../i18n';
import { Button, Dialog, focusField, TextArea } from '../../ui';

export function RecallDialog(props: {
  readonly row: QueueRow | null;
  readonly onClose: () => void;
  readonly onRecall: (row: QueueRow, reason: string) => Promise<void>;
}) {
  const text = useText();
  const [reason, setReason] = useState('');
  const [working, setWorking] = useState(false);
  const { row } = props;
  const recall = async (): Promise<void> => {
    if (row === null || reason.trim() === '' || working) return;
    setWorking(true);
    await props.onRecall(row, reason.trim());
    setWorking(false);
  };
  return (
    <Dialog
      title={text('queue.recall-title')}
      isOpen={row !== null}
      onClose={props.onClose}
      mustAnswer
      actions={
        <>
          <Button onPress={props.onClose}>{text('common.cancel')}</Button>
          <Button
            variant="danger"
            onPress={() => void recall()}
            isPending={working}
            blocked={
              reason.trim() === ''
                ? { reason: text('queue.recall-reason-needed'), lead: () => focusField('recall-reason') }
                : null
            }
            data-testid="recall-confirm"
          >
            {text('queue.recall-confirm')}
          </Button>
        </>
      }
    >
      <p>{text('queue.recall-lead', { title: row?.title ?? '' })}</p>
      <TextArea
        label={text('queue.recall-reason')}
        description={text('queue.recall-reason-help')}
        value={reason}
        onChange={setReason}
        autoFocus
        isRequired
        maxLength={1000}
        data-testid="recall-reason"
      />
    </Dialog>
  );
}
