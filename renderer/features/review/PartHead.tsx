/** Head of a part in the paper column: its name, its own marking, what it hides, and the way to withhold it whole. */
import { useState, type ReactElement } from 'react';
import type { PartView } from '../../../shared/contract/views';
import { useText } from '../../i18n';
import { Button, Chip, Dialog, Notice } from '../../ui';
import { useReviewStore, useView } from './context';
import { partName } from './words';

export function PartHead({
  part,
  quiet = false,
}: {
  readonly part: PartView;
  readonly quiet?: boolean;
}): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const view = useView();
  const [listing, setListing] = useState(false);
  const findings = part.hidden.length + part.warnings.length;
  const { act, set } = store.getState();
  return (
    <div className="part-head" data-testid={quiet ? undefined : `part-${part.id}`}>
      <strong>{partName(part, view.parts, text)}</strong>
      <span className="part-head-name" title={part.name}>
        {part.name}
      </span>
      <Chip tone={part.withheld ? 'danger' : part.markingText === '공개' ? 'success' : 'primary'}>
        {part.markingText}
      </Chip>
      <span className="grow" />
      {quiet ? null : (
        <>
          {findings > 0 ? (
            <Button
              size="small"
              variant="quiet"
              icon="eye"
              data-testid={`hidden-${part.id}`}
              onPress={() => {
                setListing(true);
              }}
            >
              {text('review.hidden.button', { count: findings })}
            </Button>
          ) : null}
          {view.editable ? (
            <Button
              size="small"
              variant="quiet"
              onPress={() => {
                if (part.withheld) void act({ act: 'withhold-part', partId: part.id, item: null }, 'opened');
                else set({ asking: { dialog: 'withhold-part', partId: part.id } });
              }}
            >
              {text(part.withheld ? 'review.withhold.take-back' : 'review.withhold.button')}
            </Button>
          ) : null}
        </>
      )}
      <Dialog
        title={text('review.hidden.title')}
        isOpen={listing}
        width="wide"
        onClose={() => {
          setListing(false);
        }}
        actions={
          <Button
            variant="primary"
            onPress={() => {
              setListing(false);
            }}
          >
            {text('common.close')}
          </Button>
        }
      >
        <p className="review-help">{text('review.hidden.help')}</p>
        {part.warnings.map((code) => (
          <Notice key={code} tone="warning">
            {text.code('warning', code)}
          </Notice>
        ))}
        <ul className="hidden-list">
          {part.hidden.map((one, index) => (
            <li key={index}>
              <Chip>{text.code('hidden', one.kind)}</Chip>
              <span className="figures">
                {one.page === null ? '' : text('review.page', { page: one.page })}
              </span>
              <span>{one.text}</span>
            </li>
          ))}
        </ul>
      </Dialog>
    </div>
  );
}
