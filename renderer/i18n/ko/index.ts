/** The whole Korean catalogue, room by room. */
import { approval } from './approval';
import { common } from './common';
import { domain } from './domain';
import { paper } from './paper';
import { review } from './review';

export const ko = { ...common, ...domain, ...review, ...approval, ...paper } as const;

export type MessageKey = keyof typeof ko;
