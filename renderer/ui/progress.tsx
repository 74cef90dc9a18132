/** How far a long work is. */
import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import './progress.css';

/** `value` 0 to 1; null while nobody knows. */
export function ProgressBar(props: {
  readonly label: string;
  readonly value: number | null;
  readonly tone?: 'work' | 'open';
}) {
  const known = props.value !== null;
  const percent = Math.round(100 * Math.min(1, Math.max(0, props.value ?? 0)));
  return (
    <AriaProgressBar className="progress" aria-label={props.label} value={percent} isIndeterminate={!known}>
      <svg
        className="progress-track"
        data-tone={props.tone ?? 'work'}
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect className="progress-ground" width="100" height="6" />
        <rect
          className={known ? 'progress-done' : 'progress-moving'}
          width={known ? percent : 30}
          height="6"
        />
      </svg>
    </AriaProgressBar>
  );
}
