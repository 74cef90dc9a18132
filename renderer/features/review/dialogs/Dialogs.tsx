/** Which question stands open over the review screen. */
import type { ReactElement } from 'react';
import { useReview } from '../context';
import { EverywhereDialog, FindDialog } from './everywhere';
import { HeaderDialog } from './header';
import { LearnDialog } from './learn';
import { SameKindDialog } from './same-kind';
import { SplitDialog } from './split';
import { HoldDialog, UnreadDialog, WhyOpenDialog, WithdrawDialog, WithholdPartDialog } from './word-why';

export function Dialogs(): ReactElement | null {
  const asking = useReview((review) => review.asking);
  if (asking === null) return null;
  switch (asking.dialog) {
    case 'why-open':
      return <WhyOpenDialog candidate={asking.candidate} />;
    case 'everywhere':
      return <EverywhereDialog words={asking.text} kind={asking.kind} item={asking.item} />;
    case 'find':
      return <FindDialog />;
    case 'same-kind':
      return <SameKindDialog how={asking.how} candidates={asking.candidates} />;
    case 'header':
      return <HeaderDialog />;
    case 'hold':
      return <HoldDialog />;
    case 'withdraw':
      return <WithdrawDialog />;
    case 'learn':
      return <LearnDialog asked={asking} />;
    case 'split':
      return <SplitDialog groupId={asking.groupId} />;
    case 'unread':
      return <UnreadDialog partId={asking.partId} page={asking.page} />;
    case 'withhold-part':
      return <WithholdPartDialog partId={asking.partId} />;
  }
}
