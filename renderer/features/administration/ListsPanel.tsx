/** The office's own lists: what is always proposed, what never is, why, and who said so when. */
import { useState, type ReactElement, type ReactNode } from 'react';
import type { RulesView } from '../../../shared/contract/rules';
import type { Failure, Result } from '../../../shared/domain/result';
import { ask, useAnswer } from '../../app/desk';
import { formatMoment, useText } from '../../i18n';
import {
  announce,
  Button,
  Chip,
  Dialog,
  FailureNotice,
  ItemChip,
  Notice,
  TextArea,
  type Blocked,
} from '../../ui';
import { lackOfTerm, TermFields, type TermDraft } from './TermFields';

type Term = RulesView['terms'][number];
type Asking = { readonly what: 'add' } | { readonly what: 'edit' | 'remove'; readonly term: Term };

const EMPTY: TermDraft = { list: 'never', term: '', kind: 'PERSON', item: 6, reason: '' };

export function ListsPanel(): ReactElement {
  const text = useText();
  const rules = useAnswer('rules.read', {}, ['session']);
  const [asking, setAsking] = useState<Asking | null>(null);
  const leave = (): void => setAsking(null);
  const done = (said: 'rules.added' | 'rules.edited' | 'rules.removed') => (next: RulesView) => {
    leave();
    rules.put(next);
    announce({ tone: 'done', words: text(said) });
  };
  const { value } = rules;

  return (
    <div className="admin-panel" data-width="wide">
      <FailureNotice failure={rules.failure} />
      <div className="admin-line">
        <p className="admin-help">{text('rules.lists-lead')}</p>
        {value?.mayAddTerms === true && (
          <Button
            variant="primary"
            icon="plus"
            onPress={() => setAsking({ what: 'add' })}
            data-testid="add-term"
          >
            {text('rules.add')}
          </Button>
        )}
      </div>
      {value?.mayReadTerms === false && (
        <Notice data-testid="terms-closed">{text('rules.terms-closed')}</Notice>
      )}
      {value?.mayReadTerms === true && value.terms.length === 0 && (
        <p className="admin-empty" data-testid="no-terms">
          {text('rules.no-terms')}
        </p>
      )}
      {value !== null && value.terms.length > 0 && (
        <table className="quiet-table term-table" aria-label={text('rules.lists')}>
          <thead>
            <tr>
              <th scope="col">{text('rules.term')}</th>
              <th scope="col">{text('rules.list')}</th>
              <th scope="col">{text('rules.reason')}</th>
              <th scope="col">{text('rules.column-by')}</th>
              <th scope="col">
                <span className="for-readers-only">{text('rules.edit')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {value.terms.map((term) => (
              <tr key={term.id} data-testid={`term-row-${term.id}`} data-list={term.list}>
                <td>
                  <strong className="term-words" title={term.term}>
                    {term.term}
                  </strong>
                  <span className="term-kind">{text.code('kind', term.kind)}</span>
                </td>
                <td>
                  {term.list === 'always' ? (
                    <span className="term-list">
                      <Chip>{text('rules.list.always-short')}</Chip>
                      <ItemChip item={term.item} />
                    </span>
                  ) : (
                    <Chip>{text('rules.list.never-short')}</Chip>
                  )}
                </td>
                <td className="term-reason">{term.reason}</td>
                <td className="term-by">
                  {term.addedBy}
                  <span>{formatMoment(term.addedAt, text)}</span>
                  {term.changedBy !== null && (
                    <span>
                      {text('rules.changed-by', {
                        by: term.changedBy,
                        at: formatMoment(term.changedAt, text),
                      })}
                    </span>
                  )}
                </td>
                <td className="admin-act">
                  {term.mayChange && (
                    <span className="term-acts">
                      <Button
                        size="small"
                        aria-label={text('rules.edit-named', { term: term.term })}
                        onPress={() => setAsking({ what: 'edit', term })}
                        data-testid={`edit-term-${term.id}`}
                      >
                        {text('rules.edit')}
                      </Button>
                      <Button
                        size="small"
                        aria-label={text('rules.remove-named', { term: term.term })}
                        onPress={() => setAsking({ what: 'remove', term })}
                        data-testid={`remove-term-${term.id}`}
                      >
                        {text('rules.remove')}
                      </Button>
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="admin-help">{text('rules.lists-help')}</p>
      {asking?.what === 'add' && <AddTerm onClose={leave} onDone={done('rules.added')} />}
      {asking?.what === 'edit' && (
        <EditTerm term={asking.term} onClose={leave} onDone={done('rules.edited')} />
      )}
      {asking?.what === 'remove' && (
        <RemoveTerm term={asking.term} onClose={leave} onDone={done('rules.removed')} />
      )}
    </div>
  );
}

interface Answering {
  readonly onClose: () => void;
  readonly onDone: (rules: RulesView) => void;
}

/** One call at a time; what was refused is said in the dialog that asked. */
function useAnswering(onDone: Answering['onDone']) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState(false);
  const send = async (call: () => Promise<Result<RulesView>>): Promise<void> => {
    if (working) return;
    setWorking(true);
    const answer = await call();
    setWorking(false);
    if (answer.ok) onDone(answer.value);
    else setFailure(answer.error);
  };
  return { failure, working, send };
}

/** The question about one term: what it asks, the button that answers it, and what was refused. */
function TermDialog(
  props: Pick<Answering, 'onClose'> & {
    readonly title: string;
    readonly answer: string;
    /** Takes a term off the list: asked as a warning. */
    readonly removes?: boolean;
    readonly working: boolean;
    readonly blocked?: Blocked | null;
    readonly onAnswer: () => void;
    readonly failure: Failure | null;
    readonly children: ReactNode;
  },
): ReactElement {
  const text = useText();
  const removes = props.removes === true;
  return (
    <Dialog
      title={props.title}
      isOpen
      onClose={props.onClose}
      {...(removes ? { alert: true } : { mustAnswer: true })}
      data-testid="term-dialog"
      actions={
        <>
          <Button onPress={props.onClose}>{text('common.cancel')}</Button>
          <Button
            variant={removes ? 'danger' : 'primary'}
            isPending={props.working}
            blocked={props.blocked ?? null}
            onPress={props.onAnswer}
            data-testid="term-confirm"
          >
            {props.answer}
          </Button>
        </>
      }
    >
      {props.children}
      <FailureNotice failure={props.failure} />
    </Dialog>
  );
}

function AddTerm({ onClose, onDone }: Answering): ReactElement {
  const text = useText();
  const [draft, setDraft] = useState(EMPTY);
  const { failure, working, send } = useAnswering(onDone);
  return (
    <TermDialog
      title={text('rules.add-title')}
      answer={text('rules.add')}
      blocked={lackOfTerm(draft, text)}
      onAnswer={() => void send(() => ask('rules.add-term', draft))}
      {...{ onClose, failure, working }}
    >
      <TermFields draft={draft} onChange={setDraft} />
    </TermDialog>
  );
}

function EditTerm({ term, onClose, onDone }: Answering & { readonly term: Term }): ReactElement {
  const text = useText();
  const [reason, setReason] = useState(term.reason);
  const { failure, working, send } = useAnswering(onDone);
  return (
    <TermDialog
      title={text('rules.edit-title')}
      answer={text('rules.edit-confirm')}
      blocked={reason.trim() === '' ? { reason: text('rules.needs-reason') } : null}
      onAnswer={() => void send(() => ask('rules.edit-term', { termId: term.id, reason }))}
      {...{ onClose, failure, working }}
    >
      <p className="dialog-quote">{term.term}</p>
      <TextArea
        label={text('rules.reason')}
        value={reason}
        onChange={setReason}
        autoFocus
        maxLength={4000}
        data-testid="term-reason"
      />
    </TermDialog>
  );
}

function RemoveTerm({ term, onClose, onDone }: Answering & { readonly term: Term }): ReactElement {
  const text = useText();
  const { failure, working, send } = useAnswering(onDone);
  return (
    <TermDialog
      title={text('rules.remove-title')}
      answer={text('rules.remove')}
      removes
      onAnswer={() => void send(() => ask('rules.remove-term', { termId: term.id }))}
      {...{ onClose, failure, working }}
    >
      <p className="dialog-quote">{term.term}</p>
      <p>{text(`rules.remove-lead.${term.list}`)}</p>
    </TermDialog>
  );
}
