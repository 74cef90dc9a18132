/** What will be here, and how it gets there. */
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import './empty-state.css';

export function EmptyState(props: {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <span className="empty-state-sign">
        <Icon name={props.icon} size={28} />
      </span>
      <h2>{props.title}</h2>
      <div className="empty-state-words">{props.children}</div>
      {props.actions !== undefined && <div className="empty-state-actions">{props.actions}</div>}
    </div>
  );
}
