/** The eight items beside the paper, the one in hand laid open; dated, as the office's copy of the law is. */
import type { ReactElement } from 'react';
import { formatDay, useText } from '../../../i18n';
import { ItemChip } from '../../../ui';
import { useReview, useView } from '../context';

export function LawTab(): ReactElement {
  const text = useText();
  const view = useView();
  const law = useReview((review) => review.law);
  const focus = useReview((review) => review.focus);
  const chosen = useReview((review) => (review.focus === null ? undefined : review.chosen.get(review.focus)));
  if (law === null) return <p className="rows-empty">{text('common.loading')}</p>;
  const mask = view.masks.find((one) => one.id === focus || (focus !== null && one.candidateId === focus));
  const inHand =
    mask?.item ?? chosen ?? view.candidates.find((one) => one.id === focus)?.item ?? view.groups[0]?.item;
  return (
    <div className="law" data-testid="law">
      <p className="review-help">
        {text('review.law.dated', { day: formatDay(law.date, text), version: law.criteriaVersion })}
      </p>
      {law.items.map((item) => (
        <details
          key={`${String(item.item)}-${String(item.item === inHand)}`}
          className="law-item"
          open={item.item === inHand}
        >
          <summary>
            <ItemChip item={item.item} /> <strong>{item.name[text.locale]}</strong>
          </summary>
          <p>{item.summary[text.locale]}</p>
          <h4>{text('review.law.burden')}</h4>
          <p>{item.burden[text.locale]}</p>
          {item.exceptions.length === 0 ? null : (
            <>
              <h4>{text('review.law.exceptions')}</h4>
              <ul>
                {item.exceptions.map((one) => (
                  <li key={one.letter}>
                    <b>{text(`review.letter.${one.letter}`)}</b> {one.text[text.locale]}
                  </li>
                ))}
              </ul>
            </>
          )}
          {law.clauses.some((clause) => clause.item === item.item) ? (
            <>
              <h4>{text('review.law.clauses')}</h4>
              <ul>
                {law.clauses
                  .filter((clause) => clause.item === item.item)
                  .map((clause) => (
                    <li key={clause.id}>
                      <b>{clause.id}</b> {clause.name[text.locale]}
                    </li>
                  ))}
              </ul>
            </>
          ) : null}
        </details>
      ))}
    </div>
  );
}
