/** Papers by state, with how many there are of each. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { CaseRow } from '../../../shared/contract/views';
import { useText } from '../../i18n';
import { Badge } from '../../ui';
import { countOf, FILTERS } from './order';
import { useInboxPlace } from './place';

export function FilterBar({ cases }: { readonly cases: readonly CaseRow[] }) {
  const text = useText();
  const filter = useInboxPlace((store) => store.filter);
  return (
    <ToggleButtonGroup
      className="filter-bar"
      aria-label={text('inbox.filter')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[filter]}
      onSelectionChange={(keys) => {
        const next = FILTERS.find((one) => keys.has(one));
        if (next !== undefined) useInboxPlace.setState({ filter: next });
      }}
    >
      {FILTERS.map((one) => (
        <ToggleButton key={one} id={one} className="filter" data-testid={`filter-${one}`}>
          {text(`inbox.filter-${one}`)}
          <Badge>{countOf(cases, one)}</Badge>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
