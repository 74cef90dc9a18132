/** The column holds every page, in order, and finds each of them again. */
import { describe, expect, it } from 'vitest';
import { entriesOf, entryOf, heightsOf, scalesOf } from './papers';
import { aPart, aView } from './view.fixture';

const { parts } = aView();

describe('the paper column', () => {
  it('begins with the texts, then each paper under its head', () => {
    expect(entriesOf(parts).map((entry) => entry.kind)).toEqual([
      'texts',
      'heading',
      'page',
      'page',
      'heading',
      'page',
    ]);
  });

  it('puts words over a page that could not be read', () => {
    const body = aPart('body', 'body', 2);
    const unread = {
      ...body,
      pages: body.pages.map((page) => (page.page === 2 ? { ...page, unread: 'image' } : page)),
    };
    expect(entriesOf([unread]).map((entry) => entry.kind)).toEqual(['heading', 'page', 'unread', 'page']);
  });

  it('finds pages, heads of parts, and the texts', () => {
    const entries = entriesOf(parts);
    expect(entryOf(entries, parts, 'body', 2)).toBe(3);
    expect(entryOf(entries, parts, 'second', null)).toBe(4);
    expect(entryOf(entries, parts, 'title', null)).toBe(0);
    expect(entryOf(entries, parts, 'nowhere', 1)).toBe(-1);
  });

  it('fits each part to the pane by its widest page', () => {
    const wide = aPart('second', 'attachment', 1);
    const both = [
      aPart('body', 'body', 1),
      { ...wide, pages: wide.pages.map((page) => ({ ...page, width: 1190 })) },
    ];
    const scales = scalesOf(both, 615, 1);
    expect(scales).toEqual([1, 0.5]);
    expect(scalesOf(both, 615, 2)).toEqual([2, 1]);
    expect(heightsOf(entriesOf(both), scales, 90)).toEqual([40, 842, 40, 421]);
  });
});
