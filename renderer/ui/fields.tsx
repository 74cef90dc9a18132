/** Fields in which a person types, with their label, help and error read together. */
import type { ReactNode } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import './fields.css';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Help that always stands below the field. */
  readonly description?: ReactNode;
  /** What is wrong with the value now; null when nothing is. */
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly onBlur?: () => void;
  /** Hides the label from eyes where a heading already says it. */
  readonly hideLabel?: boolean;
  readonly 'data-testid'?: string;
}

function Field(
  props: FieldProps & { readonly type: 'text' | 'password' | 'date'; readonly children: ReactNode },
) {
  const wrong = props.error !== null && props.error !== undefined;
  return (
    <AriaTextField
      className="field"
      type={props.type === 'date' ? 'text' : props.type}
      value={props.value}
      onChange={props.onChange}
      onBlur={() => props.onBlur?.()}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      isInvalid={wrong}
      validationBehavior="aria"
      {...(props.autoFocus === true && { autoFocus: true })}
      {...(props.maxLength !== undefined && { maxLength: props.maxLength })}
    >
      <Label className={props.hideLabel === true ? 'for-readers-only' : 'field-label'}>{props.label}</Label>
      {props.children}
      {props.description !== undefined && (
        <Text slot="description" className="field-help">
          {props.description}
        </Text>
      )}
      <FieldError className="field-error">{props.error ?? ''}</FieldError>
    </AriaTextField>
  );
}

function testId(props: FieldProps): { readonly 'data-testid'?: string } {
  return props['data-testid'] === undefined ? {} : { 'data-testid': props['data-testid'] };
}

/** `type` `date` takes a day as `YYYY-MM-DD` from the browser's own date field. */
export function TextField(props: FieldProps & { readonly type?: 'text' | 'password' | 'date' }) {
  const type = props.type ?? 'text';
  return (
    <Field {...props} type={type}>
      <Input
        className="field-input"
        spellCheck={false}
        autoComplete="off"
        {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
        {...(type === 'date' && { type: 'date' })}
        {...testId(props)}
      />
    </Field>
  );
}

/** `rows` is the height in lines. */
export function TextArea(props: FieldProps & { readonly rows?: number }) {
  return (
    <Field {...props} type="text">
      <AriaTextArea
        className="field-input"
        data-form="area"
        rows={props.rows ?? 3}
        spellCheck={false}
        {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
        {...testId(props)}
      />
    </Field>
  );
}
