/** The audit log as people read it, and a clear answer whether it is whole. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ResponseOf } from '../../../shared/contract';
import type { AuditRow } from '../../../shared/contract/inspection';
import type { Failure } from '../../../shared/domain/result';
import { ask, useDeskEvents } from '../../app/desk';
import { RoomHeader } from '../../app/RoomHeader';
import { useShortcuts } from '../../app/shortcuts';
import { useText, type Text } from '../../i18n';
import { Button, EmptyState, FailureNotice, Notice } from '../../ui';
import { AuditTable } from './AuditTable';
import './inspection.css';
import { LeakCheckResult, useLeakCheck } from './LeakCheck';
import { mergeRows } from './rows';

export function InspectionScreen() {
  const text = useText();
  const [rows, setRows] = useState<readonly AuditRow[]>([]);
  const [total, setTotal] = useState<number | null>(null);
  const [caseId, setCaseId] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [verdict, setVerdict] = useState<ResponseOf<'audit.check'> | null>(null);
  const [checking, setChecking] = useState(false);
  const wanted = useRef(0);
  const leaks = useLeakCheck();

  const load = useCallback(
    (before: number | null): void => {
      wanted.current += 1;
      const number = wanted.current;
      void ask('audit.list', { before, caseId }).then((result) => {
        if (number !== wanted.current) return;
        setFailure(result.ok ? null : result.error);
        if (!result.ok) return;
        setTotal(result.value.total);
        setRows((old) => {
          const kept = caseId === null ? old : old.filter((row) => row.caseId === caseId);
          return mergeRows(kept, result.value.rows);
        });
      });
    },
    [caseId],
  );
  useEffect(() => load(null), [load]);
  useDeskEvents((event) => {
    // How far a redaction is stands in no record, and is told many times a second.
    if (event.event !== 'redaction' && event.event !== 'sealing') load(null);
  });

  const check = async (): Promise<void> => {
    if (checking) return;
    setChecking(true);
    const result = await ask('audit.check', {});
    setChecking(false);
    setFailure(result.ok ? null : result.error);
    setVerdict(result.ok ? result.value : null);
  };
  useShortcuts(text('inspection.title'), [
    { keys: ['c'], label: text('inspection.key-check'), run: () => void check() },
    { keys: ['p'], label: text('leak.key'), run: () => void leaks.run() },
  ]);

  const oldest = rows.at(-1);
  return (
    <>
      <RoomHeader
        title={text('inspection.title')}
        note={total === null ? undefined : text('inspection.note', { total })}
      >
        <Button keys="p" onPress={() => void leaks.run()} isPending={leaks.running} data-testid="leak-check">
          {text('leak.action')}
        </Button>
        <Button
          variant="primary"
          icon="inspection"
          keys="c"
          onPress={() => void check()}
          isPending={checking}
          data-testid="audit-check"
        >
          {text('inspection.check')}
        </Button>
      </RoomHeader>
      <div className="room-body inspection">
        <LeakCheckResult checking={leaks} />
        <FailureNotice failure={failure} />
        {verdict === null ? (
          <Notice>{text('inspection.check-lead')}</Notice>
        ) : (
          <Verdict verdict={verdict} text={text} />
        )}
        {caseId !== null && (
          <Notice
            actions={
              <Button size="small" onPress={() => setCaseId(null)}>
                {text('inspection.all-cases')}
              </Button>
            }
          >
            {text('inspection.only-case', { id: caseId.slice(0, 8) })}
          </Notice>
        )}
        {total === 0 ? (
          <EmptyState icon="inspection" title={text('inspection.empty-title')}>
            {text('inspection.empty')}
          </EmptyState>
        ) : (
          rows.length > 0 && <AuditTable rows={rows} onCase={setCaseId} />
        )}
        {oldest !== undefined && total !== null && rows.length < total && (
          <Button onPress={() => load(oldest.seq)} data-testid="audit-older">
            {text('inspection.older')}
          </Button>
        )}
      </div>
    </>
  );
}

function Verdict({ verdict, text }: { readonly verdict: ResponseOf<'audit.check'>; readonly text: Text }) {
  if (verdict.ok) {
    return (
      <Notice tone="success" title={text('inspection.whole-title')} live data-testid="audit-whole">
        {text('inspection.whole', { entries: verdict.entries })}
      </Notice>
    );
  }
  const reason = verdict.reason === null ? '' : text.code('audit-reason', verdict.reason);
  return (
    <Notice tone="danger" title={text('inspection.broken-title')} live data-testid="audit-broken">
      {verdict.firstBroken === null
        ? text('inspection.broken', { reason })
        : text('inspection.broken-at', { seq: verdict.firstBroken, reason })}
    </Notice>
  );
}
