/** The inbox as a screen: take in, follow, open. */
import { useState } from 'react';
import type { Failure } from '../../../shared/domain/result';
import { ask, useAnswer } from '../../app/desk';
import { RoomHeader } from '../../app/RoomHeader';
import { useSession } from '../../app/session';
import { useShortcuts } from '../../app/shortcuts';
import { useText } from '../../i18n';
import { Button, EmptyState, FailureNotice, Notice } from '../../ui';
import { CaseTable } from './CaseTable';
import { FilterBar } from './FilterBar';
import './inbox.css';
import { pickFiles, takeSamples } from './intake';
import { JobList } from './JobList';
import { countOf, shownCases } from './order';
import { useInboxPlace } from './place';

export function InboxScreen() {
  const text = useText();
  const inbox = useAnswer('inbox.list', {}, ['inbox', 'case']);
  const samples = useSession((store) => store.status?.samples ?? false);
  const filter = useInboxPlace((store) => store.filter);
  const [failure, setFailure] = useState<Failure | null>(null);

  const cases = inbox.value?.cases ?? [];
  const jobs = (inbox.value?.jobs ?? []).filter((job) => job.state !== 'done');
  const shown = shownCases(cases, filter);
  const watching = inbox.value?.watching ?? null;

  const watch = async (on: boolean): Promise<void> => {
    const result = await ask('intake.watch', { on });
    if (result.ok) inbox.put(result.value);
    setFailure(result.ok ? null : result.error);
  };

  useShortcuts(text('inbox.title'), [
    { keys: ['i'], label: text('inbox.key-pick'), run: () => void pickFiles(text) },
  ]);

  const empty = cases.length === 0 && jobs.length === 0;
  return (
    <>
      <RoomHeader
        title={text('inbox.title')}
        note={empty ? undefined : text('inbox.note', { open: countOf(cases, 'todo'), all: cases.length })}
      >
        <Button icon="folder" onPress={() => void watch(watching === null)} data-testid="watch-folder">
          {watching === null ? text('inbox.watch-on') : text('inbox.watch-off')}
        </Button>
        <Button
          variant={empty ? 'secondary' : 'primary'}
          icon="plus"
          keys="i"
          onPress={() => void pickFiles(text)}
          data-testid="pick-files"
        >
          {text('inbox.pick')}
        </Button>
      </RoomHeader>
      <div className="room-body inbox">
        <FailureNotice failure={failure ?? inbox.failure} />
        {watching !== null && <Notice>{text('inbox.watching', { name: watching })}</Notice>}
        {jobs.length > 0 && <JobList jobs={jobs} onInbox={inbox.put} />}
        {inbox.value === null ? null : empty ? (
          <EmptyState
            icon="inbox"
            title={text('inbox.empty-title')}
            actions={
              <>
                {samples && (
                  <Button variant="primary" onPress={() => void takeSamples(text)} data-testid="load-samples">
                    {text('inbox.samples')}
                  </Button>
                )}
                <Button icon="plus" onPress={() => void pickFiles(text)}>
                  {text('inbox.pick')}
                </Button>
              </>
            }
          >
            <p>{text('inbox.empty')}</p>
            {samples && <p>{text('inbox.empty-practice')}</p>}
          </EmptyState>
        ) : (
          cases.length > 0 && (
            <section className="inbox-cases" aria-label={text('inbox.cases')}>
              <FilterBar cases={cases} />
              {shown.length === 0 ? (
                <EmptyState icon="paper" title={text('inbox.filter-empty-title')}>
                  {text('inbox.filter-empty')}
                </EmptyState>
              ) : (
                <CaseTable key={filter} shown={shown} />
              )}
            </section>
          )
        )}
      </div>
    </>
  );
}
