/** Original with its masks and, beside it, the very bytes that would be published, scrolled as one. */
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { ApprovalView } from '../../../shared/contract/approval';
import { useShortcuts } from '../../app/shortcuts';
import { useText } from '../../i18n';
import {
  columnOf, MarkLayer, pageKey, PageCanvas, Scroller, type Mark, type ScrollerHandle, type ShownEntry, type Urgency,
} from '../../paper'; // prettier-ignore
import { Chip, Icon } from '../../ui';
import {
  candidateLabel, entriesOf, entryOf, GAP, heightsOf, marksByPage, maskLabel, PADDING, partName, scalesOf, SIDE, useSeen,
  type PaperEntry,
} from '../review'; // prettier-ignore

const NO_MARKS: readonly Mark[] = [];

export function ApprovalPanes(props: {
  readonly approval: ApprovalView;
  readonly place: { readonly partId: string; readonly page: number } | null;
  readonly mayLook: boolean;
  readonly onSeen: (partId: string, pages: readonly number[]) => Promise<boolean>;
}): ReactElement {
  const text = useText();
  const { approval, place, onSeen } = props;
  const { view } = approval;
  const { parts } = view;
  const original = useRef<ScrollerHandle>(null);
  const sealed = useRef<ScrollerHandle>(null);
  const [width, setWidth] = useState(0);
  const [both, setBoth] = useState(true);
  // The texts' card is not measured here: two lines each are enough for what is only read.
  const textsHeight = 10 + 51 * parts.filter((part) => part.text !== null).length;

  const entries = useMemo(() => entriesOf(parts).filter((entry) => entry.kind !== 'unread'), [parts]);
  const scales = useMemo(() => scalesOf(parts, width, 1), [parts, width]);
  const heights = heightsOf(entries, scales, textsHeight);
  const heightsKey = heights.join();
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const column = useMemo(() => columnOf(heights, GAP, PADDING), [heightsKey]);
  const widest = Math.max(
    0,
    ...parts.map(
      (part, index) => Math.max(0, ...part.pages.map((page) => page.width)) * (scales[index] ?? 1) + 2 * SIDE,
    ),
  );
  const marks = useMemo(
    () =>
      marksByPage(view, new Map(), {
        candidate: (candidate, item) => candidateLabel(candidate, item, text),
        mask: (mask) => maskLabel(mask, text),
      }),
    [view, text],
  );
  const latest = useRef(onSeen);
  latest.current = onSeen;
  const report = useCallback((partId: string, pages: readonly number[]) => latest.current(partId, pages), []);
  // A page that the trial seal does not hold cannot be seen on it.
  const published = useMemo(
    () => new Set(view.citizen.parts.filter((one) => one.paper !== null).map((one) => one.partId)),
    [view.citizen.parts],
  );
  const seen = useSeen(parts, entries, props.mayLook, report);
  const onShown = useCallback(
    (shown: readonly ShownEntry[]) => {
      seen(
        shown.filter(({ index }) => {
          const entry = entries[index];
          return entry?.kind === 'page' && published.has(parts[entry.partIndex]?.id ?? '');
        }),
      );
    },
    [seen, entries, parts, published],
  );

  useLayoutEffect(() => {
    if (place === null || width === 0) return;
    const index = entryOf(entries, parts, place.partId, place.page);
    if (index >= 0) sealed.current?.goTo(index);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place, width === 0]);

  useShortcuts(text('approval.papers'), [
    { keys: ['c'], label: text(both ? 'approval.only-sealed' : 'approval.both'), run: () => setBoth(!both) },
  ]);

  const onSize = useCallback((w: number) => {
    setWidth(w);
  }, []);

  const draw = (pane: 'original' | 'sealed', index: number, urgency: Urgency): ReactElement | null => {
    const entry = entries[index];
    return entry === undefined ? null : (
      <Entry
        pane={pane}
        entry={entry}
        approval={approval}
        scale={entry.kind === 'page' ? (scales[entry.partIndex] ?? 1) : 1}
        marks={marks}
        urgency={urgency}
      />
    );
  };
  const pages = parts.reduce((sum, part) => sum + (published.has(part.id) ? part.pages.length : 0), 0);
  const looked = parts.reduce(
    (sum, part) => sum + (published.has(part.id) ? part.pages.filter((page) => page.seen).length : 0),
    0,
  );
  return (
    <div className="review-papers approval-papers" data-both={both || undefined}>
      {both ? (
        <section className="review-pane" data-shortcuts="through">
          <div className="pane-head">
            <h2>{text('approval.original')}</h2>
          </div>
          <Scroller
            ref={original}
            label={text('approval.original')}
            testId="original"
            column={column}
            width={widest}
            onScroll={(top, left) => sealed.current?.scrollTo(top, left)}
            render={(index, urgency) => draw('original', index, urgency)}
          />
        </section>
      ) : null}
      <section className="review-pane" data-shortcuts="through">
        <div className="pane-head">
          <h2>{text('approval.sealed')}</h2>
          <span className="citizen-state" data-state="fresh">
            {text('approval.sealed-help')}
          </span>
          <span className="grow" />
          <span className="review-quiet figures" data-testid="seen-count" role="status">
            {text('approval.seen', { seen: looked, pages })}
          </span>
        </div>
        <Scroller
          ref={sealed}
          label={text('approval.sealed')}
          testId="sealed"
          column={column}
          width={widest}
          onSize={onSize}
          onShown={onShown}
          onScroll={(top, left) => original.current?.scrollTo(top, left)}
          render={(index, urgency) => draw('sealed', index, urgency)}
        />
      </section>
    </div>
  );
}

