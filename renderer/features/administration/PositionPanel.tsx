/** How sure a find must be to be proposed: one slider for the office, with what was measured at each of its positions. */
import { useState, type ReactElement } from 'react';
import type { RulesView } from '../../../shared/contract/rules';
import type { Failure } from '../../../shared/domain/result';
import { ask, useAnswer } from '../../app/desk';
import { formatMoment, useText, type Text } from '../../i18n';
import { announce, Button, FailureNotice, Notice } from '../../ui';

/** Recall that falls by more than this against the detector's own position is worth a warning. */
const NOTABLE = 0.03;

export function PositionPanel(): ReactElement {
  const text = useText();
  const rules = useAnswer('rules.read', {}, ['session']);
  return (
    <div className="admin-panel" data-width="wide">
      <FailureNotice failure={rules.failure} />
      {rules.value !== null && (
        <Position key={rules.value.position} rules={rules.value} onSet={rules.put} text={text} />
      )}
    </div>
  );
}

function Position(props: {
  readonly rules: RulesView;
  readonly onSet: (rules: RulesView) => void;
  readonly text: Text;
}): ReactElement {
  const { rules, text } = props;
  const { positions, maySetPosition } = rules;
  const [at, setAt] = useState(() => positions.findIndex(({ id }) => id === rules.position));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState(false);
  const chosen = positions[at];
  const usual = positions.find(({ id }) => id === 'balanced');
  const misses = (usual?.recall ?? 0) - (chosen?.recall ?? 0) > NOTABLE;
  const says = chosen === undefined ? '' : sentence(chosen, text);

  const set = async (): Promise<void> => {
    if (chosen === undefined || working) return;
    setWorking(true);
    const answer = await ask('rules.set-position', { position: chosen.id });
    setWorking(false);
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    props.onSet(answer.value);
    announce({ tone: 'done', words: text('rules.position-set') });
  };

  return (
    <>
      <p className="admin-help">{text('rules.position-lead')}</p>
      <div className="position">
        <label className="field-label" htmlFor="position">
          {text('rules.position')}
        </label>
        <input
          id="position"
          className="position-slider"
          type="range"
          min={0}
          max={positions.length - 1}
          step={1}
          value={at}
          disabled={!maySetPosition}
          aria-valuetext={chosen === undefined ? '' : `${text(`rules.position.${chosen.id}`)}. ${says}`}
          onChange={(event) => setAt(Number(event.target.value))}
          data-testid="position"
        />
        <div className="position-ends" aria-hidden="true">
          <span>{text('rules.position-few')}</span>
          <span>{text('rules.position-many')}</span>
        </div>
      </div>
      <table className="quiet-table position-table" aria-label={text('rules.figures')}>
        <thead>
          <tr>
            <th scope="col">{text('rules.column-position')}</th>
            <th scope="col" className="position-figure">
              {text('rules.column-precision')}
            </th>
            <th scope="col" className="position-figure">
              {text('rules.column-recall')}
            </th>
          </tr>
        </thead>
        <tbody>
          {positions.map((one, index) => (
            <tr
              key={one.id}
              data-chosen={index === at || undefined}
              data-testid={`position-${one.id}`}
              aria-current={index === at || undefined}
            >
              <td>
                <strong>{text(`rules.position.${one.id}`)}</strong>
                {one.id === rules.position && (
                  <span className="position-now"> · {text('rules.position-now')}</span>
                )}
              </td>
              <td className="position-figure figures">{percent(one.precision)}</td>
              <td className="position-figure figures">{percent(one.recall)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p aria-live="polite" data-testid="position-says">
        {says}
      </p>
      {misses && (
        <Notice tone="warning" data-testid="position-misses">
          {text('rules.position-misses')}
        </Notice>
      )}
      <p className="admin-help">
        {text('rules.measured', { places: rules.privatePlaces })} {text('rules.protected-note')}
      </p>
      <FailureNotice failure={failure} />
      <div className="admin-line">
        <p className="admin-help" data-testid="position-by">
          {rules.chosen === null
            ? text('rules.position-own')
            : text('rules.position-by', {
                by: rules.chosen.by,
                at: formatMoment(rules.chosen.at, text),
              })}
        </p>
        {maySetPosition ? (
          <Button
            variant="primary"
            isPending={working}
            onPress={() => void set()}
            blocked={chosen?.id === rules.position ? { reason: text('rules.position-same') } : null}
            data-testid="set-position"
          >
            {text('rules.set-position')}
          </Button>
        ) : (
          <p className="admin-help">{text('rules.position-only-administrator')}</p>
        )}
      </div>
    </>
  );
}

/** Shares as counts out of a hundred, which is how people picture them. */
function sentence(one: RulesView['positions'][number], text: Text): string {
  return text('rules.position-says', {
    right: Math.round(one.precision * 100),
    found: Math.round(one.recall * 100),
    missed: 100 - Math.round(one.recall * 100),
  });
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
