/** Over-masking warnings with their answers, then each justification: one laid open, the others as a line. */
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Note } from '../../../../shared/contract/shapes';
import type { GroupView } from '../../../../shared/contract/views';
import { useText } from '../../../i18n';
import { Button, Chip, Icon, ItemChip, TextField } from '../../../ui';
import { useReview, useReviewStore, useView } from '../context';
import { partName, sayNote } from '../words';
import { GroupForm } from './GroupForm';

export function GroupsTab(): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const view = useView();
  const focus = useReview((review) => review.groupFocus);
  const firstLacking = view.groups.find((group) => group.lacks.length > 0 || group.decision === 'returned');
  const openId = view.groups.some((group) => group.id === focus?.id)
    ? focus?.id
    : (firstLacking ?? view.groups[0])?.id;
  return (
    <div className="groups" data-testid="groups">
      {view.warnings.length === 0 ? null : (
        <section className="warnings" aria-label={text('review.warnings.title')}>
          <h3>{text('review.warnings.title')}</h3>
          {view.warnings.map((warning, index) => (
            <Warning
              key={warning.key ?? `${warning.code}-${String(index)}`}
              warning={warning}
              index={index}
            />
          ))}
        </section>
      )}
      {view.groups.length === 0 ? <p className="rows-empty">{text('review.groups.none')}</p> : null}
      {view.groups.map((group) => (
        <section
          key={group.id}
          className="group"
          data-open={group.id === openId || undefined}
          data-testid={`group-${group.id}`}
        >
          <GroupHead
            group={group}
            open={group.id === openId}
            onOpen={() => {
              store
                .getState()
                .set({ groupFocus: { id: group.id, field: 'public-reason', turn: Date.now() } });
            }}
          />
          {group.id === openId ? <GroupForm key={group.id} group={group} /> : null}
        </section>
      ))}
    </div>
  );
}

function GroupHead(props: {
  readonly group: GroupView;
  readonly open: boolean;
  readonly onOpen: () => void;
}): ReactElement {
  const text = useText();
  const view = useView();
  const { group } = props;
  const part = view.parts.find((one) => one.id === group.partId);
  return (
    <h3 className="group-head">
      <button type="button" aria-expanded={props.open} onClick={props.onOpen}>
        <ItemChip item={group.item} named />
        <span className="group-where">
          {part === undefined ? group.partTitle : partName(part, view.parts, text)} ·{' '}
          {text('common.places', { count: group.masks })}
        </span>
        <span className="grow" />
        {group.decision === 'returned' ? <Chip tone="danger">{text('review.group.returned')}</Chip> : null}
        {group.decision === 'approved' ? <Chip tone="success">{text('review.group.approved')}</Chip> : null}
        {group.lacks.length > 0 ? (
          <Chip tone="warning">{text('review.group.lacks', { count: group.lacks.length })}</Chip>
        ) : (
          <span className="group-whole" title={text('review.group.whole')}>
            <Icon name="check" size={16} />
          </span>
        )}
      </button>
    </h3>
  );
}

function Warning({ warning, index }: { readonly warning: Note; readonly index: number }): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const view = useView();
  const focus = useReview((review) => review.warningFocus);
  const [answer, setAnswer] = useState(warning.answer ?? '');
  const box = useRef<HTMLDivElement>(null);
  const answered = warning.answer !== null && warning.answer !== '';
  const { key } = warning;
  useEffect(() => {
    if (focus !== null && focus.key === key) {
      box.current?.scrollIntoView({ block: 'nearest' });
      box.current?.querySelector('input')?.focus();
    }
  }, [focus, key]);
  const send = (): void => {
    if (key !== null && answer.trim() !== '' && answer !== warning.answer) {
      void store.getState().act({ act: 'answer', key, answer: answer.trim() }, 'saved');
    }
  };
  return (
    <div
      className="warning"
      ref={box}
      data-answered={answered || undefined}
      data-testid={`warning-${String(index)}`}
    >
      <p>
        <Icon name={answered ? 'check' : 'warning'} size={16} />
        <span>{sayNote(text, 'over-masking', warning)}</span>
      </p>
      <div className="warning-acts">
        {warning.candidateId !== null || warning.page !== null ? (
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              const { focusOn, set } = store.getState();
              if (warning.candidateId !== null) focusOn(warning.candidateId);
              else if (warning.partId !== null)
                set({ place: { partId: warning.partId, page: warning.page } });
            }}
          >
            {text('review.warnings.show')}
          </Button>
        ) : null}
        {key !== null && view.editable ? (
          <>
            <TextField
              label={text('review.warnings.answer')}
              hideLabel
              value={answer}
              placeholder={text('review.warnings.placeholder')}
              onChange={setAnswer}
              onBlur={send}
              data-testid={`warning-answer-${String(index)}`}
            />
            <Button size="small" data-testid={`warning-send-${String(index)}`} onPress={send}>
              {text(answered ? 'review.warnings.change' : 'review.warnings.answer')}
            </Button>
          </>
        ) : answered ? (
          <span className="review-quiet">{warning.answer}</span>
        ) : null}
      </div>
    </div>
  );
}
