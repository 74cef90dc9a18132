/** One paper's seal: how far it is, and the button that stops it or takes it up again. */
import type { ReactElement } from 'react';
import type { Seal, SealProgress } from '../../../shared/contract/sealing';
import { useText } from '../../i18n';
import { Button, ProgressBar } from '../../ui';
import { shareOf } from './follow';
import './sealing.css';
import type { SealDesk } from './use-seals';

function useStepWords(): (progress: SealProgress) => string {
  const text = useText();
  return ({ step, paper, papers, page, pages }) => {
    const words = step === 'pack' ? text('sealing.step-pack') : text(`sealing.step-${step}`, { page, pages });
    return papers > 1 && step !== 'pack' ? `${text('sealing.paper', { paper, papers })} · ${words}` : words;
  };
}

export function SealLine({ seal, desk }: { readonly seal: Seal; readonly desk: SealDesk }): ReactElement {
  const text = useText();
  const stepWords = useStepWords();
  const { row, state, progress } = seal;
  const { title } = row;
  const asked = desk.asked.get(row.id);
  const stopped = state === 'stopped';
  const share = shareOf(seal);
  return (
    <div className="seal-line" data-testid={`seal-${row.id}`} data-state={state}>
      <span className="seal-words">
        <span role="status">{text(`sealing.${state}`)}</span>
        {progress === null ? null : (
          // It changes many times, so it is for eyes alone: whoever listens asks the bar.
          <span className="seal-step figures" aria-hidden="true" data-testid={`seal-step-${row.id}`}>
            {stepWords(progress)}
          </span>
        )}
      </span>
      {state === 'under-way' ? (
        <>
          <ProgressBar label={text('sealing.under-way-of', { title })} value={share} />
          <span className="seal-share figures" aria-hidden="true">
            {share === null ? '' : `${String(Math.floor(100 * share))}%`}
          </span>
        </>
      ) : null}
      {/* One button in one place: the hand that stopped a seal is on the way to take it up again. */}
      <Button
        size="small"
        aria-label={text(stopped ? 'sealing.again-of' : 'sealing.stop-of', { title })}
        isPending={asked === 'stop' || (asked === 'again' && stopped)}
        blocked={desk.mayAct ? null : { reason: text('sealing.not-yours') }}
        data-testid={`${stopped ? 'seal-again' : 'seal-stop'}-${row.id}`}
        onPress={() => void (stopped ? desk.again(row.id) : desk.stop(row.id))}
      >
        {text(stopped ? 'sealing.again' : 'sealing.stop')}
      </Button>
    </div>
  );
}
