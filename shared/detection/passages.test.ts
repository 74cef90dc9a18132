// Cues of non-disclosure, an office's own lists, and that each reason is one the catalogue knows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectText, findCues, isKnownWhy, NO_RESOURCES, parseCues, parseDetectionResources } from './index';

const ROOT = join(import.meta.dirname, '..', '..');
const criteria: unknown = JSON.parse(readFileSync(join(ROOT, 'resources', 'law', 'criteria.json'), 'utf8'));
const model = parseDetectionResources({
  names: readFileSync(join(ROOT, 'resources', 'models', 'names.bin')),
  criteria,
});
const resources = model.ok ? model.value : NO_RESOURCES;

describe('cues', () => {
  const rules = parseCues(criteria);
  const items = (text: string): number[] =>
    rules.ok ? findCues(text, rules.value).map((s) => s.item ?? 0) : [];

  it('propose the sentence, with item and clause', () => {
    const text = '1. 개요\n업체별 단가는 붙임과 같습니다. 다음 회의는 5월에 엽니다.';
    const [span] = rules.ok ? findCues(text, rules.value) : [];
    expect(span === undefined ? '' : text.slice(span.start, span.end)).toBe('업체별 단가는 붙임과 같습니다.');
    expect(span?.item).toBe(7);
    expect(span?.why).toContain('clause:7-1');
  });
  it('tell an exam from the empty form of one', () => {
    expect(items('2026학년도 (2)학년 (1)학기 (1)차 정기시험 (정보)과 문항지')).toContain(5);
    expect(items('2026학년도 (몇)학년 (1)학기 (1)차 정기시험 (과목명)과 문항지')).toEqual([]);
  });
  it('tell a running inquiry from thanks', () => {
    expect(items('현재 특정감사 진행 중인 사안입니다.')).toContain(5);
    expect(items('협조해 주셔서 감사합니다.')).toEqual([]);
  });
  it('refuse damaged rules with a code', () => {
    expect(parseCues({ cues: [{ id: 'x', item: 5, clause: '5-1', cue: ['(['] }] })).toEqual({
      ok: false,
      error: { code: 'detect.criteria-damaged' },
    });
  });
});

describe('the model', () => {
  it('is read, and refused when damaged', () => {
    expect(model.ok).toBe(true);
    expect(parseDetectionResources({ names: new Uint8Array(64) })).toEqual({
      ok: false,
      error: { code: 'detect.model-damaged' },
    });
  });
  it("finds a patient's name inside a sentence without a label", () => {
    const text = '어제 구급차로 실려 온 박서연은 열이 높았고 밤새 기침을 했다.';
    const span = detectText(text, resources).find((s) => s.kind === 'PERSON');
    expect(span === undefined ? '' : text.slice(span.start, span.end)).toBe('박서연');
  });
});

describe('lists', () => {
  const text = '가람사업 담당 홍길동 주무관, 가람 사업 예산';
  it('propose what is always listed and drop what never is', () => {
    const spans = detectText(text, resources, {
      lists: { always: [{ term: '가람사업', kind: 'NONDISCLOSURE', item: 5 }], never: ['홍길동'] },
    });
    expect(spans.map((s) => text.slice(s.start, s.end))).toEqual(['가람사업', '가람 사업']);
  });
});

describe('reasons', () => {
  it('are all known', () => {
    const text = readFileSync(join(ROOT, 'tests', 'fixtures', 'detection', 'openness.txt'), 'utf8').replace(
      /\{[okmcp]\|([^}]*)\}/g,
      '$1',
    );
    const unknown = detectText(text, resources, { threshold: 0 }).flatMap((s) =>
      s.why.filter((w) => !isKnownWhy(w)),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });
});
