/** The foot line: the keys that work here and now, and the state of vault, network and queue. */
import { Button as AriaButton } from 'react-aria-components';
import type { Queue } from '../../shared/contract/publication';
import type { SessionStatus } from '../../shared/contract/session';
import { useText } from '../i18n';
import { Icon, Kbd } from '../ui';
import { openKeys } from './keys-overlay';
import { heardNow, useShortcutGroups } from './shortcuts';

/** More would not fit beside the state at 1280 wide. */
const MOST = 9;

function folderState(
  queue: Queue | null,
): 'frame.folder-missing' | 'frame.folder-ready' | 'frame.folder-unreachable' {
  if (queue === null || queue.transport.kind === 'none') return 'frame.folder-missing';
  return queue.reachable ? 'frame.folder-ready' : 'frame.folder-unreachable';
}

export function Foot({ queue, status }: { readonly queue: Queue | null; readonly status: SessionStatus }) {
  const text = useText();
  const groups = useShortcutGroups((store) => store.groups);
  // While a dialog stands open, only its own keys are heard.
  const asked = groups.filter((group) => group.inDialog);
  const here = heardNow(
    [...(asked.length > 0 ? asked : groups)].reverse().flatMap((group) => group.shortcuts),
  )
    .filter((shortcut) => shortcut.inFoot !== false)
    .slice(0, MOST);
  const waiting = queue?.rows.filter((row) => row.state === 'queued' || row.state === 'failed').length ?? 0;
  return (
    <footer className="foot">
      <ul className="foot-keys" aria-label={text('frame.keys-here')}>
        {here.map((shortcut) => (
          <li key={shortcut.keys.join()} data-off={shortcut.enabled === false || undefined}>
            {(shortcut.shown ?? shortcut.keys).map((keys) => (
              <Kbd key={keys} keys={keys} />
            ))}
            {shortcut.label}
          </li>
        ))}
        <li>
          <AriaButton className="foot-all" onPress={openKeys} data-testid="all-keys">
            <Kbd keys="?" /> {text('frame.all-keys')}
          </AriaButton>
        </li>
      </ul>
      <div className="foot-state" aria-label={text('frame.status')} role="group">
        {status.runtime === 'evaluation' && <span className="foot-trial">{text('frame.evaluation')}</span>}
        <span>{text('frame.no-network')}</span>
        <span data-tone={folderState(queue) === 'frame.folder-unreachable' ? 'danger' : undefined}>
          {text(folderState(queue))}
        </span>
        <span>{text('frame.queue-count', { count: waiting })}</span>
        <span className="foot-vault" data-testid="vault-state">
          <Icon name="person" size={14} />
          {status.me === null
            ? ''
            : text('frame.signed-in', { name: status.me.name, post: status.me.post })}{' '}
          · {text('frame.vault-open')}
        </span>
      </div>
    </footer>
  );
}
