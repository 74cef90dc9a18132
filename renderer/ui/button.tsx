/** Buttons. One that cannot act yet says why and, when pressed, leads to what is missing. */
import type { ReactNode } from 'react';
import { useId } from 'react';
import { Button as AriaButton, type PressEvent } from 'react-aria-components';
import './button.css';
import { Icon, type IconName } from './icon';
import { Kbd } from './kbd';
import { WithTooltip } from './tooltip';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

/** Why a button cannot act now. Pressing it then calls `lead`, which takes the person to what is missing. */
export interface Blocked {
  readonly reason: string;
  readonly lead?: () => void;
}

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: (event: PressEvent) => void;
  readonly variant?: ButtonVariant;
  readonly size?: 'main' | 'small';
  readonly icon?: IconName;
  /** Key shown on the button; the registry makes it work. */
  readonly keys?: string;
  readonly blocked?: Blocked | null;
  readonly isDisabled?: boolean;
  /** Work is under way: the button stays in its place, says so and does nothing. */
  readonly isPending?: boolean;
  readonly type?: 'button' | 'submit';
  readonly autoFocus?: boolean;
  readonly 'aria-label'?: string;
  readonly 'data-testid'?: string;
  readonly className?: string;
}

export function Button(props: ButtonProps) {
  const { children, variant = 'secondary', size = 'main', icon, keys, blocked, onPress, className } = props;
  const reasonId = useId();
  const isBlocked = blocked !== null && blocked !== undefined;
  const button = (
    <AriaButton
      className={className === undefined ? 'button' : `button ${className}`}
      data-variant={variant}
      data-size={size}
      data-blocked={isBlocked || undefined}
      type={isBlocked ? 'button' : (props.type ?? 'button')}
      isDisabled={props.isDisabled ?? false}
      isPending={props.isPending ?? false}
      onPress={isBlocked ? () => blocked.lead?.() : (event) => onPress?.(event)}
      {...(props.autoFocus === true && { autoFocus: true })}
      {...(props['aria-label'] !== undefined && { 'aria-label': props['aria-label'] })}
      {...(props['data-testid'] !== undefined && { 'data-testid': props['data-testid'] })}
      {...(isBlocked && { 'aria-describedby': reasonId })}
    >
      {icon !== undefined && <Icon name={icon} size={size === 'small' ? 16 : 18} />}
      <span className="button-words">{children}</span>
      {keys !== undefined && <Kbd keys={keys} />}
    </AriaButton>
  );
  if (!isBlocked) return button;
  return (
    <>
      <WithTooltip words={blocked.reason}>{button}</WithTooltip>
      <span id={reasonId} className="for-readers-only">
        {blocked.reason}
      </span>
    </>
  );
}

/** A button that is only a sign; its name is read aloud and shown on hover and focus. */
export function IconButton(props: {
  readonly label: string;
  readonly icon: IconName;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly keys?: string;
  readonly 'data-testid'?: string;
}) {
  return (
    <WithTooltip words={props.label} {...(props.keys !== undefined && { keys: props.keys })}>
      <AriaButton
        className="icon-button"
        aria-label={props.label}
        onPress={props.onPress}
        isDisabled={props.isDisabled ?? false}
        {...(props.isPressed !== undefined && { 'aria-pressed': props.isPressed })}
        {...(props['data-testid'] !== undefined && { 'data-testid': props['data-testid'] })}
      >
        <Icon name={props.icon} />
      </AriaButton>
    </WithTooltip>
  );
}
