/** "Does this PDF leak?": what was looked at in a file, what it gives away, and what was not looked at. */
import { useState } from 'react';
import type { LeakReport } from '../../../shared/contract/leak-check';
import type { Failure } from '../../../shared/domain/result';
import { ask } from '../../app/desk';
import { useText, type Text } from '../../i18n';
import { Button, FailureNotice, Notice } from '../../ui';

export interface LeakChecking {
  readonly run: () => Promise<void>;
  readonly running: boolean;
  readonly report: LeakReport | null;
  readonly failure: Failure | null;
  readonly close: () => void;
}

export function useLeakCheck(): LeakChecking {
  const [running, setRunning] = useState(false);
  const [report, setReport] = useState<LeakReport | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async (): Promise<void> => {
    if (running) return;
    setRunning(true);
    setFailure(null);
    const result = await ask('leak.check', {});
    setRunning(false);
    if (!result.ok) {
      setReport(null);
      setFailure(result.error);
    } else if (result.value !== null) setReport(result.value);
  };
  return {
    run,
    running,
    report,
    failure,
    close: () => {
      setReport(null);
      setFailure(null);
    },
  };
}

export function LeakCheckResult({ checking }: { readonly checking: LeakChecking }) {
  const text = useText();
  const { running, report, failure, close } = checking;
  if (running) {
    return (
      <Notice
        live
        data-testid="leak-running"
        actions={
          <Button size="small" onPress={() => void ask('leak.cancel', {})} data-testid="leak-cancel">
            {text('common.cancel')}
          </Button>
        }
      >
        {text('leak.running')}
      </Notice>
    );
  }
  if (failure !== null) return <FailureNotice failure={failure} />;
  if (report === null) return null;
  const leaks = report.findings.filter((finding) => finding.severity === 'leak');
  return (
    <section
      className="leak"
      aria-label={text('leak.title')}
      data-testid="leak-report"
      data-leaks={leaks.length}
    >
      <Notice
        live
        tone={leaks.length > 0 ? 'danger' : report.findings.length > 0 ? 'warning' : 'success'}
        title={text(leaks.length > 0 ? 'leak.leaks-title' : 'leak.clean-title', { file: report.fileName })}
        actions={
          <Button size="small" onPress={close} data-testid="leak-close">
            {text('common.close')}
          </Button>
        }
      >
        {text(leaks.length > 0 ? 'leak.leaks' : 'leak.clean', { pages: report.pages })}
      </Notice>
      {report.findings.length > 0 && (
        <ul className="leak-findings">
          {report.findings.map((finding) => (
            <li key={finding.code} data-code={finding.code} data-severity={finding.severity}>
              <strong>{text.code('leak-finding', finding.code)}</strong>
              <span className="leak-where">{where(finding, text)}</span>
            </li>
          ))}
        </ul>
      )}
      {report.hidden.length > 0 && <HiddenTable report={report} text={text} />}
      {report.imagePages.length > 0 && (
        <Notice tone="warning" data-testid="leak-images">
          {text('leak.images', { pages: report.imagePages.join(', ') })}
        </Notice>
      )}
    </section>
  );
}

function where(finding: LeakReport['findings'][number], text: Text): string {
  return finding.pages.length === 0
    ? text('leak.whole-file')
    : text('leak.on-pages', { count: finding.count, pages: finding.pages.join(', ') });
}

function HiddenTable({ report, text }: { readonly report: LeakReport; readonly text: Text }) {
  return (
    <>
      <table className="quiet-table" aria-label={text('leak.hidden')} data-testid="leak-hidden">
        <thead>
          <tr>
            <th scope="col" className="audit-number">
              {text('leak.column-page')}
            </th>
            <th scope="col">{text('leak.hidden')}</th>
          </tr>
        </thead>
        <tbody>
          {report.hidden.map(({ page, text: words }, index) => (
            <tr key={`${String(page)} ${String(index)}`}>
              <td className="audit-number figures">{page}</td>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.hiddenMore > 0 && (
        <p className="leak-where">{text('leak.more', { count: report.hiddenMore })}</p>
      )}
    </>
  );
}
