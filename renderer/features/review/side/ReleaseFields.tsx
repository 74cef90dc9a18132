/** Until when something is withheld: a date, an event, a day to look again; permanent only with a second signature. */
import { useState, type ReactElement } from 'react';
import type { Release } from '../../../../shared/domain/release';
import { useText } from '../../../i18n';
import { Notice, Select, TextField } from '../../../ui';
import { Lack } from './Lack';
import { useDraft } from './use-draft';

const KINDS = ['date', 'event', 'review', 'permanent'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function ReleaseFields(props: {
  readonly release: Release | null;
  readonly error: string | null;
  readonly readOnly: boolean;
  readonly onChange: (release: Release) => void;
}): ReactElement {
  const text = useText();
  const { release, onChange } = props;
  // A kind without its date is no release yet; it is kept here until the date is given.
  const [kind, setKind] = useState<Release['kind'] | null>(release?.kind ?? null);
  const [before, setBefore] = useState(release);
  if (before !== release) {
    setBefore(release);
    if (release !== null && before?.kind !== release.kind) setKind(release.kind);
  }
  const shown = kind ?? release?.kind ?? null;
  const keptDay = release?.kind === 'date' || release?.kind === 'review' ? release.date : '';
  const day = useDraft(keptDay, (value) => {
    if (DAY.test(value) && (shown === 'date' || shown === 'review')) onChange({ kind: shown, date: value });
  });
  const event = useDraft(release?.kind === 'event' ? release.event : '', (value) => {
    if (value.trim() !== '') onChange({ kind: 'event', event: value.trim() });
  });
  return (
    <div className="release" data-field="release">
      <Select
        label={text('review.release')}
        value={shown}
        placeholder={text('review.release.choose')}
        isDisabled={props.readOnly}
        data-testid="release-kind"
        options={KINDS.map((one) => ({
          value: one,
          label: text(`review.release.${one}`),
          hint: text(`review.release.${one}-help`),
        }))}
        onChange={(next) => {
          setKind(next);
          if (next === 'permanent') onChange({ kind: 'permanent' });
          if ((next === 'date' || next === 'review') && DAY.test(day.value))
            onChange({ kind: next, date: day.value });
          if (next === 'event' && event.value.trim() !== '')
            onChange({ kind: 'event', event: event.value.trim() });
        }}
      />
      {shown === 'date' || shown === 'review' ? (
        <TextField
          type="date"
          label={text(shown === 'date' ? 'review.release.date-field' : 'review.release.review-field')}
          value={day.value}
          isReadOnly={props.readOnly}
          onChange={day.change}
          onBlur={day.leave}
          data-testid="release-date"
        />
      ) : null}
      {shown === 'event' ? (
        <TextField
          label={text('review.release.event-field')}
          placeholder={text('review.release.event-example')}
          value={event.value}
          isReadOnly={props.readOnly}
          onChange={event.change}
          onBlur={event.leave}
          data-testid="release-event"
        />
      ) : null}
      {shown === 'permanent' ? <Notice tone="warning">{text('review.release.permanent-note')}</Notice> : null}
      <Lack words={props.error} />
    </div>
  );
}
