/** Who works at this desk. Only an administrator adds or removes people. */
import { useState } from 'react';
import { hasRole, type Person } from '../../../shared/domain/role';
import type { Failure } from '../../../shared/domain/result';
import { ask, useAnswer } from '../../app/desk';
import { useMe } from '../../app/session';
import { useText } from '../../i18n';
import { announce, Button, Chip, Dialog, FailureNotice, Notice } from '../../ui';
import { AddPersonDialog } from './AddPersonDialog';

export function PeoplePanel() {
  const text = useText();
  const me = useMe();
  const people = useAnswer('people.list', {}, ['session']);
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Person | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const mayManage = me !== null && hasRole(me, 'administrator');

  const remove = async (person: Person): Promise<void> => {
    const result = await ask('people.remove', { personId: person.id });
    setLeaving(null);
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return;
    people.put(result.value);
    announce({ tone: 'done', words: text('admin.removed', { name: person.name }) });
  };

  return (
    <div className="admin-panel" data-width="wide">
      <FailureNotice failure={failure ?? people.failure} />
      <div className="admin-line">
        <p className="admin-help">
          {text(mayManage ? 'admin.people-note' : 'admin.people-only-administrator')}
        </p>
        {mayManage && (
          <Button variant="primary" icon="plus" onPress={() => setAdding(true)} data-testid="add-person">
            {text('admin.add')}
          </Button>
        )}
      </div>
      <table className="quiet-table" aria-label={text('admin.people-list')}>
        <thead>
          <tr>
            <th scope="col">{text('admin.column-name')}</th>
            <th scope="col">{text('admin.column-department')}</th>
            <th scope="col">{text('admin.column-roles')}</th>
            <th scope="col">
              <span className="for-readers-only">{text('admin.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {(people.value?.people ?? []).map((person) => (
            <tr key={person.id} data-testid={`person-row-${person.id}`}>
              <td className="admin-name">
                <strong>{person.name}</strong> {person.post}{' '}
                {person.id === me?.id && <Chip tone="primary">{text('admin.me')}</Chip>}
              </td>
              <td>{person.department}</td>
              <td>{person.roles.map((role) => text(`role.${role}`)).join(' · ')}</td>
              <td className="admin-act">
                {mayManage && (
                  <Button
                    size="small"
                    aria-label={text('admin.remove-named', { name: person.name })}
                    onPress={() => setLeaving(person)}
                    blocked={person.id === me.id ? { reason: text('admin.remove-self') } : null}
                  >
                    {text('admin.remove')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {adding && (
        <AddPersonDialog
          onClose={() => setAdding(false)}
          onAdded={(list, name) => {
            setAdding(false);
            people.put(list);
            announce({ tone: 'done', words: text('admin.added', { name }) });
          }}
        />
      )}
      <Dialog
        title={text('admin.remove-title')}
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        alert
        actions={
          <>
            <Button onPress={() => setLeaving(null)}>{text('common.cancel')}</Button>
            <Button
              variant="danger"
              onPress={() => {
                if (leaving !== null) void remove(leaving);
              }}
              data-testid="remove-person-confirm"
            >
              {text('admin.remove')}
            </Button>
          </>
        }
      >
        <Notice tone="warning">{text('admin.remove-lead', { name: leaving?.name ?? '' })}</Notice>
      </Dialog>
    </div>
  );
}
