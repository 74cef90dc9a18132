/** The opened case: head, missing things, papers, side column, keys. */
import { useEffect, useState, type ReactElement } from 'react';
import { useText } from '../../i18n';
import { Tabs } from '../../ui';
import { useReview, useReviewStore, useView } from './context';
import { Dialogs } from './dialogs/Dialogs';
import { GuardStrip } from './GuardStrip';
import { PapersPane } from './PapersPane';
import { ReviewHeader } from './ReviewHeader';
import { Said } from './Said';
import { DecideTab } from './side/DecideTab';
import { GroupsTab } from './side/GroupsTab';
import { LawTab } from './side/LawTab';
import { MaskedTab } from './side/MaskedTab';
import { useCitizen } from './use-citizen';
import { useKeys } from './use-keys';

/** Width from which original and citizen view stand side by side, CSS px. */
const WIDE = '(min-width: 1440px)';

function useWide(): boolean {
  const [wide, setWide] = useState(() => window.matchMedia(WIDE).matches);
  useEffect(() => {
    const query = window.matchMedia(WIDE);
    const hear = (): void => {
      setWide(query.matches);
    };
    query.addEventListener('change', hear);
    return () => {
      query.removeEventListener('change', hear);
    };
  }, []);
  return wide;
}

export function Desk(): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const view = useView();
  const tab = useReview((review) => review.tab);
  const pending = useReview((review) => review.pending);
  const wide = useWide();
  useKeys(wide);
  useCitizen(wide);
  const undecided = view.candidates.filter((one) => one.state === 'undecided' && !pending.has(one.id)).length;
  const lacking =
    view.groups.filter((group) => group.lacks.length > 0).length +
    view.warnings.filter((warning) => warning.answer === null || warning.answer === '').length;
  return (
    <div className="review" data-testid="review" data-state={view.row.state}>
      <ReviewHeader wide={wide} />
      <GuardStrip />
      <PapersPane wide={wide} />
      <aside className="review-side" aria-label={text('review.side')}>
        <Tabs
          label={text('review.side')}
          selected={tab}
          onSelect={(next) => {
            store.getState().set({ tab: next });
          }}
          tabs={[
            {
              id: 'decide',
              label: text('review.tab.decide'),
              count: undecided,
              urgent: true,
              content: <DecideTab />,
            },
            {
              id: 'masked',
              label: text('review.tab.masked'),
              count: view.masks.length,
              content: <MaskedTab />,
            },
            {
              id: 'groups',
              label: text('review.tab.groups'),
              count: lacking,
              urgent: true,
              content: <GroupsTab />,
            },
            { id: 'law', label: text('review.tab.law'), content: <LawTab /> },
          ]}
        />
      </aside>
      <Said />
      <Dialogs />
    </div>
  );
}
