/** The desk's rooms and what waits in each. */
import { Button as AriaButton } from 'react-aria-components';
import type { SessionStatus } from '../../shared/contract/session';
import { useText } from '../i18n';
import { Icon, IconButton } from '../ui';
import { goTo, ROOMS, type Room } from './route';
import { lockDesk } from './session';

export function Rail(props: {
  readonly room: Room;
  readonly counts: Partial<Readonly<Record<Room, number>>>;
  readonly status: SessionStatus;
}) {
  const text = useText();
  return (
    <nav className="rail" aria-label={text('frame.rooms')}>
      <span className="rail-mark" aria-hidden="true">
        공
      </span>
      <ul className="rail-rooms">
        {ROOMS.map((room) => {
          const count = props.counts[room] ?? 0;
          return (
            <li key={room}>
              <AriaButton
                className="rail-room"
                data-testid={`rail-${room}`}
                data-here={room === props.room || undefined}
                {...(room === props.room && { 'aria-current': 'page' as const })}
                aria-label={
                  count > 0
                    ? `${text(`frame.${room}`)}, ${text('frame.open-count', { count })}`
                    : text(`frame.${room}`)
                }
                onPress={() => goTo(room)}
              >
                <Icon name={room} size={22} />
                <span className="rail-word">{text(`frame.${room}`)}</span>
                {count > 0 && (
                  <span className="rail-count figures" aria-hidden="true">
                    {count > 99 ? '99+' : count}
                  </span>
                )}
              </AriaButton>
            </li>
          );
        })}
      </ul>
      <div className="rail-end">
        <IconButton
          label={text('frame.lock')}
          icon="lock"
          keys="Mod+l"
          onPress={() => void lockDesk()}
          data-testid="lock"
        />
      </div>
    </nav>
  );
}
