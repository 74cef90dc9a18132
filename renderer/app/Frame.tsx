/** The desk itself: rail, room, foot line; and files dropped anywhere on it. */
import { useCallback, useEffect, useRef } from 'react';
import type { SessionStatus } from '../../shared/contract/session';
import { useText } from '../i18n';
import { announce, Toasts } from '../ui';
import { dropFiles, useAnswer } from './desk';
import { DropGround } from './DropGround';
import { Foot } from './Foot';
import { usePresence } from './idle';
import { KeysOverlay } from './KeysOverlay';
import { Rail } from './Rail';
import { Rooms } from './Rooms';
import { goTo, ROOMS, useRoute, type Room } from './route';
import { lockDesk } from './session';
import { useShortcuts } from './shortcuts';

const waiting: ReadonlySet<string> = new Set(['collected', 'analysed', 'in-review', 'seal-failed', 'due']);

export function Frame({ status }: { readonly status: SessionStatus }) {
  const text = useText();
  const room = useRoute((store) => store.room);
  const main = useRef<HTMLElement>(null);
  const inbox = useAnswer('inbox.list', {}, ['inbox', 'case']);
  const approvals = useAnswer('approval.list', {}, ['case']);
  const sealing = useAnswer('sealing.list', {}, ['queue', 'case']);
  const queue = useAnswer('queue.list', {}, ['queue', 'case']);
  usePresence();

  const counts: Partial<Record<Room, number>> = {
    inbox:
      (inbox.value?.cases.filter((row) => waiting.has(row.state)).length ?? 0) +
      (inbox.value?.jobs.filter((job) => job.state === 'failed').length ?? 0),
    approvals:
      (approvals.value?.cases.filter((row) => row.state === 'submitted').length ?? 0) +
      (sealing.value?.seals.filter((seal) => seal.state === 'stopped').length ?? 0),
    queue: queue.value?.rows.filter((row) => row.state === 'queued' || row.state === 'failed').length ?? 0,
  };

  // A room that was entered by key or rail takes the focus, unless something in it already did.
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (main.current !== null && !main.current.contains(document.activeElement)) main.current.focus();
  }, [room]);

  useShortcuts(text('frame.everywhere'), [
    ...ROOMS.map((to, index) => ({
      keys: [`Alt+${String(index + 1)}`],
      label: text(`frame.go-${to}`),
      run: () => goTo(to),
      inFoot: false,
      whileTyping: true,
    })),
    {
      keys: ['Mod+l'],
      label: text('frame.lock'),
      run: () => void lockDesk(),
      inFoot: false,
      whileTyping: true,
    },
  ]);

  const takeIn = useCallback(
    (files: readonly File[]) => {
      goTo('inbox');
      void dropFiles(files).then((result) => {
        if (!result.ok) {
          announce({ tone: 'danger', words: text.code('error', result.error.code, result.error.params) });
          return;
        }
        const { taken, known } = result.value;
        if (taken > 0) announce({ tone: 'done', words: text('inbox.taken', { count: taken }) });
        if (known.length > 0) announce({ tone: 'done', words: text('inbox.known', { count: known.length }) });
      });
    },
    [text],
  );

  return (
    <div className="frame">
      <Rail room={room} counts={counts} status={status} />
      <main className="frame-room" ref={main} tabIndex={-1} data-room={room}>
        <Rooms room={room} />
      </main>
      <Toasts />
      <Foot queue={queue.value} status={status} />
      <KeysOverlay />
      <DropGround onDrop={takeIn} />
    </div>
  );
}
