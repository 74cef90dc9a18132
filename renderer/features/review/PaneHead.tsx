/** Head of the original's pane: where one is, how large it is shown, and the tools that draw. */
import type { ReactElement } from 'react';
import { ITEMS, KINDS, OWN_KINDS, type Kind, type OwnKind } from '../../../shared/domain/candidate';
import type { PartView } from '../../../shared/contract/views';
import { useText } from '../../i18n';
import { IconButton, Select } from '../../ui';
import { useReview, useReviewStore, useView } from './context';
import { partName } from './words';
import { Zoom } from './Zoom';

const DRAWN_KINDS: readonly (Kind | OwnKind)[] = [
  ...OWN_KINDS,
  ...KINDS.filter((kind) => kind !== 'NONDISCLOSURE'),
];

export function PaneHead(props: {
  readonly scale: number;
  readonly part: PartView | undefined;
  readonly page: number | null;
}): ReactElement {
  const text = useText();
  const store = useReviewStore();
  const view = useView();
  const mode = useReview((review) => review.mode);
  const drawItem = useReview((review) => review.drawItem);
  const drawKind = useReview((review) => review.drawKind);
  const { set } = store.getState();
  const toggle = (next: 'draw-text' | 'draw-area'): void => {
    set({ mode: mode === next ? 'look' : next });
  };
  return (
    <div className="pane-head">
      <h2>{text('review.original')}</h2>
      {mode === 'look' || !view.editable ? (
        <span className="review-quiet figures" data-testid="where">
          {props.part === undefined
            ? ''
            : `${partName(props.part, view.parts, text)} ${props.page === null ? '' : `${String(props.page)}/${String(props.part.pages.length)}`}`}
        </span>
      ) : (
        <span className="draw-choice" role="group" aria-label={text('review.draw.choice')}>
          <Select
            label={text('review.item')}
            hideLabel
            value={String(drawItem)}
            options={ITEMS.map((one) => ({
              value: String(one),
              label: `${text('item.number', { item: one })} ${text.code('item', String(one))}`,
            }))}
            onChange={(value) => {
              const item = ITEMS.find((one) => String(one) === value);
              if (item !== undefined) set({ drawItem: item });
            }}
          />
          <Select
            label={text('review.kind')}
            hideLabel
            value={drawKind}
            options={DRAWN_KINDS.map((kind) => ({ value: kind, label: text.code('kind', kind) }))}
            onChange={(kind) => {
              set({ drawKind: kind });
            }}
          />
        </span>
      )}
      <span className="grow" />
      {view.editable ? (
        <>
          <IconButton
            label={text('review.draw.text')}
            icon="pen"
            keys="d"
            isPressed={mode === 'draw-text'}
            data-testid="draw-text"
            onPress={() => {
              toggle('draw-text');
            }}
          />
          <IconButton
            label={text('review.draw.area')}
            icon="area"
            keys="a"
            isPressed={mode === 'draw-area'}
            data-testid="draw-area"
            onPress={() => {
              toggle('draw-area');
            }}
          />
          <IconButton
            label={text('review.find.title')}
            icon="search"
            keys="/"
            data-testid="find-text"
            onPress={() => {
              set({ asking: { dialog: 'find' } });
            }}
          />
          <IconButton
            label={text('common.undo')}
            icon="undo"
            keys="z"
            isDisabled={!view.canUndo}
            data-testid="undo"
            onPress={() => {
              void store.getState().undo();
            }}
          />
          <IconButton
            label={text('common.redo')}
            icon="redo"
            keys="Shift+z"
            isDisabled={!view.canRedo}
            data-testid="redo"
            onPress={() => {
              void store.getState().redo();
            }}
          />
        </>
      ) : null}
      <Zoom scale={props.scale} />
    </div>
  );
}
