/** What an official needs to know to begin, on one screen. */
import { ROLES } from '../../../shared/domain/role';
import { openKeys } from '../../app/keys-overlay';
import { RoomHeader } from '../../app/RoomHeader';
import { goTo } from '../../app/route';
import { useSession } from '../../app/session';
import { useText } from '../../i18n';
import { Button } from '../../ui';
import { takeSamples } from '../inbox';
import './help.css';

const STEPS = [1, 2, 3, 4, 5] as const;

export function HelpScreen() {
  const text = useText();
  const samples = useSession((store) => store.status?.samples ?? false);
  return (
    <>
      <RoomHeader title={text('help.title')} />
      <div className="room-body help">
        <section className="help-card" data-width="whole">
          <h2>{text('help.way')}</h2>
          <ol className="help-way">
            {STEPS.map((step) => (
              <li key={step}>
                <strong>
                  <span className="help-number">{step}</span>
                  {text(`help.way-${step}`)}
                </strong>
                <p>{text(`help.way-${step}-text`)}</p>
              </li>
            ))}
          </ol>
        </section>
        <section className="help-card">
          <h2>{text('help.open-rule')}</h2>
          <p>{text('help.open-rule-text')}</p>
          <h2>{text('help.practice')}</h2>
          <p>{text('help.practice-text')}</p>
          {samples && (
            <Button
              onPress={() => {
                goTo('inbox');
                void takeSamples(text);
              }}
              data-testid="help-samples"
            >
              {text('inbox.samples')}
            </Button>
          )}
          <h2>{text('help.keys')}</h2>
          <p>{text('help.keys-text')}</p>
          <Button keys="?" onPress={openKeys}>
            {text('help.show-keys')}
          </Button>
        </section>
        <section className="help-card">
          <h2>{text('help.roles')}</h2>
          <dl className="help-roles">
            {ROLES.map((role) => (
              <div key={role}>
                <dt>{text(`role.${role}`)}</dt>
                <dd>{text(`role-help.${role}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </>
  );
}
