/** A choice of one among few. */
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components';
import { Icon } from './icon';
import './fields.css';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

export function Select<Value extends string>(props: {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly hideLabel?: boolean;
  readonly description?: string;
  readonly 'data-testid'?: string;
}) {
  const choose = (key: unknown): void => {
    const option = props.options.find((candidate) => candidate.value === key);
    if (option !== undefined) props.onChange(option.value);
  };
  return (
    <AriaSelect
      className="field"
      value={props.value}
      onChange={choose}
      isDisabled={props.isDisabled ?? false}
      placeholder={props.placeholder ?? ''}
    >
      <Label className={props.hideLabel === true ? 'for-readers-only' : 'field-label'}>{props.label}</Label>
      <Button
        className="select-button"
        {...(props['data-testid'] !== undefined && { 'data-testid': props['data-testid'] })}
      >
        <span
          className="select-shown"
          title={props.options.find(({ value }) => value === props.value)?.label}
        >
          <SelectValue className="select-value" />
        </span>
        <Icon name="down" size={16} />
      </Button>
      {props.description !== undefined && (
        <Text slot="description" className="field-help">
          {props.description}
        </Text>
      )}
      <Popover className="select-list" offset={4}>
        <ListBox className="select-options">
          {props.options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className="select-option"
            >
              <Text slot="label">{option.label}</Text>
              {option.hint !== undefined && <Text slot="description">{option.hint}</Text>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
