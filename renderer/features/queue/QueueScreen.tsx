/** The queue as a screen: send, look for receipts, recall. */
import { useState } from 'react';
import type { Queue, QueueRow } from '../../../shared/contract/publication';
import { hasRole } from '../../../shared/domain/role';
import type { Failure, Result } from '../../../shared/domain/result';
import { ask, useAnswer } from '../../app/desk';
import { RoomHeader } from '../../app/RoomHeader';
import { useMe, useSession } from '../../app/session';
import { useShortcuts } from '../../app/shortcuts';
import { useText } from '../../i18n';
import { announce, Button, EmptyState, FailureNotice, Notice, type Blocked } from '../../ui';
import { SealList } from '../sealing';
import './queue.css';
import { QueueTable } from './QueueTable';
import { RecallDialog } from './RecallDialog';
import { tallyOf } from './tally';

export function QueueScreen() {
  const text = useText();
  const me = useMe();
  const today = useSession((store) => store.status?.today ?? '');
  const queue = useAnswer('queue.list', {}, ['queue', 'case']);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState<'send' | 'receipts' | null>(null);
  const [recalling, setRecalling] = useState<QueueRow | null>(null);
  const rows = queue.value?.rows ?? [];
  const tally = tallyOf(rows, today);
  const hasFolder = queue.value?.transport.kind === 'folder';
  const mayPublish = me !== null && hasRole(me, 'publisher');

  const take = (result: Result<Queue>): Queue | null => {
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return null;
    queue.put(result.value);
    return result.value;
  };
  const chooseFolder = async (): Promise<void> => void take(await ask('queue.choose-folder', {}));
  const send = async (): Promise<void> => {
    if (working !== null) return;
    setWorking('send');
    const after = take(await ask('queue.send', {}));
    setWorking(null);
    if (after === null) return;
    const sent =
      tallyOf(after.rows, today).sent + tallyOf(after.rows, today).published - tally.sent - tally.published;
    if (sent > 0) announce({ tone: 'done', words: text('queue.sent', { count: sent }) });
  };
  const receipts = async (): Promise<void> => {
    if (working !== null) return;
    setWorking('receipts');
    const after = take(await ask('queue.receipts', {}));
    setWorking(null);
    if (after === null) return;
    const received = tallyOf(after.rows, today).confirmed - tally.confirmed;
    announce({
      tone: 'done',
      words: received > 0 ? text('queue.received', { count: received }) : text('queue.nothing-received'),
    });
  };

  const sendBlocked: Blocked | null = !mayPublish
    ? { reason: text('queue.only-publisher') }
    : !hasFolder
      ? { reason: text('queue.no-folder-title'), lead: () => void chooseFolder() }
      : tally.sendable === 0
        ? { reason: text('queue.nothing-to-send') }
        : null;
  const receiptsBlocked: Blocked | null = !hasFolder
    ? { reason: text('queue.no-folder-title'), lead: () => void chooseFolder() }
    : null;

  useShortcuts(text('queue.title'), [
    {
      keys: ['s'],
      label: text('queue.key-send'),
      run: () => void (sendBlocked === null ? send() : sendBlocked.lead?.()),
      enabled: sendBlocked === null,
    },
    {
      keys: ['r'],
      label: text('queue.key-receipts'),
      run: () => void receipts(),
      enabled: receiptsBlocked === null,
    },
  ]);

  return (
    <>
      <RoomHeader
        title={text('queue.title')}
        note={
          rows.length === 0
            ? undefined
            : text('queue.note', { waiting: tally.waiting, sent: tally.sent, published: tally.published })
        }
      >
        <Button icon="folder" onPress={() => void chooseFolder()} data-testid="choose-folder">
          {hasFolder ? text('queue.change-folder') : text('queue.choose-folder')}
        </Button>
        <Button
          onPress={() => void receipts()}
          isPending={working === 'receipts'}
          blocked={receiptsBlocked}
          keys="r"
          data-testid="check-receipts"
        >
          {text('queue.receipts')}
        </Button>
        <Button
          variant="primary"
          icon="queue"
          onPress={() => void send()}
          isPending={working === 'send'}
          blocked={sendBlocked}
          keys="s"
          data-testid="send-queue"
        >
          {tally.sendable > 0 ? text('queue.send-count', { count: tally.sendable }) : text('queue.send')}
        </Button>
      </RoomHeader>
      <div className="room-body queue">
        <FailureNotice failure={failure ?? queue.failure} />
        {queue.value !== null &&
          (!hasFolder ? (
            <Notice
              tone="warning"
              title={text('queue.no-folder-title')}
              actions={
                <Button size="small" onPress={() => void chooseFolder()}>
                  {text('queue.choose-folder')}
                </Button>
              }
            >
              {text('queue.no-folder')}
            </Notice>
          ) : queue.value.reachable ? (
            <Notice>{text('queue.folder', { name: queue.value.transport.name })}</Notice>
          ) : (
            <Notice tone="danger" title={text('queue.folder', { name: queue.value.transport.name })}>
              {text('queue.unreachable')}
            </Notice>
          ))}
        <SealList />
        {queue.value === null ? null : rows.length === 0 ? (
          <EmptyState icon="queue" title={text('queue.empty-title')}>
            {text('queue.empty')}
          </EmptyState>
        ) : (
          <QueueTable
            rows={rows}
            today={today}
            mayRecall={me !== null && hasRole(me, 'officer')}
            onRecall={setRecalling}
          />
        )}
      </div>
      <RecallDialog
        key={recalling?.packageId ?? ''}
        row={recalling}
        onClose={() => setRecalling(null)}
        onRecall={async (row, reason) => {
          const after = take(await ask('queue.recall', { caseId: row.caseId, reason }));
          setRecalling(null);
          if (after !== null) announce({ tone: 'done', words: text('queue.recalled') });
        }}
      />
    </>
  );
}
