/** The whole English catalogue, room by room. */
import type { MessageKey } from '../ko';
import { approval } from './approval';
import { common } from './common';
import { domain } from './domain';
import { paper } from './paper';
import { review } from './review';

export const en: Readonly<Record<MessageKey, string>> = {
  ...common,
  ...domain,
  ...review,
  ...approval,
  ...paper,
};
