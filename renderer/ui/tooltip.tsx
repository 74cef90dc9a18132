/** A short word that comes up on hover and on focus. */
import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { Kbd } from './kbd';
import './tooltip.css';

/** `children` is one focusable react-aria component. */
export function WithTooltip(props: {
  readonly words: string;
  readonly keys?: string;
  readonly children: ReactElement;
}) {
  return (
    <TooltipTrigger delay={300} closeDelay={60}>
      {props.children}
      <Tooltip className="tooltip" offset={6}>
        {props.words}
        {props.keys !== undefined && <Kbd keys={props.keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
