/**
 * `--evidence`: what a run worked with, laid out for whoever measures it: the rendition before masking, and each mask
 * with its place and its text. It holds every secret of the drafts in clear, so it is for made-up and public papers only.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseView } from '../../shared/contract/views';
import { boundsOfQuad } from '../../shared/geometry/box';
import { boxToDisplay } from '../../shared/geometry/spaces';
import type { Desk } from '../desk/desk';
import { writeWhole } from './redact';

/** Writes `FILE.pdf` and `FILE.json` into the folder; boxes in display space, pages from 1. */
export async function layOutEvidence(desk: Desk, view: CaseView, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const body = view.parts.find((part) => part.kind === 'body');
  const rendition = body === undefined || body.paper === null ? null : await desk.papers.bytes(body.paper);
  if (body === undefined || rendition === null) return;
  const at = join(folder, view.row.fileName);
  const geometries = new Map(body.pages.map((page) => [page.page, page.geometry]));
  const masks = view.masks.map(({ partId, kind, item, form, text, places }) => ({
    body: partId === body.id,
    kind,
    item,
    form,
    text,
    places: places.flatMap(({ page, quad }) => {
      const geometry = geometries.get(page);
      return geometry === undefined ? [] : [{ page, box: boxToDisplay(geometry, boundsOfQuad(quad)) }];
    }),
  }));
  const pages = body.pages.map(({ page, width, height, unread }) => ({ page, width, height, unread }));
  const leftOpen = view.candidates.filter((c) => c.open).map(({ text, kind, why }) => ({ text, kind, why }));
  await writeWhole(`${at}.pdf`, rendition);
  await writeWhole(`${at}.json`, `${JSON.stringify({ pages, masks, leftOpen }, null, 2)}\n`);
}
