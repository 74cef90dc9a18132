/** A submitted case before the approver: original with masks, the trial seal's bytes, the groups to decide. */
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ApprovalView } from '../../../shared/contract/approval';
import { ask } from '../../app/desk';
import { RoomHeader } from '../../app/RoomHeader';
import { useMe } from '../../app/session';
import { useShortcuts } from '../../app/shortcuts';
import { formatClock, useText } from '../../i18n';
import { announce, Button, Chip, EmptyState, FailureNotice, IconButton, ProgressBar } from '../../ui';
import { gathered, sayNote } from '../review';
import { announceOutcome, CaseSeal } from '../sealing';
import { ApprovalPanes } from './ApprovalPanes';
import { GroupDecisions } from './GroupDecisions';
import { ReturnDialog } from './ReturnDialog';
import { useApproval, type ApprovalDesk } from './use-approval';

export function ApprovalCase({
  caseId,
  onClose,
}: {
  readonly caseId: string;
  readonly onClose: () => void;
}): ReactElement {
  const text = useText();
  const desk = useApproval(caseId);
  if (desk.approval !== null)
    return <Opened caseId={caseId} desk={desk} approval={desk.approval} onClose={onClose} />;
  return (
    <>
      <RoomHeader title={text('approval.title')} />
      {desk.failure === null ? (
        <p className="room-loading" role="status">
          {text('common.loading')}
        </p>
      ) : (
        <EmptyState
          icon="approvals"
          title={text('review.refused')}
          actions={<Button onPress={onClose}>{text('approval.back')}</Button>}
        >
          <FailureNotice failure={desk.failure} />
        </EmptyState>
      )}
    </>
  );
}

/** The first page of the trial seal that was not looked at yet. */
function firstUnseen(approval: ApprovalView): { readonly partId: string; readonly page: number } | null {
  for (const part of approval.view.parts) {
    const published = approval.view.citizen.parts.some((one) => one.partId === part.id && one.paper !== null);
    const page = published ? part.pages.find((one) => !one.seen) : undefined;
    if (page !== undefined) return { partId: part.id, page: page.page };
  }
  return null;
}

