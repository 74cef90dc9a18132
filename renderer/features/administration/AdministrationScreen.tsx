/** The administration as a screen of tabs. */
import { useState } from 'react';
import { RoomHeader } from '../../app/RoomHeader';
import { useSession } from '../../app/session';
import { useText } from '../../i18n';
import { Tabs } from '../../ui';
import { About } from './About';
import './administration.css';
import { ListsPanel } from './ListsPanel';
import { PassphraseChange } from './PassphraseChange';
import { PeoplePanel } from './PeoplePanel';
import { PositionPanel } from './PositionPanel';
import { Settings } from './Settings';

type Tab = 'settings' | 'people' | 'position' | 'lists' | 'passphrase' | 'about';

export function AdministrationScreen() {
  const text = useText();
  const status = useSession((store) => store.status);
  const [tab, setTab] = useState<Tab>('settings');
  if (status === null) return null;
  return (
    <>
      <RoomHeader title={text('admin.title')} note={status.officeName} />
      <div className="administration">
        <Tabs<Tab>
          label={text('admin.tabs')}
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'settings', label: text('admin.tab-settings'), content: <Settings status={status} /> },
            { id: 'people', label: text('admin.tab-people'), content: <PeoplePanel /> },
            { id: 'position', label: text('admin.tab-position'), content: <PositionPanel /> },
            { id: 'lists', label: text('admin.tab-lists'), content: <ListsPanel /> },
            { id: 'passphrase', label: text('admin.tab-passphrase'), content: <PassphraseChange /> },
            { id: 'about', label: text('admin.tab-about'), content: <About status={status} /> },
          ]}
        />
      </div>
    </>
  );
}
