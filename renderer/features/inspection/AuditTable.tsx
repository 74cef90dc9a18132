/** Entries of the audit log. Nothing in it names a person outside the office. */
import type { AuditRow } from '../../../shared/contract/inspection';
import { formatMoment, useText } from '../../i18n';
import { detailWords } from './detail';

export function AuditTable({
  rows,
  onCase,
}: {
  readonly rows: readonly AuditRow[];
  readonly onCase: (caseId: string) => void;
}) {
  const text = useText();
  return (
    <table className="quiet-table" aria-label={text('inspection.list')} data-testid="audit-table">
      <thead>
        <tr>
          <th scope="col" className="audit-number">
            {text('inspection.column-number')}
          </th>
          <th scope="col">{text('inspection.column-at')}</th>
          <th scope="col">{text('inspection.column-actor')}</th>
          <th scope="col">{text('inspection.column-action')}</th>
          <th scope="col">{text('inspection.column-case')}</th>
          <th scope="col">{text('inspection.column-detail')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.seq} data-seq={row.seq} data-action={row.action}>
            <td className="audit-number figures">{row.seq}</td>
            <td className="audit-time figures">{formatMoment(row.at, text)}</td>
            <td>{row.actor === '' ? text('inspection.program') : row.actor}</td>
            <td>{text.code('audit', row.action)}</td>
            <td>
              <CaseLink caseId={row.caseId} onCase={onCase} />
            </td>
            <td className="audit-detail">{detailWords(row.detail, text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CaseLink({
  caseId,
  onCase,
}: {
  readonly caseId: string | null;
  readonly onCase: (caseId: string) => void;
}) {
  if (caseId === null) return null;
  return (
    <button type="button" className="audit-case" onClick={() => onCase(caseId)}>
      {caseId.slice(0, 8)}
    </button>
  );
}
