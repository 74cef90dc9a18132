/** What a term of the office's lists is made of: the words, what they are, and why they are listed. */
import type { ReactElement } from 'react';
import type { RequestOf } from '../../../shared/contract';
import { ITEMS, KINDS } from '../../../shared/domain/candidate';
import { useText, type Text } from '../../i18n';
import { focusField, Select, TextArea, TextField, type Blocked } from '../../ui';

export type TermDraft = RequestOf<'rules.add-term'>;

/** What the draft still lacks, and the way there; null when it can be added. */
export function lackOfTerm(draft: TermDraft, text: Text): Blocked | null {
  if (draft.term.trim() === '') return { reason: text('rules.needs-term'), lead: () => focusField('term') };
  if (draft.reason.trim() === '')
    return { reason: text('rules.needs-reason'), lead: () => focusField('term-reason') };
  return null;
}

export function TermFields(props: {
  readonly draft: TermDraft;
  readonly onChange: (draft: TermDraft) => void;
}): ReactElement {
  const text = useText();
  const { draft, onChange } = props;
  return (
    <div className="term-fields">
      <Select
        label={text('rules.list')}
        value={draft.list}
        onChange={(list) => onChange({ ...draft, list })}
        options={[
          { value: 'never', label: text('rules.list.never') },
          { value: 'always', label: text('rules.list.always') },
        ]}
        description={text(`rules.list-help.${draft.list}`)}
        data-testid="term-list"
      />
      <TextField
        label={text('rules.term')}
        value={draft.term}
        onChange={(term) => onChange({ ...draft, term })}
        maxLength={400}
        data-testid="term"
      />
      {draft.list === 'always' && (
        <div className="admin-fields" data-columns="2">
          <Select
            label={text('rules.kind')}
            value={draft.kind}
            onChange={(kind) => onChange({ ...draft, kind })}
            options={KINDS.map((kind) => ({ value: kind, label: text.code('kind', kind) }))}
            data-testid="term-kind"
          />
          <Select
            label={text('review.item')}
            value={String(draft.item)}
            onChange={(value) => {
              const item = ITEMS.find((one) => String(one) === value);
              if (item !== undefined) onChange({ ...draft, item });
            }}
            options={ITEMS.map((one) => ({
              value: String(one),
              label: `${text('item.number', { item: one })} ${text.code('item', String(one))}`,
            }))}
            data-testid="term-item"
          />
        </div>
      )}
      <TextArea
        label={text('rules.reason')}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
        rows={2}
        maxLength={4000}
        description={text('rules.reason-help')}
        data-testid="term-reason"
      />
    </div>
  );
}
