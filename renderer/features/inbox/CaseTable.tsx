/** The papers of the inbox. One of them holds the tab stop; arrows move it, Enter opens. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CaseRow } from '../../../shared/contract/views';
import { openCase } from '../../app/route';
import { useShortcuts } from '../../app/shortcuts';
import { useText } from '../../i18n';
import { CaseLine } from './CaseLine';
import { steadyOrder } from './order';
import { useInboxPlace } from './place';

/** `shown` in its first order; it is put in order anew when the screen is entered or another filter is chosen. */
export function CaseTable({ shown }: { readonly shown: readonly CaseRow[] }) {
  const text = useText();
  const [before, setOrder] = useState<readonly string[]>([]);
  const order = steadyOrder(before, shown);
  if (order !== before) setOrder(order);
  const byId = new Map(shown.map((row) => [row.id, row]));
  const cases = order.flatMap((id) => byId.get(id) ?? []);
  const body = useRef<HTMLTableSectionElement>(null);
  const last = useInboxPlace((store) => store.caseId);
  const here = Math.max(
    0,
    cases.findIndex((row) => row.id === last),
  );

  const focusRow = (index: number): void => {
    const row = cases[Math.min(cases.length - 1, Math.max(0, index))];
    if (row === undefined) return;
    useInboxPlace.setState({ caseId: row.id });
    body.current?.querySelector<HTMLElement>(`[data-open-case="${CSS.escape(row.id)}"]`)?.focus();
  };

  // Back from a paper: the list stands where it stood, unless the person is busy elsewhere.
  const onArrival = useRef(() => {
    const focused = document.activeElement;
    const idle = focused === null || focused === document.body || focused.matches('.frame-room');
    if (last !== null && idle) focusRow(here);
  });
  useEffect(() => onArrival.current(), []);

  useShortcuts(text('inbox.cases'), [
    {
      keys: ['j', 'k'],
      shown: ['j', 'k'],
      label: text('inbox.key-move'),
      run: (keys) => focusRow(here + (keys === 'j' ? 1 : -1)),
    },
    {
      keys: ['Enter'],
      label: text('inbox.key-open'),
      run: () => {
        const row = cases[here];
        if (row !== undefined && row.state !== 'collected') openCase(row.id);
      },
    },
  ]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const move = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: cases.length - 1 }[event.key];
    if (move === undefined) return;
    event.preventDefault();
    focusRow(move);
  };

  return (
    <table className="case-table">
      <thead>
        <tr>
          <th scope="col">{text('inbox.column-title')}</th>
          <th scope="col">{text('inbox.column-state')}</th>
          <th scope="col">{text('inbox.column-marking')}</th>
          <th scope="col" className="case-figure">
            {text('inbox.column-undecided')}
          </th>
          <th scope="col" className="case-figure">
            {text('inbox.column-masks')}
          </th>
          <th scope="col" className="case-figure">
            {text('inbox.column-pages')}
          </th>
          <th scope="col">{text('inbox.column-clock')}</th>
          <th scope="col">{text('inbox.column-received')}</th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {cases.map((row, index) => (
          <CaseLine key={row.id} row={row} isHere={index === here} />
        ))}
      </tbody>
    </table>
  );
}
