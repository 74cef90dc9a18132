/** Each justification as the approver reads it, with yes, or no and a word why. */
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ApprovalView } from '../../../shared/contract/approval';
import type { GroupView } from '../../../shared/contract/views';
import type { Release } from '../../../shared/domain/release';
import { useShortcuts } from '../../app/shortcuts';
import { formatDay, useText, type Text } from '../../i18n';
import { Button, Chip, Icon, ItemChip, TextArea } from '../../ui';
import { partName, sayNote } from '../review';

type Decision = GroupView['decision'];

export interface GroupDecisionsProps {
  readonly approval: ApprovalView;
  readonly groupId: string | null;
  /** Changes when the eye is led here from outside. */
  readonly turn: number;
  readonly onGroup: (groupId: string) => void;
  readonly onPlace: (place: { readonly partId: string; readonly page: number }) => void;
  readonly onDecide: (groupId: string, decision: Decision, comment: string) => Promise<boolean>;
  readonly onSign: (reason: string) => Promise<boolean>;
  readonly maySign: boolean;
}

export function GroupDecisions(props: GroupDecisionsProps): ReactElement {
  const text = useText();
  const { approval, groupId, onGroup, onDecide } = props;
  const { view } = approval;
  const { groups } = view;
  const [asking, setAsking] = useState<string | null>(null);
  const at = groups.findIndex((one) => one.id === groupId);
  const answered = view.warnings.filter((warning) => warning.answer !== null && warning.answer !== '');
  const dismissed = view.candidates.filter((one) => one.state === 'open' && one.highRisk);
  const decide = (id: string, decision: Decision, comment = ''): void => {
    setAsking(null);
    void onDecide(id, decision, comment).then((done) => {
      const next = groups.find((one, index) => index > at && one.id !== id && one.decision === 'pending');
      if (done && decision !== 'pending' && next !== undefined) onGroup(next.id);
    });
  };
  const step = (by: number): void => {
    const next = groups[(at + by + groups.length) % Math.max(1, groups.length)];
    if (next !== undefined) onGroup(next.id);
  };
  useShortcuts(text('approval.groups'), [
    {
      keys: ['j'],
      shown: ['j', 'k'],
      label: text('review.key.step'),
      run: () => step(1),
      enabled: groups.length > 0,
    },
    {
      keys: ['k'],
      label: text('review.key.previous'),
      run: () => step(-1),
      inFoot: false,
      enabled: groups.length > 0,
    },
    {
      keys: ['Enter'],
      label: text('approval.group.approve'),
      enabled: groupId !== null,
      run: () => {
        if (groupId !== null) decide(groupId, 'approved');
      },
    },
    {
      keys: ['Backspace'],
      label: text('approval.group.return'),
      enabled: groupId !== null,
      run: () => setAsking(groupId),
    },
  ]);

  return (
    <aside className="approval-side" aria-label={text('approval.groups')} data-testid="approval-groups">
      {approval.signatures.length === 0 ? null : (
        <section className="approval-signatures">
          <h2>{text('approval.signatures')}</h2>
          <ul>
            {approval.signatures.map((signature) => (
              <li key={signature.reason}>
                <Icon name={signature.by === null ? 'pen' : 'check'} size={16} />
                <span>{text.code('signature', signature.reason)}</span>
                <span className="grow" />
                {signature.by !== null ? (
                  <span className="review-quiet">{text('approval.signed-by', { person: signature.by })}</span>
                ) : props.maySign ? (
                  <Button
                    size="small"
                    data-testid={`sign-${signature.reason}`}
                    onPress={() => void props.onSign(signature.reason)}
                  >
                    {text('approval.sign')}
                  </Button>
                ) : (
                  <span className="review-quiet">{text('approval.sign-waits')}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>{text('approval.groups')}</h2>
      {groups.length === 0 ? <p className="rows-empty">{text('approval.no-groups')}</p> : null}
      {groups.map((group) => (
        <GroupCard
          key={group.id}
          group={group}
          view={view}
          chosen={group.id === groupId}
          turn={group.id === groupId ? props.turn : 0}
          asking={asking === group.id}
          onChoose={() => {
            onGroup(group.id);
            const page = view.masks.find((mask) => mask.groupId === group.id && mask.places.length > 0)
              ?.places[0]?.page;
            if (page !== undefined) props.onPlace({ partId: group.partId, page });
          }}
          onAsk={(open) => {
            setAsking(open ? group.id : null);
          }}
          onDecide={(decision, comment) => {
            decide(group.id, decision, comment);
          }}
        />
      ))}
      {dismissed.length === 0 ? null : (
        <section className="approval-notes">
          <h2>{text('approval.dismissed')}</h2>
          <ul>
            {dismissed.map((one) => (
              <li key={one.id}>
                <b>{text.code('kind', one.kind)}</b> {one.text} — {one.dismissedWhy}
              </li>
            ))}
          </ul>
        </section>
      )}
      {answered.length === 0 ? null : (
        <section className="approval-notes">
          <h2>{text('approval.answered-warnings')}</h2>
          <ul>
            {answered.map((warning) => (
              <li key={warning.key}>
                {sayNote(text, 'over-masking', warning)}
                <span className="approval-answer">{warning.answer}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

function releaseWords(release: Release | null, text: Text): string {
  if (release === null) return text('approval.no-release');
  switch (release.kind) {
    case 'date':
      return text('approval.release.date', { day: formatDay(release.date, text) });
    case 'review':
      return text('approval.release.review', { day: formatDay(release.date, text) });
    case 'event':
      return text('approval.release.event', { event: release.event });
    case 'permanent':
      return text('review.release.permanent');
  }
}

function groundWords(group: GroupView, text: Text): readonly (readonly [string, string])[] {
  const { statute, pendingCase, stage, endDate, exceptions } = group.grounds;
  const rows: (readonly [string, string])[] = [];
  if (statute !== undefined && statute !== '') rows.push([text('review.ground.statute'), statute]);
  if (pendingCase !== undefined && pendingCase !== '')
    rows.push([text('review.ground.pending-case'), pendingCase]);
  if (stage !== undefined && stage !== '') rows.push([text('review.ground.stage'), stage]);
  if (endDate !== undefined && endDate !== '')
    rows.push([text('review.ground.end-date'), formatDay(endDate, text)]);
  const letters = (['ga', 'na', 'da', 'ra', 'ma'] as const).filter(
    (letter) => exceptions?.[letter] === 'not-applicable',
  );
  if (letters.length > 0) {
    rows.push([
      text('review.exceptions.title', { item: group.item }),
      text('approval.exceptions-checked', {
        letters: letters.map((letter) => text(`review.letter.${letter}`)).join(', '),
      }),
    ]);
  }
  return rows;
}

function GroupCard(props: {
  readonly group: GroupView;
  readonly view: ApprovalView['view'];
  readonly chosen: boolean;
  readonly turn: number;
  readonly asking: boolean;
  readonly onChoose: () => void;
  readonly onAsk: (open: boolean) => void;
  readonly onDecide: (decision: Decision, comment: string) => void;
}): ReactElement {
  const text = useText();
  const { group, view, chosen, asking, onDecide, onAsk } = props;
  const [comment, setComment] = useState(group.comment);
  const card = useRef<HTMLElement>(null);
  const part = view.parts.find((one) => one.id === group.partId);
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen, props.turn]);
  useShortcuts(
    text('approval.group.return'),
    asking
      ? [
          {
            keys: ['Mod+Enter'],
            label: text('approval.group.return'),
            whileTyping: true,
            run: () => {
              if (comment.trim() !== '') onDecide('returned', comment.trim());
            },
          },
          { keys: ['Escape'], label: text('common.cancel'), whileTyping: true, run: () => onAsk(false) },
        ]
      : [],
  );
  const rows: readonly (readonly [string, string])[] = [
    [text('review.group.public'), group.publicReason],
    [text('review.group.internal'), group.internalReason === '' ? text('common.none') : group.internalReason],
    [text('review.group.clause'), group.clause ?? text('common.none')],
    [text('review.release'), releaseWords(group.release, text)],
    ...groundWords(group, text),
  ];
  return (
    <section
      ref={card}
      className="approval-group"
      data-chosen={chosen || undefined}
      data-decision={group.decision}
      data-testid={`group-${group.id}`}
      aria-label={`${text('item.number', { item: group.item })} ${part === undefined ? group.partTitle : partName(part, view.parts, text)}`}
    >
      <button
        type="button"
        className="approval-group-head"
        data-shortcuts="through"
        aria-expanded
        onClick={props.onChoose}
      >
        <ItemChip item={group.item} named />
        <span className="review-quiet">
          {part === undefined ? group.partTitle : partName(part, view.parts, text)} ·{' '}
          {text('common.places', { count: group.masks })}
        </span>
        <span className="grow" />
        {group.decision === 'approved' ? <Chip tone="success">{text('review.group.approved')}</Chip> : null}
        {group.decision === 'returned' ? <Chip tone="danger">{text('review.group.returned')}</Chip> : null}
      </button>
      <dl>
        {rows.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {group.decision === 'returned' && !asking ? <p className="approval-comment">{group.comment}</p> : null}
      {asking ? (
        <div className="approval-ask">
          <TextArea
            label={text('approval.comment')}
            value={comment}
            onChange={setComment}
            rows={2}
            autoFocus
            maxLength={4000}
            data-testid={`group-comment-${group.id}`}
          />
          <div className="approval-acts">
            <Button size="small" onPress={() => onAsk(false)}>
              {text('common.cancel')}
            </Button>
            <Button
              size="small"
              variant="danger"
              keys="Mod+Enter"
              data-testid={`group-return-confirm-${group.id}`}
              blocked={comment.trim() === '' ? { reason: text('approval.word-needed') } : null}
              onPress={() => onDecide('returned', comment.trim())}
            >
              {text('approval.group.return')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="approval-acts">
          {group.decision === 'pending' ? (
            <>
              <Button
                size="small"
                data-testid={`group-return-${group.id}`}
                {...(chosen ? { keys: 'Backspace' } : {})}
                onPress={() => onAsk(true)}
              >
                {text('approval.group.return')}
              </Button>
              <Button
                size="small"
                data-testid={`group-approve-${group.id}`}
                {...(chosen ? { keys: 'Enter' } : {})}
                onPress={() => onDecide('approved', '')}
              >
                {text('approval.group.approve')}
              </Button>
            </>
          ) : (
            <Button
              size="small"
              variant="quiet"
              data-testid={`group-pending-${group.id}`}
              onPress={() => onDecide('pending', '')}
            >
              {text('approval.group.again')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
