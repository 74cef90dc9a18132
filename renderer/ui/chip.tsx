/** Small figures beside words: what state, which item, how many. Colour never stands alone: each carries its word. */
import type { ReactNode } from 'react';
import type { Item } from '../../shared/domain/candidate';
import { useText } from '../i18n';
import './chip.css';

export type Tone = 'plain' | 'primary' | 'success' | 'warning' | 'danger' | 'information';

export function Chip(props: {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children: ReactNode;
  readonly 'data-testid'?: string;
}) {
  return (
    <span
      className="chip"
      data-tone={props.tone ?? 'plain'}
      {...(props.title !== undefined && { title: props.title })}
      {...(props['data-testid'] !== undefined && { 'data-testid': props['data-testid'] })}
    >
      {props.children}
    </span>
  );
}

/** The number of the item (호) in its colour; `named` adds what it protects. */
export function ItemChip({ item, named = false }: { readonly item: Item; readonly named?: boolean }) {
  const text = useText();
  return (
    <span className="item-chip" data-item={item} title={text.code('item', String(item))}>
      {text('item.number', { item })}
      {named && ` ${text.code('item', String(item))}`}
    </span>
  );
}

/** A count. `urgent` counts what waits for the person at the desk. */
export function Badge({
  tone = 'quiet',
  children,
}: {
  readonly tone?: 'quiet' | 'urgent';
  readonly children: ReactNode;
}) {
  return (
    <span className="badge figures" data-tone={tone}>
      {children}
    </span>
  );
}
