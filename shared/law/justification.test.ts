import { describe, expect, it } from 'vitest';
import type { Item } from '../domain/candidate';
import type { Justification } from '../domain/justification';
import { LACKS, lacksOf, type GroupInCase } from './justification';
import { autoGrounds, proposeJustification } from './propose';
import { statuteFault } from './statute';
import { shippedLaw } from '../../tests/fixtures/law';

const law = shippedLaw();
const TODAY = '2026-11-02';

function group(changes: Partial<Justification> = {}): Justification {
  return {
    id: 'g1',
    partId: 'body',
    item: 6,
    clause: '6-3',
    criteriaVersion: law.criteriaVersion,
    publicReason:
      '공사 구간 주민의 성명과 연락처로, 알려지면 공사 민원을 이유로 한 항의 전화 등 사생활 침해가 우려됩니다.',
    internalReason: '',
    evenWidth: false,
    release: { kind: 'review', date: '2031-11-02' },
    grounds: autoGrounds(law, 6, TODAY),
    decision: 'pending',
    comment: '',
    ...changes,
  };
}

function codes(
  g: Justification,
  more: {
    others?: readonly GroupInCase[];
    kinds?: GroupInCase['kinds'];
    hidden?: readonly string[];
    signed?: readonly string[];
  } = {},
): readonly string[] {
  const one: GroupInCase = { group: g, kinds: more.kinds ?? ['PERSON'], hidden: more.hidden ?? [] };
  const all = [one, ...(more.others ?? [])];
  return lacksOf(one, { law, today: TODAY, all, permanentSigned: new Set(more.signed ?? []) }).map(
    (l) => l.code,
  );
}

describe('a justification that bears the burden of proof', () => {
  it('lacks nothing', () => {
    expect(codes(group())).toEqual([]);
  });

  it.each([
    ['', 'reason.missing'],
    ['개인정보', 'reason.too-short'],
    ['내부검토 중인 사항임', 'reason.too-short'],
    ['성명 주소 연락처 생년월일 성명 주소 연락처 생년월일', 'reason.too-short'],
    ['공개될 경우 사생활의 비밀 또는 자유를 침해할 우려가 있다고 인정되는 정보임', 'reason.statute-words'],
    [
      '「공공기관의 정보공개에 관한 법률」 제9조제1항제6호에 해당하는 개인에 관한 사항으로서 공개될 경우 사생활의 비밀 또는 자유를 침해할 우려가 있으므로 비공개합니다.',
      'reason.statute-words',
    ],
    ['{종류}가 알려지면 주민에게 항의 전화가 갈 우려가 있어 그 부분만 비공개합니다.', 'reason.gap'],
  ])('refuses the reason “%s”', (publicReason, code) => {
    expect(codes(group({ publicReason }))).toContain(code);
  });

  it('refuses a reason that gives the secret away, whatever its spacing', () => {
    const publicReason = '신청인 홍 길동 씨의 집을 알 수 있게 되어 사생활이 침해될 우려가 있습니다.';
    expect(codes(group({ publicReason }), { hidden: ['홍길동'] })).toContain('reason.secret');
    expect(codes(group(), { hidden: ['홍길동'] })).toEqual([]);
  });

  it('refuses one text pasted over masks of different kinds', () => {
    const other: GroupInCase = {
      group: group({ id: 'g2', partId: 'attachment' }),
      kinds: ['HEALTH'],
      hidden: [],
    };
    expect(codes(group(), { others: [other] })).toEqual(['reason.pasted']);
    const sameKinds: GroupInCase = { ...other, kinds: ['PERSON', 'PHONE'] };
    expect(codes(group(), { others: [sameKinds] }), 'the same kinds in another part may share it').toEqual(
      [],
    );
    const otherItem: GroupInCase = { group: group({ id: 'g3', item: 7 }), kinds: ['PERSON'], hidden: [] };
    expect(codes(group(), { others: [otherItem] })).toEqual(['reason.pasted']);
  });

  it('wants a reason over several kinds to speak of one of them', () => {
    const publicReason = '알려지면 당사자에게 뜻하지 않은 항의나 피해가 갈 우려가 있어 그 부분만 가렸습니다.';
    expect(codes(group({ publicReason }), { kinds: ['PERSON', 'ACCOUNT'] })).toEqual([
      'reason.kinds-unnamed',
    ]);
    expect(codes(group({ publicReason }), { kinds: ['PERSON'] })).toEqual([]);
  });

  it('wants every exception of 6 and 7 answered, and no mask where one applies', () => {
    expect(codes(group({ grounds: {} })).filter((c) => c === 'ground.exception')).toHaveLength(5);
    const grounds = { exceptions: { ...autoGrounds(law, 6, TODAY).exceptions, ra: 'applies' as const } };
    expect(codes(group({ grounds }))).toEqual(['ground.exception-applies']);
    expect(
      codes(group({ item: 7, clause: '7-1', grounds: {} })).filter((c) => c === 'ground.exception'),
    ).toHaveLength(2);
  });

  it('wants stage and end date of a decision in progress, and an end that is not past', () => {
    const base = {
      item: 5 as const,
      clause: '5-5',
      publicReason: '매입 가격을 협의하는 중이어서 금액이 먼저 알려지면 협의가 어려워질 우려가 있습니다.',
      release: { kind: 'review', date: '2027-03-02' } as const,
    };
    expect(codes(group({ ...base, grounds: {} }))).toEqual(['ground.stage', 'ground.end-date']);
    expect(codes(group({ ...base, grounds: { stage: '가격 협의', endDate: '2026-10-30' } }))).toEqual([
      'ground.end-date-past',
    ]);
    expect(codes(group({ ...base, grounds: { stage: '가격 협의', endDate: '2026-12-31' } }))).toEqual([]);
    const exam = '시험 문제은행의 문항으로 다음 회차에도 쓰이므로 미리 알려지면 시험의 공정성이 무너집니다.';
    expect(codes(group({ ...base, clause: '5-2', publicReason: exam, grounds: {} }))).toEqual([]);
  });

  it('wants the case of item 4, and a release', () => {
    expect(codes(group({ item: 4, clause: '4-1', grounds: {} }))).toEqual(['ground.case']);
    expect(codes(group({ release: null }))).toEqual(['release.missing']);
    expect(codes(group({ release: { kind: 'date', date: TODAY } }))).toEqual(['release.past']);
    expect(codes(group({ release: { kind: 'event', event: ' ' } }))).toEqual(['release.event']);
    expect(codes(group({ release: { kind: 'permanent' } }))).toEqual(['release.permanent-unsigned']);
    expect(codes(group({ release: { kind: 'permanent' } }), { signed: ['g1'] })).toEqual([]);
  });

  it('wants a clause of its own item', () => {
    expect(codes(group({ clause: null }))).toEqual(['clause.missing']);
    expect(codes(group({ clause: '5-5' }))).toEqual(['clause.unknown']);
    expect(
      codes(group({ clause: '9-9', criteriaVersion: '2021-1' })),
      'an older version may have had it',
    ).toEqual([]);
  });
});

