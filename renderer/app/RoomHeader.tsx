/** The head of a room: what it is, what matters now, its one primary action. */
import type { ReactNode } from 'react';

export function RoomHeader(props: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <header className="room-header">
      <h1>{props.title}</h1>
      {props.note !== undefined && <span className="room-note">{props.note}</span>}
      <span className="room-header-gap" />
      {props.children}
    </header>
  );
}
