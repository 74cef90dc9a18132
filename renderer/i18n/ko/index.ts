/** The whole Korean catalogue, room by room. */
import { administration } from './administration';
import { approval } from './approval';
import { common } from './common';
import { domain } from './domain';
import { frame } from './frame';
import { help } from './help';
import { inbox } from './inbox';
import { inspection } from './inspection';
import { paper } from './paper';
import { queue } from './queue';
import { review } from './review';
import { session } from './session';

export const ko = {
  ...administration,
  ...approval,
  ...common,
  ...domain,
  ...frame,
  ...help,
  ...inbox,
  ...inspection,
  ...paper,
  ...queue,
  ...review,
  ...session,
} as const;

export type MessageKey = keyof typeof ko;