describe('item 1', () => {
  it.each([
    ['통계법 제33조', null],
    ['「국세기본법」 제81조의13', null],
    ['보안업무규정 제4조', null],
    ['한빛시 도서관 조례 제5조', null],
    ['지방세기본법', 'ground.article'],
    ['', 'ground.statute'],
    ['제33조', 'ground.statute'],
    ['행정업무 운영 지침 제3조', 'ground.statute-too-low'],
    ['국토교통부 훈령 제1200호', 'ground.statute-too-low'],
    ['개인정보 보호법 시행규칙 제2조', 'ground.statute-too-low'],
    ['한빛시 인사 규칙 제2조', 'ground.statute-too-low'],
    ['우리 과 관행 제1조', 'ground.statute-unknown'],
  ])('%s', (typed, code) => {
    expect(statuteFault(law, typed)).toBe(code);
  });
});

describe('the wording that is proposed', () => {
  const kinds: Readonly<Record<Item, GroupInCase['kinds']>> = {
    1: ['NONDISCLOSURE'], 2: ['NONDISCLOSURE'], 3: ['NONDISCLOSURE'], 4: ['NONDISCLOSURE'],
    5: ['NONDISCLOSURE'], 6: ['PERSON', 'PHONE', 'RRN', 'ACCOUNT', 'HEALTH', 'VEHICLE'], 7: ['NONDISCLOSURE'], 8: ['NONDISCLOSURE'],
  }; // prettier-ignore

  it.each([2, 3, 4, 5, 6, 7, 8] as const)('bears item %i with grounds filled in', (item) => {
    const proposal = proposeJustification(law, item, kinds[item], TODAY);
    expect(
      codes(group({ item, ...proposal, grounds: autoGrounds(law, item, TODAY) }), { kinds: kinds[item] }),
    ).toEqual([]);
  });

  it('leaves the gap of item 1 to a person', () => {
    expect(
      codes(
        group({ item: 1, ...proposeJustification(law, 1, [], TODAY), grounds: { statute: '통계법 제33조' } }),
      ),
    ).toEqual(['reason.gap']);
  });

  it('differs by what is hidden, so that it is never one text over different kinds', () => {
    const texts = [['RRN'], ['ACCOUNT'], ['HEALTH'], ['PERSON']].map(
      (k) => proposeJustification(law, 6, k as GroupInCase['kinds'], TODAY).publicReason,
    );
    expect(new Set(texts).size).toBe(4);
  });
});

it('has every code but once', () => {
  expect(new Set(LACKS).size).toBe(LACKS.length);
});
