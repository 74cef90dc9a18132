/** The first start: the office, then its first people. */
import { useState } from 'react';
import type { Failure } from '../../../shared/domain/result';
import { ask } from '../../app/desk';
import { useText } from '../../i18n';
import { Button, FailureNotice, focusField, Notice, TextField } from '../../ui';
import { firstPeople, missingOf, newcomer, practicePeople, type Newcomer } from './newcomers';
import { PersonCard } from './PersonCard';
import { Steps } from './Steps';

export function FirstStart({ onCreated }: { readonly onCreated: (recoveryCode: string) => void }) {
  const text = useText();
  const [step, setStep] = useState<1 | 2>(1);
  const [officeName, setOfficeName] = useState('');
  const [people, setPeople] = useState<readonly Newcomer[]>(firstPeople);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState(false);
  const missing = missingOf(people);

  const create = async (): Promise<void> => {
    if (missing !== null || working) return;
    setWorking(true);
    const result = await ask('session.first-start', {
      officeName: officeName.trim(),
      people: people.map(({ name, post, department, roles, passphrase }) => ({
        name: name.trim(),
        post: post.trim(),
        department: department.trim(),
        roles,
        passphrase,
      })),
    });
    setWorking(false);
    if (result.ok) onCreated(result.value.recoveryCode);
    else setFailure(result.error);
  };

  const practise = (): void => {
    setOfficeName(text('first.practice-office'));
    setPeople(practicePeople());
    setStep(2);
  };

  if (step === 1) {
    const named = officeName.trim() !== '';
    return (
      <form
        className="door-card"
        data-width="wide"
        onSubmit={(event) => {
          event.preventDefault();
          if (named) setStep(2);
        }}
      >
        <Steps step={1} />
        <h1>{text('first.office-title')}</h1>
        <p className="door-lead">{text('first.lead')}</p>
        <TextField
          label={text('first.office-name')}
          value={officeName}
          onChange={setOfficeName}
          description={text('first.office-help')}
          autoFocus
          data-testid="office-name"
        />
        <div className="door-hints">
          <section>
            <h2>{text('first.practice-title')}</h2>
            <p>{text('first.practice-help')}</p>
            <Button size="small" onPress={practise} data-testid="fill-practice">
              {text('first.practice-fill')}
            </Button>
          </section>
          <section>
            <h2>{text('first.disk-title')}</h2>
            <p>{text('first.disk-help')}</p>
          </section>
        </div>
        <div className="door-actions">
          <Button
            variant="primary"
            type="submit"
            blocked={
              named ? null : { reason: text('first.office-needed'), lead: () => focusField('office-name') }
            }
            data-testid="first-next"
          >
            {text('common.next')}
          </Button>
        </div>
      </form>
    );
  }

  return (
    <form
      className="door-card"
      data-width="full"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <Steps step={2} />
      <h1>{text('first.people-title')}</h1>
      <p className="door-lead">{text('first.people-lead')}</p>
      <div className="door-newcomers">
        {people.map((person, index) => (
          <PersonCard
            key={person.key}
            number={index + 1}
            person={person}
            onChange={(changed) => setPeople(people.map((one) => (one.key === changed.key ? changed : one)))}
            {...(people.length > 2 && {
              onRemove: () => setPeople(people.filter((one) => one.key !== person.key)),
            })}
          />
        ))}
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
      {missing !== null && (
        <Notice tone="information" data-testid="first-missing">
          {text(missing.key, { number: missing.number })}
        </Notice>
      )}
      <div className="door-actions">
        <Button onPress={() => setStep(1)}>{text('first.back')}</Button>
        <Button icon="plus" onPress={() => setPeople([...people, newcomer([])])}>
          {text('first.add-person')}
        </Button>
        <span className="door-actions-gap" />
        <Button
          variant="primary"
          type="submit"
          isPending={working}
          blocked={
            missing === null
              ? null
              : {
                  reason: text(missing.key, { number: missing.number }),
                  lead: () => focusField(`person-${String(missing.number)}-${missing.field}`),
                }
          }
          data-testid="create-vault"
        >
          {text('first.create')}
        </Button>
      </div>
    </form>
  );
}
