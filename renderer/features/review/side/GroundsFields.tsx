/** What the Act asks for a particular item beside the reason: statute, pending case, stage and end, exceptions looked at. */
import type { ReactElement } from 'react';
import type { LawView } from '../../../../shared/contract/law';
import type { GroupView } from '../../../../shared/contract/views';
import type { ExceptionAnswer, ExceptionLetter, ItemGrounds } from '../../../../shared/domain/justification';
import { useText } from '../../../i18n';
import { Notice, TextField } from '../../../ui';
import { Lack } from './Lack';
import { useDraft } from './use-draft';

type Exceptions = LawView['items'][number]['exceptions'];

interface GroundsProps {
  readonly group: GroupView;
  readonly exceptions: Exceptions;
  readonly lacking: (field: string) => string | null;
  readonly readOnly: boolean;
  /** A change upon what is held by then: two quick answers must not undo one another. */
  readonly onChange: (change: (grounds: GroupView['grounds']) => GroupView['grounds']) => void;
}

export function GroundsFields(props: GroundsProps): ReactElement | null {
  const { group } = props;
  switch (group.item) {
    case 1:
      return <OneGround {...props} field="statute" ground="statute" />;
    case 4:
      return <OneGround {...props} field="pending-case" ground="pendingCase" />;
    case 5:
      return (
        <div className="grounds-pair">
          <OneGround {...props} field="stage" ground="stage" />
          <OneGround {...props} field="end-date" ground="endDate" />
        </div>
      );
    case 6:
    case 7:
      return <ExceptionCheck {...props} />;
    default:
      return null;
  }
}

type WordGround = Exclude<keyof ItemGrounds, 'exceptions'>;

function OneGround({
  group,
  ground,
  field,
  lacking,
  readOnly,
  onChange,
}: GroundsProps & {
  readonly ground: WordGround;
  readonly field: 'statute' | 'pending-case' | 'stage' | 'end-date';
}): ReactElement {
  const text = useText();
  const draft = useDraft(group.grounds[ground] ?? '', (value) => {
    onChange((grounds) => ({ ...grounds, [ground]: value }));
  });
  return (
    <div data-field={field}>
      <TextField
        type={ground === 'endDate' ? 'date' : 'text'}
        label={text(`review.ground.${field}`)}
        description={text(`review.ground.${field}-help`)}
        value={draft.value}
        error={lacking(field)}
        isReadOnly={readOnly}
        onChange={draft.change}
        onBlur={draft.leave}
        data-testid={`ground-${ground}`}
      />
    </div>
  );
}

const ANSWERS: readonly ExceptionAnswer[] = ['not-applicable', 'applies'];

function ExceptionCheck({ group, exceptions, lacking, readOnly, onChange }: GroundsProps): ReactElement {
  const text = useText();
  const answers = group.grounds.exceptions ?? {};
  const answer = (letter: ExceptionLetter, value: ExceptionAnswer): void => {
    onChange((grounds) => ({ ...grounds, exceptions: { ...grounds.exceptions, [letter]: value } }));
  };
  return (
    <fieldset className="exceptions" data-field="exceptions" data-testid="exceptions" disabled={readOnly}>
      <legend>{text('review.exceptions.title', { item: group.item })}</legend>
      <p className="review-help">{text('review.exceptions.help')}</p>
      {exceptions.map((one) => (
        <div
          key={one.letter}
          className="exception"
          role="radiogroup"
          aria-label={text(`review.letter.${one.letter}`)}
        >
          <span className="exception-words">
            <b>{text(`review.letter.${one.letter}`)}</b> {one.text[text.locale]}
          </span>
          <span className="exception-answers">
            {ANSWERS.map((value) => (
              <label
                key={value}
                className="exception-answer"
                data-checked={answers[one.letter] === value || undefined}
              >
                <input
                  type="radio"
                  name={`${group.id}-${one.letter}`}
                  checked={answers[one.letter] === value}
                  data-testid={`exception-${one.letter}-${value}`}
                  onChange={() => {
                    answer(one.letter, value);
                  }}
                />
                {text(`review.exceptions.${value}`)}
              </label>
            ))}
          </span>
        </div>
      ))}
      {Object.values(answers).includes('applies') ? (
        <Notice tone="warning">{text('review.exceptions.must-go')}</Notice>
      ) : null}
      <Lack words={lacking('exceptions')} />
    </fieldset>
  );
}
