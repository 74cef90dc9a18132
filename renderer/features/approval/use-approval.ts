/** One submitted case as the approver holds it; acts go one after the other and each answers with the whole view. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ApprovalView } from '../../../shared/contract/approval';
import type { Failure, Result } from '../../../shared/domain/result';
import { ask } from '../../app/desk';
import { withOwnIds } from '../review';

export interface ApprovalDesk {
  readonly approval: ApprovalView | null;
  readonly failure: Failure | null;
  /** Counts the acts that were answered, for the live region. */
  readonly answered: number;
  readonly take: (call: () => Promise<Result<ApprovalView>>) => Promise<boolean>;
  readonly fail: (failure: Failure | null) => void;
}

/** The trial seal's pages that this person has seen are what `seen` means here, not the reviewer's. */
function shaped(answer: ApprovalView): ApprovalView {
  const view = withOwnIds(answer.view);
  const seen = new Map(answer.seen.map((one) => [one.partId, new Set(one.pages)]));
  return {
    ...answer,
    view: {
      ...view,
      parts: view.parts.map((part) => ({
        ...part,
        pages: part.pages.map((page) => ({ ...page, seen: seen.get(part.id)?.has(page.page) ?? false })),
      })),
    },
  };
}

export function useApproval(caseId: string): ApprovalDesk {
  const [approval, setApproval] = useState<ApprovalView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [answered, setAnswered] = useState(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const take = useCallback((call: () => Promise<Result<ApprovalView>>): Promise<boolean> => {
    const turn = queue.current.then(async () => {
      const answer = await call();
      if (answer.ok) {
        setApproval(shaped(answer.value));
        setFailure(null);
        setAnswered((count) => count + 1);
      } else setFailure(answer.error);
      return answer.ok;
    });
    queue.current = turn;
    return turn;
  }, []);

  useEffect(() => {
    void take(() => ask('approval.open', { caseId }));
  }, [caseId, take]);

  return useMemo(
    () => ({ approval, failure, answered, take, fail: setFailure }),
    [approval, failure, answered, take],
  );
}
