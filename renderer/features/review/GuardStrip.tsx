/** One line that says what is missing before submission; each piece leads there. */
import { useRef, type ReactElement } from 'react';
import { useText } from '../../i18n';
import { Badge, Icon } from '../../ui';
import { CaseSeal } from '../sealing';
import { useReview, useReviewStore, useView } from './context';
import { gathered } from './logic/guards';
import { useJump } from './use-jump';
import { sayNote } from './words';

export function GuardStrip(): ReactElement | null {
  const text = useText();
  const store = useReviewStore();
  const view = useView();
  const said = useReview((review) => review.said);
  const jump = useJump();
  /** A second click on the same piece leads to the next place of the same kind. */
  const turns = useRef(new Map<string, number>());

  if (said !== null && said.failure !== null) {
    return (
      <div
        className="guard-strip"
        data-tone="danger"
        role="alert"
        data-testid={`failure-${said.failure.code}`}
      >
        <Icon name="danger" size={18} />
        <span className="guard-words">{text.code('error', said.failure.code, said.failure.params)}</span>
        <button
          type="button"
          className="guard-close"
          aria-label={text('common.close')}
          onClick={() => {
            store.getState().set({ said: null });
          }}
        >
          <Icon name="close" size={16} />
        </button>
      </div>
    );
  }
  if (!view.editable) {
    return (
      <div className="guard-strip" data-testid="read-only">
        <Icon name="information" size={18} />
        <span className="guard-words">
          {text('review.read-only', { state: text.code('state', view.row.state) })}
        </span>
        {view.row.notes.map((note, index) => (
          <span key={index}>{sayNote(text, 'note', note)}</span>
        ))}
        {view.row.state === 'approved' ? <CaseSeal caseId={view.row.id} otherwise={null} /> : null}
      </div>
    );
  }
  const groups = gathered(view.guards);
  return (
    <div className="guard-strip" data-tone={groups.length === 0 ? 'success' : undefined} data-testid="guards">
      {groups.length === 0 ? (
        <>
          <Icon name="check" size={18} />
          <span className="guard-words">
            {text(view.row.fastLane ? 'review.guards.fast-lane' : 'review.guards.none')}
          </span>
        </>
      ) : (
        <>
          <strong className="guard-title">{text('review.guards.title')}</strong>
          <ol className="guard-list">
            {groups.map((group, index) => {
              const first = group.notes[0];
              if (first === undefined) return null;
              return (
                <li key={group.code}>
                  <button
                    type="button"
                    className="guard"
                    data-testid={`guard-${String(index)}`}
                    data-code={group.code}
                    onClick={() => {
                      const turn = turns.current.get(group.code) ?? 0;
                      turns.current.set(group.code, turn + 1);
                      jump(group.notes[turn % group.notes.length] ?? first);
                    }}
                  >
                    {sayNote(text, 'guard', first)}
                    {group.notes.length > 1 ? <Badge>{group.notes.length}</Badge> : null}
                  </button>
                </li>
              );
            })}
          </ol>
        </>
      )}
      {view.row.notes.map((note, index) => (
        <button
          key={index}
          type="button"
          className="guard"
          data-tone="danger"
          data-testid={`note-${note.code}`}
          onClick={() => {
            if (note.code === 'case.returned') {
              const returned = view.groups.find((group) => group.decision === 'returned');
              store.getState().set({
                tab: 'groups',
                groupFocus:
                  returned === undefined
                    ? null
                    : { id: returned.id, field: 'public-reason', turn: Date.now() },
              });
            } else if (note.partId !== null || note.groupId !== null || note.candidateId !== null) jump(note);
          }}
        >
          {sayNote(text, 'note', note)}
        </button>
      ))}
    </div>
  );
}
