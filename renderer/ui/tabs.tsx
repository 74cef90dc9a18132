/** One column, several subjects. */
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { Badge } from './chip';
import './tabs.css';

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Shown beside the label; null shows none. */
  readonly count?: number | null;
  /** The count asks for work. */
  readonly urgent?: boolean;
  readonly content: ReactNode;
}

export function Tabs<Id extends string>(props: {
  readonly label: string;
  readonly tabs: readonly TabItem<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}) {
  const select = (key: unknown): void => {
    const tab = props.tabs.find((candidate) => candidate.id === key);
    if (tab !== undefined) props.onSelect(tab.id);
  };
  return (
    <AriaTabs className="tabs" selectedKey={props.selected} onSelectionChange={select}>
      <TabList className="tab-list" aria-label={props.label}>
        {props.tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab" data-testid={`tab-${tab.id}`}>
            {tab.label}
            {tab.count !== undefined && tab.count !== null && (
              <Badge tone={tab.urgent === true && tab.count > 0 ? 'urgent' : 'quiet'}>{tab.count}</Badge>
            )}
          </Tab>
        ))}
      </TabList>
      {props.tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