function Entry({
  pane,
  entry,
  approval,
  scale,
  marks,
  urgency,
}: {
  readonly pane: 'original' | 'sealed';
  readonly entry: PaperEntry;
  readonly approval: ApprovalView;
  readonly scale: number;
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  readonly urgency: Urgency;
}): ReactElement | null {
  const text = useText();
  const { view } = approval;
  const { parts, citizen } = view;
  if (entry.kind === 'unread') return null;
  if (entry.kind === 'texts') {
    return (
      <div className="texts-card">
        {parts.map((part) =>
          part.text === null ? null : (
            <div className="text-row approval-text-row" key={part.id}>
              <span className="text-row-name">{partName(part, parts, text)}</span>
              <p className="text-row-words">
                {pane === 'original'
                  ? part.text
                  : (citizen.parts.find((one) => one.partId === part.id)?.text ?? '')}
              </p>
            </div>
          ),
        )}
      </div>
    );
  }
  const part = parts[entry.partIndex];
  if (part === undefined) return null;
  if (entry.kind === 'heading') {
    return (
      <div className="part-head">
        <strong>{partName(part, parts, text)}</strong>
        <span className="part-head-name" title={part.name}>
          {part.name}
        </span>
        <Chip tone={part.withheld ? 'danger' : 'primary'}>{part.markingText}</Chip>
      </div>
    );
  }
  const { page } = entry;
  const width = page.width * scale;
  const height = page.height * scale;
  const paper =
    pane === 'original' ? part.paper : (citizen.parts.find((one) => one.partId === part.id)?.paper ?? null);
  const prefix = pane === 'original' ? 'page' : 'citizen-page';
  return (
    <div
      className="paper-page"
      role="group"
      aria-label={`${text(pane === 'original' ? 'approval.original' : 'approval.sealed')}: ${text('paper.page-name', { part: partName(part, parts, text), page: page.page })}`}
      data-testid={`${prefix}-${String(entry.partIndex)}-${String(page.page)}`}
      data-seen={(pane === 'sealed' && page.seen) || undefined}
      style={{ width }}
    >
      {paper === null ? (
        <p className="citizen-blank">{text('review.citizen.withheld')}</p>
      ) : (
        <PageCanvas
          paper={paper}
          page={page.page}
          width={Math.round(width)}
          urgency={urgency}
          words={pane === 'sealed'}
        />
      )}
      {pane === 'original' ? (
        <MarkLayer
          geometry={page.geometry}
          scale={scale}
          width={width}
          height={height}
          marks={marks.get(pageKey(part.id, page.page)) ?? NO_MARKS}
          focusedId={null}
        />
      ) : page.seen ? (
        <span className="approval-seen" title={text('review.thumbs.done')}>
          <Icon name="check" size={14} />
        </span>
      ) : null}
    </div>
  );
}
