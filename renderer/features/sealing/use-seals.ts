/** Approved papers that are not sealed yet, and what can be done about each. */
import { useMemo, useState } from 'react';
import type { Seal } from '../../../shared/contract/sealing';
import type { Failure } from '../../../shared/domain/result';
import { ask, useAnswer, useDeskEvents } from '../../app/desk';
import { useText } from '../../i18n';
import { announce } from '../../ui';
import { followed, isNews, type Told } from './follow';
import { announceOutcome } from './outcome';

export interface SealDesk {
  readonly seals: readonly Seal[];
  readonly mayAct: boolean;
  readonly failure: Failure | null;
  /** Cases of which something was asked that has not shown yet. */
  readonly asked: ReadonlyMap<string, 'stop' | 'again'>;
  readonly stop: (caseId: string) => Promise<void>;
  readonly again: (caseId: string) => Promise<void>;
}

export function useSeals(): SealDesk {
  const text = useText();
  const { value, put, reload, failure } = useAnswer('sealing.list', {}, ['queue', 'case']);
  const [told, setTold] = useState<Told>(new Map());
  const [asked, setAsked] = useState<ReadonlyMap<string, 'stop' | 'again'>>(new Map());
  const note = (caseId: string, what: 'stop' | 'again' | null): void => {
    setAsked((before) => {
      const after = new Map(before);
      if (what === null) after.delete(caseId);
      else after.set(caseId, what);
      return after;
    });
  };

  const refused = ({ code, params }: Failure): void =>
    announce({ tone: 'danger', words: text.code('error', code, params) });

  useDeskEvents((event) => {
    if (event.event !== 'sealing') return;
    const { caseId, progress } = event;
    setTold((before) => new Map(before).set(caseId, progress));
    if (isNews(value?.seals ?? [], caseId)) reload();
  });
  const seals = useMemo(() => followed(value?.seals ?? [], told), [value, told]);

  return {
    seals,
    mayAct: value?.mayAct ?? false,
    failure,
    asked,
    async stop(caseId) {
      note(caseId, 'stop');
      const answer = await ask('sealing.stop', { caseId });
      note(caseId, null);
      if (answer.ok) put(answer.value);
      else refused(answer.error);
    },
    async again(caseId) {
      note(caseId, 'again');
      const answer = await ask('sealing.again', { caseId });
      note(caseId, null);
      if (!answer.ok) refused(answer.error);
      // Stopped anew: its line says so.
      else if (answer.value.row.state !== 'approved')
        announceOutcome(text, answer.value.row, 'sealing.said.sealed');
    },
  };
}
