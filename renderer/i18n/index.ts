/** Words and dates of the window, in Korean and English. */
export type { MessageKey } from './ko';
export type { MessageParams } from './message';
export { noteSentence } from './note-sentence';
export { textOf, useLocale, useText, type CodeRoom, type Locale, type Text } from './use-text';
export { formatClock, formatDay, formatMoment, type ClockFigure } from './dates';
