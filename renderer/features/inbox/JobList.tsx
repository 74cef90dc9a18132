/** Files on their way into the inbox, and those that did not get there. */
import { useState } from 'react';
import type { Inbox } from '../../../shared/contract/intake';
import type { JobRow } from '../../../shared/contract/views';
import type { Result } from '../../../shared/domain/result';
import { ask } from '../../app/desk';
import { useText } from '../../i18n';
import { announce, Button, IconButton, ProgressBar } from '../../ui';
import { PasswordDialog } from './PasswordDialog';

/** What trying again with the same bytes cannot mend: only another file can. */
const HOPELESS: ReadonlySet<string> = new Set([
  'convert.damaged',
  'convert.empty',
  'convert.too-large',
  'convert.format',
  'file.folder',
  'file.too-large',
]);

function mayRetry(job: JobRow): boolean {
  return job.state === 'cancelled' || (job.state === 'failed' && !HOPELESS.has(job.error?.code ?? ''));
}

export function JobList({
  jobs,
  onInbox,
}: {
  readonly jobs: readonly JobRow[];
  readonly onInbox: (inbox: Inbox) => void;
}) {
  const text = useText();
  const [locked, setLocked] = useState<JobRow | null>(null);
  const take = (result: Result<Inbox>): void => {
    if (result.ok) onInbox(result.value);
    else announce({ tone: 'danger', words: text.code('error', result.error.code, result.error.params) });
  };
  const retry = async (jobId: string, password?: string): Promise<void> =>
    take(await ask('intake.retry', password === undefined ? { jobId } : { jobId, password }));

  return (
    <section className="job-list" aria-label={text('inbox.jobs')}>
      <h2>
        {text(jobs.every((job) => job.state === 'failed') ? 'inbox.jobs-failed' : 'inbox.jobs')}{' '}
        <span className="figures">{jobs.length}</span>
      </h2>
      <ul>
        {jobs.map((job) => (
          <li
            key={job.id}
            className="job"
            data-state={job.state}
            data-testid={`job-${job.id}`}
            data-file={job.fileName}
          >
            <span className="job-name" title={job.fileName}>
              {job.fileName}
            </span>
            <JobState job={job} />
            <span className="job-actions">
              {(job.state === 'failed' || job.state === 'cancelled') && (
                <>
                  {mayRetry(job) && (
                    <Button
                      size="small"
                      onPress={() => (job.wantsPassword ? setLocked(job) : void retry(job.id))}
                      data-testid={`job-retry-${job.id}`}
                    >
                      {job.wantsPassword ? text('inbox.job-password') : text('inbox.job-retry')}
                    </Button>
                  )}
                  <Button
                    size="small"
                    variant="quiet"
                    onPress={() => void ask('intake.dismiss', { jobId: job.id }).then(take)}
                    data-testid={`job-dismiss-${job.id}`}
                  >
                    {text('inbox.job-dismiss')}
                  </Button>
                </>
              )}
              {(job.state === 'running' || job.state === 'waiting') && (
                <IconButton
                  label={text('inbox.job-cancel', { name: job.fileName })}
                  icon="close"
                  onPress={() => void ask('intake.cancel', { jobId: job.id }).then(take)}
                  data-testid={`job-cancel-${job.id}`}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
      <PasswordDialog
        key={locked?.id ?? ''}
        job={locked}
        onClose={() => setLocked(null)}
        onPassword={(job, password) => {
          setLocked(null);
          void retry(job.id, password);
        }}
      />
    </section>
  );
}

function JobState({ job }: { readonly job: JobRow }) {
  const text = useText();
  switch (job.state) {
    case 'failed':
      return (
        <span className="job-failed">
          {job.error === null
            ? text('inbox.job-failed')
            : text.code('error', job.error.code, job.error.params)}
        </span>
      );
    case 'cancelled':
      return <span className="job-step">{text('inbox.job-cancelled')}</span>;
    case 'waiting':
      return <span className="job-step">{text('inbox.job-waiting')}</span>;
    case 'running':
    case 'done': {
      const step = text.code('step', job.step);
      return (
        <span className="job-running">
          <span className="job-step">
            {job.total > 0 ? text('inbox.job-progress', { step, done: job.done, total: job.total }) : step}
          </span>
          <ProgressBar
            label={`${job.fileName}: ${step}`}
            value={job.total > 0 ? job.done / job.total : null}
          />
        </span>
      );
    }
  }
}
