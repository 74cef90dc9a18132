/** One more person at the desk. */
import { useState } from 'react';
import type { ResponseOf } from '../../../shared/contract';
import type { Role } from '../../../shared/domain/role';
import type { Failure } from '../../../shared/domain/result';
import { ask } from '../../app/desk';
import { useText } from '../../i18n';
import { Button, Dialog, FailureNotice, focusField, TextField } from '../../ui';
import { lackOfPassphrase, NewPassphraseFields, RoleChoice, useNewPassphrase } from '../session';

export function AddPersonDialog(props: {
  readonly onClose: () => void;
  readonly onAdded: (list: ResponseOf<'people.add'>, name: string) => void;
}) {
  const text = useText();
  const [name, setName] = useState('');
  const [post, setPost] = useState('');
  const [department, setDepartment] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>(['reviewer']);
  const typed = useNewPassphrase();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState(false);
  const missing =
    name.trim() === ''
      ? { reason: text('admin.needs-name'), lead: () => focusField('new-person-name') }
      : roles.length === 0
        ? { reason: text('admin.needs-roles'), lead: () => focusField('new-person-role-reviewer') }
        : lackOfPassphrase(typed, text('admin.needs-passphrase'), 'new-person-passphrase');

  const add = async (): Promise<void> => {
    if (missing !== null || working) return;
    setWorking(true);
    const result = await ask('people.add', {
      name: name.trim(),
      post: post.trim(),
      department: department.trim(),
      roles,
      passphrase: typed.passphrase,
    });
    setWorking(false);
    if (result.ok) props.onAdded(result.value, name.trim());
    else setFailure(result.error);
  };

  return (
    <Dialog
      title={text('admin.add-title')}
      isOpen
      onClose={props.onClose}
      mustAnswer
      width="wide"
      actions={
        <>
          <Button onPress={props.onClose}>{text('common.cancel')}</Button>
          <Button
            variant="primary"
            onPress={() => void add()}
            isPending={working}
            blocked={missing}
            data-testid="add-person-confirm"
          >
            {text('admin.add')}
          </Button>
        </>
      }
    >
      <p className="admin-help">{text('admin.add-lead')}</p>
      <div className="admin-fields">
        <TextField
          label={text('first.person-name')}
          value={name}
          onChange={setName}
          autoFocus
          data-testid="new-person-name"
        />
        <TextField
          label={text('first.person-post')}
          value={post}
          onChange={setPost}
          data-testid="new-person-post"
        />
        <TextField
          label={text('first.person-department')}
          value={department}
          onChange={setDepartment}
          data-testid="new-person-department"
        />
      </div>
      <RoleChoice roles={roles} onChange={setRoles} testId="new-person" />
      <div className="admin-fields" data-columns="2">
        <NewPassphraseFields
          typed={typed}
          label={text('session.passphrase')}
          testId="new-person-passphrase"
        />
      </div>
      <FailureNotice failure={failure} />
    </Dialog>
  );
}