function Opened({
  caseId,
  desk,
  approval,
  onClose,
}: {
  readonly caseId: string;
  readonly desk: ApprovalDesk;
  readonly approval: ApprovalView;
  readonly onClose: () => void;
}): ReactElement {
  const text = useText();
  const me = useMe();
  const [busy, setBusy] = useState(false);
  const [returning, setReturning] = useState(false);
  const [place, setPlace] = useState<{ readonly partId: string; readonly page: number } | null>(null);
  const [group, setGroup] = useState<string | null>(null);
  const [groupTurn, setGroupTurn] = useState(0);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const { view } = approval;
  const { row } = view;
  const clock = row.clock === null ? null : formatClock(row.clock, text);
  const hindrance = approval.hindrances[0];
  const anyReturned = view.groups.some((one) => one.decision === 'returned');
  const groupId = view.groups.some((one) => one.id === group)
    ? group
    : ((view.groups.find((one) => one.decision === 'pending') ?? view.groups[0])?.id ?? null);

  const approve = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await ask('approval.approve', { caseId, digest: approval.digest });
    setBusy(false);
    if (!answer.ok) {
      desk.fail(answer.error);
      return;
    }
    announceOutcome(text, answer.value.row, 'approval.approved');
    // A long seal lets one go on elsewhere: whatever is looked at by now stays.
    if (here.current) onClose();
  };
  const lead = (code: string): void => {
    if (code.endsWith('unseen')) setPlace(firstUnseen(approval));
    else if (code.endsWith('groups')) {
      setGroup((view.groups.find((one) => one.decision !== 'approved') ?? view.groups[0])?.id ?? null);
      setGroupTurn(groupTurn + 1);
    }
    // Trying to approve one's own paper is refused by the back office, which also writes it down.
    else if (code.endsWith('own-submission')) void approve();
  };
  const giveBack = async (comment: string): Promise<void> => {
    setReturning(false);
    setBusy(true);
    const answer = await ask('approval.return', { caseId, comment });
    setBusy(false);
    if (!answer.ok) {
      desk.fail(answer.error);
      return;
    }
    announce({ tone: 'done', words: text('approval.returned', { title: row.title }) });
    onClose();
  };

  useShortcuts(text('approval.title'), [
    {
      keys: ['Mod+Enter'],
      label: text('approval.approve'),
      enabled: hindrance === undefined && approval.mayApprove && !busy,
      run: () => void approve(),
    },
  ]);

  return (
    <div className="approval" data-testid="approval" data-state={row.state}>
      <header className="review-header">
        <IconButton label={text('approval.back')} icon="left" onPress={onClose} data-testid="back" />
        <h1 title={row.title}>{row.title}</h1>
        <span className="review-quiet review-number">
          {[row.registrationNumber, row.reviewer === '' ? '' : text('approval.by', { person: row.reviewer })]
            .filter((one) => one !== '')
            .join(' · ')}
        </span>
        <Chip
          tone={
            row.marking.kind === 'open' ? 'success' : row.marking.kind === 'closed' ? 'danger' : 'primary'
          }
          data-testid="marking"
        >
          {row.markingText}
        </Chip>
        {clock === null ? null : (
          <Chip
            tone={clock.tone === 'late' ? 'danger' : clock.tone === 'soon' ? 'warning' : 'plain'}
            title={clock.sentence}
          >
            {clock.figure}
          </Chip>
        )}
        <span className="grow" />
        <span className="open-ratio" title={text('review.open-ratio.help')}>
          <span>{text('review.open-ratio')}</span>
          <ProgressBar label={text('review.open-ratio')} value={view.openRatio} tone="open" />
          <b className="figures">{Math.floor(view.openRatio * 1000) / 10}%</b>
        </span>
        <Button
          data-testid="return"
          isDisabled={busy}
          onPress={() => {
            setReturning(true);
          }}
        >
          {text('approval.return')}
        </Button>
        <Button
          variant="primary"
          keys="Mod+Enter"
          data-testid="approve"
          isPending={busy}
          blocked={
            hindrance === undefined
              ? null
              : {
                  reason: sayNote(text, 'hindrance', hindrance),
                  lead: () => {
                    lead(hindrance.code);
                  },
                }
          }
          onPress={() => void approve()}
        >
          {text(busy ? 'approval.sealing' : 'approval.approve')}
        </Button>
      </header>
      <div
        className="guard-strip"
        data-tone={
          desk.failure !== null ? 'danger' : approval.hindrances.length === 0 ? 'success' : undefined
        }
        role={desk.failure !== null ? 'alert' : 'status'}
        data-testid={desk.failure === null ? 'hindrances' : `failure-${desk.failure.code}`}
      >
        {desk.failure !== null ? (
          <span className="guard-words">{text.code('error', desk.failure.code, desk.failure.params)}</span>
        ) : busy ? (
          <CaseSeal
            caseId={caseId}
            otherwise={<span className="guard-words">{text('approval.nothing-in-the-way')}</span>}
          />
        ) : approval.hindrances.length === 0 ? (
          <span className="guard-words">{text('approval.nothing-in-the-way')}</span>
        ) : (
          <>
            <strong className="guard-title">{text('approval.in-the-way')}</strong>
            <ol className="guard-list">
              {gathered(approval.hindrances.map((one) => ({ ...NOWHERE, code: one.code }))).map(
                (one, index) => (
                  <li key={one.code}>
                    <button
                      type="button"
                      className="guard"
                      data-testid={`guard-${String(index)}`}
                      data-code={one.code}
                      onClick={() => {
                        lead(one.code);
                      }}
                    >
                      {sayNote(text, 'hindrance', one)}
                    </button>
                  </li>
                ),
              )}
            </ol>
          </>
        )}
        <span className="grow" />
        <span className="review-quiet figures approval-digest" title={text('approval.digest-help')}>
          {text('approval.digest', { digest: approval.digest.slice(0, 12) })}
        </span>
      </div>
      <ApprovalPanes
        approval={approval}
        place={place}
        mayLook={me !== null}
        onSeen={(partId, pages) =>
          desk.take(() => ask('approval.see', { caseId, partId, pages: [...pages] }))
        }
      />
      <GroupDecisions
        approval={approval}
        groupId={groupId}
        turn={groupTurn}
        onGroup={setGroup}
        onPlace={setPlace}
        onDecide={(id, decision, comment) =>
          desk.take(() => ask('approval.decide', { caseId, groupId: id, decision, comment }))
        }
        onSign={(reason) => desk.take(() => ask('approval.sign', { caseId, reason }))}
        maySign={me?.roles.includes('officer') ?? false}
      />
      {returning ? (
        <ReturnDialog
          wordNeeded={!anyReturned}
          onClose={() => {
            setReturning(false);
          }}
          onReturn={(comment) => void giveBack(comment)}
        />
      ) : null}
    </div>
  );
}

const NOWHERE = {
  partId: null,
  page: null,
  candidateId: null,
  groupId: null,
  key: null,
  answer: null,
} as const;
