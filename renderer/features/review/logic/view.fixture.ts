/** A small case for the tests of this folder: two papers and a title, as the back office would tell of them. */
import type {
  CandidateView,
  CaseView,
  GroupView,
  MaskView,
  PartView,
} from '../../../../shared/contract/views';

const geometry = { cropBox: [0, 0, 595, 842], rotation: 0 } as const;

export function aPart(
  id: string,
  kind: PartView['kind'],
  pages: number,
  text: string | null = null,
): PartView {
  return {
    id,
    kind,
    name: `${id}.pdf`,
    paper: text === null ? `paper-${id}` : null,
    pages: Array.from({ length: pages }, (_, index) => ({
      page: index + 1,
      width: 595,
      height: 842,
      geometry,
      unread: null,
      unreadDecision: null,
      seen: false,
    })),
    text,
    withheld: false,
    markingText: '공개',
    hidden: [],
    warnings: [],
  };
}

/** At `x`, `y` of the page's display space, 50 by 12 points. */
export function aCandidate(
  partId: string,
  id: string,
  at:
    | { readonly page: number; readonly x: number; readonly y: number }
    | { readonly start: number; readonly end: number },
  more: Partial<CandidateView> = {},
): CandidateView {
  const placed = 'page' in at;
  const bottom = placed ? 842 - at.y - 12 : 0;
  return {
    id,
    partId,
    kind: 'PERSON',
    item: 6,
    open: false,
    score: 0.9,
    why: [],
    text: '김하늘',
    places: placed
      ? [
          {
            page: at.page,
            quad: [at.x, bottom, at.x + 50, bottom, at.x + 50, bottom + 12, at.x, bottom + 12],
          },
        ]
      : [],
    ranges: placed ? [] : [at],
    state: 'undecided',
    aside: null,
    highRisk: false,
    dismissedWhy: '',
    same: 0,
    ...more,
  };
}

export function aMask(id: string, candidate: CandidateView, more: Partial<MaskView> = {}): MaskView {
  return {
    id,
    partId: candidate.partId,
    form: 'text',
    kind: candidate.kind,
    item: 6,
    places: candidate.places,
    ranges: candidate.ranges,
    text: candidate.text,
    candidateId: candidate.id,
    groupId: 'g1',
    everywhere: false,
    ...more,
  };
}

export function aGroup(id: string, lacks: readonly string[]): GroupView {
  return {
    id,
    partId: 'body',
    partTitle: '',
    item: 6,
    clause: null,
    publicReason: '',
    internalReason: '',
    evenWidth: false,
    release: null,
    grounds: {},
    decision: 'pending',
    comment: '',
    masks: 1,
    kinds: ['PERSON'],
    proposal: { clause: null, publicReason: '', release: null },
    lacks: lacks.map((code) => ({ code })),
  };
}

export function aView(more: Partial<CaseView> = {}): CaseView {
  return {
    row: {
      id: 'case',
      version: 1,
      state: 'in-review',
      type: 'proactive',
      title: '처리결과 통지',
      fileName: 'body.pdf',
      registrationNumber: '',
      department: '',
      receivedOn: '2026-11-20',
      clock: null,
      pages: 3,
      undecided: 0,
      masks: 0,
      unreadPages: 0,
      marking: { kind: 'open', items: [] },
      markingText: '공개',
      reviewer: '',
      approver: '',
      fastLane: false,
      notes: [],
      changedAt: '',
    },
    parts: [
      aPart('body', 'body', 2),
      aPart('second', 'attachment', 1),
      aPart('title', 'title', 0, '신청인 김하늘'),
    ],
    candidates: [],
    masks: [],
    groups: [],
    guards: [],
    warnings: [],
    openRatio: 1,
    citizen: { state: 'none', parts: [], gates: [], rasterPages: 0, error: null },
    look: { position: 'balanced', office: 'balanced', outdated: false },
    canUndo: false,
    canRedo: false,
    editable: true,
    contact: '',
    receivedOn: '2026-11-20',
    publishFrom: null,
    drafter: '',
    requester: '',
    ...more,
  };
}
