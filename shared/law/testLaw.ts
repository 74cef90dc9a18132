/** The shipped law, for the tests of this room. */
import clocks from '../../resources/law/clocks.json';
import criteria from '../../resources/law/criteria.json';
import holidays from '../../resources/law/holidays.json';
import items from '../../resources/law/items.json';
import statutes from '../../resources/law/statutes.json';
import templates from '../../resources/law/templates.json';
import { parseLaw, type Law } from './law';

export const lawFiles = { clocks, criteria, holidays, items, statutes, templates } as const;

export function shippedLaw(): Law {
  const law = parseLaw(lawFiles);
  if (!law.ok) throw new Error(`${law.error.code} ${JSON.stringify(law.error.params)}`);
  return law.value;
}
