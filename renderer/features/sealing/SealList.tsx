/** Every approved paper that is not sealed yet; nothing where there is none. */
import type { ReactElement } from 'react';
import { useText } from '../../i18n';
import { FailureNotice } from '../../ui';
import { SealLine } from './SealLine';
import { useSeals } from './use-seals';

export function SealList(): ReactElement | null {
  const text = useText();
  const desk = useSeals();
  if (desk.seals.length === 0) return null;
  return (
    <section className="seal-list" aria-label={text('sealing.title')} data-testid="seals">
      <h2>
        {text('sealing.title')} <span className="figures">{desk.seals.length}</span>
      </h2>
      <FailureNotice failure={desk.failure} />
      <ul>
        {desk.seals.map((seal) => (
          <li key={seal.row.id}>
            <strong title={seal.row.title}>{seal.row.title}</strong>
            <SealLine seal={seal} desk={desk} />
          </li>
        ))}
      </ul>
    </section>
  );
}
