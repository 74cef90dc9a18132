/** One justification: what citizens read, what stays inside, the clause, until when, and what the item asks for beside it. */
import { useEffect, useRef, type ReactElement } from 'react';
import type { ReviewAct } from '../../../../shared/contract/review';
import type { GroupView } from '../../../../shared/contract/views';
import { useText } from '../../../i18n';
import { Button, Checkbox, Notice, Select, TextArea } from '../../../ui';
import { useReview, useReviewStore, useView } from '../context';
import { fieldOf } from '../logic/jump';
import { GroundsFields } from './GroundsFields';
import { Lack } from './Lack';
import { ReleaseFields } from './ReleaseFields';
import { useDraft } from './use-draft';

type Justify = Extract<ReviewAct, { act: 'justify' }>;
const NO_CLAUSE = '-';

export function GroupForm({ group }: { readonly group: GroupView }): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const view = useView();
  const law = useReview((review) => review.law);
  const focus = useReview((review) => review.groupFocus);
  const form = useRef<HTMLDivElement>(null);
  const justify = (patch: Omit<Justify, 'act' | 'groupId'>): void => {
    void store.getState().act({ act: 'justify', groupId: group.id, ...patch });
  };
  const publicReason = useDraft(group.publicReason, (value) => {
    justify({ publicReason: value });
  });
  const internalReason = useDraft(group.internalReason, (value) => {
    justify({ internalReason: value });
  });

  useEffect(() => {
    if (focus?.id !== group.id) return;
    const place = form.current?.querySelector(`[data-field="${focus.field}"]`);
    place?.scrollIntoView({ block: 'nearest' });
    const field = place?.querySelector('textarea, input, button');
    if (field instanceof HTMLElement) field.focus({ preventScroll: true });
  }, [focus, group.id]);

  const kinds: ReadonlySet<string> = new Set(group.kinds);
  const templates = (law?.templates ?? []).filter(
    (one) => one.item === group.item && (one.kinds.length === 0 || one.kinds.some((kind) => kinds.has(kind))),
  );
  const clauses = (law?.clauses ?? []).filter((clause) => clause.item === group.item);
  const lacking = (field: string): string | null => {
    const lack = group.lacks.find((one) => fieldOf(one.code) === field);
    return lack === undefined ? null : text.code('lacks', lack.code, lack.params);
  };
  const readOnly = !view.editable;
  const whole = view.masks.filter((mask) => mask.groupId === group.id);

  // What the desk proposes is a beginning; it fills only what is empty, and must be made the paper's own.
  const proposes =
    (group.clause === null && group.proposal.clause !== null) ||
    (group.publicReason.trim() === '' && group.proposal.publicReason !== '') ||
    (group.release === null && group.proposal.release !== null);

  return (
    <div className="group-form" ref={form}>
      {group.decision === 'returned' ? (
        <Notice tone="danger" title={text('review.group.returned-title')}>
          {group.comment}
        </Notice>
      ) : null}
      <p className="review-quiet">
        {group.kinds.map((kind) => text.code('kind', kind)).join(' · ')}
        <span className="grow" />
        {readOnly || !proposes ? null : (
          <Button
            size="small"
            data-testid="take-proposal"
            onPress={() => {
              const { clause, publicReason: words, release } = group.proposal;
              justify({
                ...(group.clause === null && clause !== null ? { clause } : {}),
                ...(group.publicReason.trim() === '' && words !== '' ? { publicReason: words } : {}),
                ...(group.release === null && release !== null ? { release } : {}),
              });
            }}
          >
            {text('review.group.proposal')}
          </Button>
        )}
        {whole.length > 1 && view.editable ? (
          <Button
            size="small"
            variant="quiet"
            data-testid="split-group"
            onPress={() => {
              store.getState().set({ asking: { dialog: 'split', groupId: group.id } });
            }}
          >
            {text('review.group.split')}
          </Button>
        ) : null}
      </p>
      <div data-field="public-reason">
        <TextArea
          label={text('review.group.public')}
          description={text('review.group.public-help')}
          value={publicReason.value}
          onChange={publicReason.change}
          onBlur={publicReason.leave}
          error={lacking('public-reason')}
          isReadOnly={readOnly}
          maxLength={4000}
          rows={3}
          data-testid="public-reason"
        />
        {readOnly || templates.length === 0 ? null : (
          <Select
            label={text('review.group.template')}
            hideLabel
            value={null}
            placeholder={text('review.group.template')}
            data-testid="template"
            options={templates.map((one, index) => ({ value: String(index), label: one.publicReason }))}
            onChange={(value) => {
              const template = templates[Number(value)];
              if (template !== undefined) publicReason.change(template.publicReason);
            }}
          />
        )}
      </div>
      <div data-field="internal-reason">
        <TextArea
          label={text('review.group.internal')}
          description={text('review.group.internal-help')}
          value={internalReason.value}
          onChange={internalReason.change}
          onBlur={internalReason.leave}
          error={lacking('internal-reason')}
          isReadOnly={readOnly}
          maxLength={4000}
          rows={2}
          data-testid="internal-reason"
        />
      </div>
      <div data-field="clause">
        <Select
          label={text('review.group.clause')}
          value={group.clause ?? NO_CLAUSE}
          isDisabled={readOnly}
          data-testid="clause"
          options={[
            { value: NO_CLAUSE, label: text('review.group.no-clause') },
            ...clauses.map((clause) => ({
              value: clause.id,
              label: `${clause.id} ${clause.name[text.locale]}`,
            })),
          ]}
          {...(law === null
            ? {}
            : { description: text('review.group.clause-version', { version: law.criteriaVersion }) })}
          onChange={(value) => {
            justify({ clause: value === NO_CLAUSE ? null : value });
          }}
        />
        <Lack words={lacking('clause')} />
      </div>
      <ReleaseFields
        release={group.release}
        error={lacking('release')}
        readOnly={readOnly}
        onChange={(release) => {
          justify({ release });
        }}
      />
      <Checkbox
        isSelected={group.evenWidth}
        onChange={(evenWidth) => {
          justify({ evenWidth });
        }}
        help={text('review.group.even-width-help')}
        isDisabled={readOnly}
        data-testid="even-width"
      >
        {text('review.group.even-width')}
      </Checkbox>
      <GroundsFields
        group={group}
        exceptions={law?.items.find((one) => one.item === group.item)?.exceptions ?? []}
        lacking={lacking}
        readOnly={readOnly}
        onChange={(change) => {
          void store.getState().act((now) => {
            const grounds = now.groups.find((one) => one.id === group.id)?.grounds;
            return grounds === undefined
              ? null
              : { act: 'justify', groupId: group.id, grounds: change(grounds) };
          });
        }}
      />
    </div>
  );
}
