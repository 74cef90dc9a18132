/** All keys that work now, by where they come from. */
import { useText } from '../i18n';
import { Button, Dialog, Kbd } from '../ui';
import { closeKeys, openKeys, useKeysOpen } from './keys-overlay';
import { useShortcutGroups, useShortcuts } from './shortcuts';

export function KeysOverlay() {
  const text = useText();
  const open = useKeysOpen((store) => store.open);
  const groups = useShortcutGroups((store) => store.groups);
  useShortcuts(text('frame.everywhere'), [
    { keys: ['?'], label: text('frame.all-keys'), run: openKeys, inFoot: false },
  ]);

  const titles = [...new Set([...groups].reverse().map((group) => group.title))];
  return (
    <Dialog
      title={text('frame.keys-title')}
      isOpen={open}
      onClose={closeKeys}
      width="wide"
      data-testid="keys-overlay"
      actions={
        <Button variant="primary" onPress={closeKeys} autoFocus>
          {text('common.close')}
        </Button>
      }
    >
      <div className="keys-groups" data-single={titles.length === 1 || undefined}>
        {titles.map((title) => (
          <section key={title} className="keys-group">
            <h3>{title}</h3>
            <dl>
              {groups
                .filter((group) => group.title === title)
                .flatMap((group) => group.shortcuts)
                .map((shortcut) => (
                  <div key={shortcut.keys.join()} className="keys-line">
                    <dt>
                      {(shortcut.shown ?? shortcut.keys).map((keys) => (
                        <Kbd key={keys} keys={keys} />
                      ))}
                    </dt>
                    <dd>{shortcut.label}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="keys-note">{text('frame.keys-note')}</p>
    </Dialog>
  );
}
