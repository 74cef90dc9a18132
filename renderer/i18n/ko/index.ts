/** The whole Korean catalogue, room by room. */
import { administration } from './administration';
import { approval } from './approval';
import { audit } from './audit';
import { common } from './common';
import { domain } from './domain';
import { errors } from './errors';
import { frame } from './frame';
import { help } from './help';
import { inbox } from './inbox';
import { inspection } from './inspection';
import { leak } from './leak';
import { paper } from './paper';
import { queue } from './queue';
import { review } from './review';
import { rules } from './rules';
import { sealing } from './sealing';
import { session } from './session';
import { warnings } from './warnings';
import { why } from './why';

export const ko = {
  ...administration,
  ...approval,
  ...audit,
  ...common,
  ...domain,
  ...errors,
  ...frame,
  ...help,
  ...inbox,
  ...inspection,
  ...leak,
  ...paper,
  ...queue,
  ...review,
  ...rules,
  ...sealing,
  ...session,
  ...warnings,
  ...why,
} as const;

export type MessageKey = keyof typeof ko;
