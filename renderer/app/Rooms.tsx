/** Which room is drawn. The rooms with a paper in them are loaded when they are entered. */
import { Component, lazy, Suspense, type ReactNode } from 'react';
import { AdministrationScreen } from '../features/administration';
import { HelpScreen } from '../features/help';
import { InboxScreen } from '../features/inbox';
import { InspectionScreen } from '../features/inspection';
import { QueueScreen } from '../features/queue';
import { useText } from '../i18n';
import { Button, EmptyState } from '../ui';
import { goTo, useRoute, type Room } from './route';
import { RoomHeader } from './RoomHeader';

const ReviewScreen = lazy(() =>
  import('../features/review').then((room) => ({ default: room.ReviewScreen })),
);
const ApprovalScreen = lazy(() =>
  import('../features/approval').then((room) => ({ default: room.ApprovalScreen })),
);

function NoCase() {
  const text = useText();
  return (
    <>
      <RoomHeader title={text('frame.review')} />
      <div className="room-body">
        <EmptyState
          icon="review"
          title={text('frame.no-case-title')}
          actions={
            <Button variant="primary" onPress={() => goTo('inbox')} data-testid="to-inbox">
              {text('frame.to-inbox')}
            </Button>
          }
        >
          {text('frame.no-case')}
        </EmptyState>
      </div>
    </>
  );
}

function Redraw({ onRedraw }: { readonly onRedraw: () => void }) {
  const text = useText();
  return (
    <EmptyState
      icon="danger"
      title={text('frame.broken-title')}
      actions={
        <Button variant="primary" onPress={onRedraw}>
          {text('frame.redraw')}
        </Button>
      }
    >
      {text('frame.broken')}
    </EmptyState>
  );
}

/** A room that breaks does not take the desk with it. */
class Fence extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }
  override render(): ReactNode {
    return this.state.broken ? (
      <Redraw onRedraw={() => this.setState({ broken: false })} />
    ) : (
      this.props.children
    );
  }
}

function RoomContent({ room }: { readonly room: Room }) {
  const caseId = useRoute((store) => store.caseId);
  switch (room) {
    case 'inbox':
      return <InboxScreen />;
    case 'review':
      return caseId === null ? <NoCase /> : <ReviewScreen key={caseId} caseId={caseId} />;
    case 'approvals':
      return <ApprovalScreen />;
    case 'queue':
      return <QueueScreen />;
    case 'inspection':
      return <InspectionScreen />;
    case 'admin':
      return <AdministrationScreen />;
    case 'help':
      return <HelpScreen />;
  }
}

export function Rooms({ room }: { readonly room: Room }) {
  const text = useText();
  return (
    <Fence key={room}>
      <Suspense fallback={<p className="room-loading">{text('common.loading')}</p>}>
        <RoomContent room={room} />
      </Suspense>
    </Fence>
  );
}
