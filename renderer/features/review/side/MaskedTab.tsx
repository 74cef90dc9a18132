/** What is masked, in the order of the papers; on each the item can be changed or the mask taken off. */
import { useMemo, type ReactElement } from 'react';
import type { MaskView } from '../../../../shared/contract/views';
import { ITEMS } from '../../../../shared/domain/candidate';
import { useText } from '../../../i18n';
import { Button, Chip, ItemChip, Select } from '../../../ui';
import { useActs } from '../acts';
import { useReview, useReviewStore, useView } from '../context';
import { masksInOrder } from '../logic/order';
import { maskText, partName } from '../words';
import { DecisionRow } from './DecisionRow';
import { LearnButton } from './LearnButton';
import { Rows, type Row } from './rows';

const ROW = 58;
const FOCUSED = 106;
const WITH_FORM = 132;
const LEARN = 30;

export function MaskedTab(): ReactElement {
  const text = useText();
  const view = useView();
  const focus = useReview((review) => review.focus);
  const masks = useMemo(() => masksInOrder(view), [view]);
  const isFocused = (mask: MaskView): boolean =>
    focus !== null && (mask.id === focus || mask.candidateId === focus);
  const focused = masks.find(isFocused);
  const height = (mask: MaskView): number =>
    !isFocused(mask)
      ? ROW
      : (mask.form === 'text' ? FOCUSED : WITH_FORM) + (view.editable && isLearnable(mask) ? LEARN : 0);
  const rows: Row[] =
    masks.length === 0
      ? [
          {
            key: 'none',
            height: 90,
            draw: () => <p className="rows-empty">{text('review.masked.none')}</p>,
          },
        ]
      : masks.map((mask) => ({
          key: mask.id,
          height: height(mask),
          draw: () => <MaskRow mask={mask} focused={isFocused(mask)} />,
        }));
  return (
    <Rows label={text('review.tab.masked')} rows={rows} focusKey={focused?.id ?? null} testId="masked-list" />
  );
}

/** Words can be learned, areas and pages cannot. */
function isLearnable(mask: MaskView): boolean {
  return mask.form === 'text' && mask.text !== null && mask.text.trim() !== '';
}

function MaskRow({ mask, focused }: { readonly mask: MaskView; readonly focused: boolean }): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const view = useView();
  const acts = useActs();
  const part = view.parts.find((one) => one.id === mask.partId);
  const page = mask.places[0]?.page;
  return (
    <DecisionRow
      testId={`mask-${mask.id}`}
      state="masked"
      focused={focused}
      words={maskText(mask, text)}
      chip={<ItemChip item={mask.item} />}
      why={
        <>
          {text.code('kind', mask.kind)}
          {part === undefined ? '' : ` · ${partName(part, view.parts, text)}`}
          {page === undefined ? '' : ` ${text('review.page', { page })}`}
          {mask.everywhere ? ` · ${text('review.masked.everywhere')}` : ''}
        </>
      }
      where={
        mask.form === 'text' ? null : (
          <span className="candidate-where">
            <Chip>{text(mask.form === 'area' ? 'review.masked.area' : 'review.masked.page')}</Chip>
          </span>
        )
      }
      onFocus={() => {
        store.getState().focusOn(mask.candidateId ?? mask.id);
      }}
    >
      {focused && view.editable ? (
        <div className="candidate-acts">
          <Select
            label={text('review.item')}
            hideLabel
            value={String(mask.item)}
            data-testid="mask-item"
            options={ITEMS.map((one) => ({
              value: String(one),
              label: `${text('item.number', { item: one })} ${text.code('item', String(one))}`,
            }))}
            onChange={(value) => {
              const item = ITEMS.find((one) => String(one) === value);
              if (item !== undefined && item !== mask.item) acts.setItem(item);
            }}
          />
          <Button
            size="small"
            keys="Backspace"
            data-testid="unmask"
            onPress={() => {
              acts.leaveOpen();
            }}
          >
            {text('review.unmask')}
          </Button>
        </div>
      ) : null}
      {focused && view.editable && isLearnable(mask) ? (
        <LearnButton list="always" words={mask.text ?? ''} kind={mask.kind} item={mask.item} />
      ) : null}
    </DecisionRow>
  );
}
