/** A yes or no, with its help. */
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';
import { Icon } from './icon';
import './fields.css';

export function Checkbox(props: {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly help?: string;
  readonly isDisabled?: boolean;
  readonly 'data-testid'?: string;
}) {
  return (
    <CheckboxField
      className="check-field"
      isSelected={props.isSelected}
      onChange={props.onChange}
      isDisabled={props.isDisabled ?? false}
    >
      <CheckboxButton
        className="check"
        {...(props['data-testid'] !== undefined && { 'data-testid': props['data-testid'] })}
      >
        <span className="check-box">
          <Icon name="check" size={16} />
        </span>
        <span>
          {props.children}
          {props.help !== undefined && <span className="check-help"> {props.help}</span>}
        </span>
      </CheckboxButton>
    </CheckboxField>
  );
}
