/** One find or one mask in a list: its words, what it is, where it stands, and below it what can be done. */
import type { ReactElement, ReactNode } from 'react';

export function DecisionRow(props: {
  readonly testId: string;
  readonly state: string;
  readonly focused: boolean;
  readonly words: string;
  readonly chip: ReactNode;
  /** Why, in one line; two where it has the focus. */
  readonly why: ReactNode;
  readonly whyTitle?: string;
  readonly where: ReactNode;
  readonly onFocus: () => void;
  /** Buttons and offers of the row that has the focus. */
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div
      className="candidate"
      data-focused={props.focused || undefined}
      data-state={props.state}
      data-testid={props.testId}
    >
      <button
        type="button"
        className="candidate-main"
        data-shortcuts="through"
        aria-current={props.focused || undefined}
        tabIndex={props.focused ? 0 : -1}
        onMouseDown={(event) => {
          event.preventDefault();
        }}
        onClick={props.onFocus}
      >
        <span className="candidate-text" title={props.words}>
          {props.words}
        </span>
        {props.chip}
        <span className="candidate-why" title={props.whyTitle}>
          {props.why}
        </span>
        {props.where}
      </button>
      {props.children}
    </div>
  );
}
