/** The seal of the one paper that lies open, in the strip under its head; `otherwise` where it has none. */
import type { ReactElement, ReactNode } from 'react';
import { SealLine } from './SealLine';
import { useSeals } from './use-seals';

export function CaseSeal(props: { readonly caseId: string; readonly otherwise: ReactNode }): ReactElement {
  const desk = useSeals();
  const seal = desk.seals.find(({ row }) => row.id === props.caseId);
  return seal === undefined ? <>{props.otherwise}</> : <SealLine seal={seal} desk={desk} />;
}
