/** Reads a reason the way a court does: is it a sentence of its own, or does it only repeat the statute? */
import type { Item } from '../domain/candidate';
import type { Law } from './law';

/** Hangul syllables below which nothing can be a reason: "내부검토 중인 사항임" has nine. */
const SHORTEST = 20;

/** Letters and digits only, so that spacing and punctuation change nothing. */
export function bare(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Ends as a Korean sentence does, or with a full stop; a list of nouns does not. */
function endsAsSentence(text: string): boolean {
  return /(?:[.!]|다|음|함|임|됨|요|[a-z]\.)["'”’)\]]*\s*$/iu.test(text.trim());
}

/** At least one real sentence: long enough, several words, a predicate at the end, no unfilled gap of a template. */
export function isSentence(text: string): boolean {
  const words = text
    .trim()
    .split(/\s+/u)
    .filter((w) => /[\p{L}\p{N}]/u.test(w));
  return (
    bare(text).length >= SHORTEST && words.length >= 4 && new Set(words).size >= 4 && endsAsSentence(text)
  );
}

/** `{법률명}` and the like still stand in it. */
export function hasGap(text: string): boolean {
  return /\{[^{}]*\}/u.test(text);
}

/** What the statute itself says of each item, as it is pasted into refusals; beside the office's own law data. */
const STATUTE_WORDS: Readonly<Record<Item, readonly string[]>> = {
  1: [
    '다른 법률 또는 법률에서 위임한 명령에 따라 비밀이나 비공개 사항으로 규정된 정보',
    '국회규칙 대법원규칙 헌법재판소규칙 중앙선거관리위원회규칙 대통령령 및 조례로 한정한다',
  ],
  2: [
    '국가안전보장 국방 통일 외교관계 등에 관한 사항으로서 공개될 경우 국가의 중대한 이익을 현저히 해칠 우려가 있다고 인정되는 정보',
  ],
  3: ['공개될 경우 국민의 생명 신체 및 재산의 보호에 현저한 지장을 초래할 우려가 있다고 인정되는 정보'],
  4: [
    '진행 중인 재판에 관련된 정보와 범죄의 예방 수사 공소의 제기 및 유지 형의 집행 교정 보안처분에 관한 사항으로서 공개될 경우 그 직무수행을 현저히 곤란하게 하거나 형사피고인의 공정한 재판을 받을 권리를 침해한다고 인정할 만한 상당한 이유가 있는 정보',
  ],
  5: [
    '감사 감독 검사 시험 규제 입찰계약 기술개발 인사관리에 관한 사항이나 의사결정 과정 또는 내부검토 과정에 있는 사항 등으로서 공개될 경우 업무의 공정한 수행이나 연구 개발에 현저한 지장을 초래한다고 인정할 만한 상당한 이유가 있는 정보',
  ],
  6: [
    '해당 정보에 포함되어 있는 성명 주민등록번호 등 개인에 관한 사항으로서 공개될 경우 사생활의 비밀 또는 자유를 침해할 우려가 있다고 인정되는 정보',
  ],
  7: [
    '법인 단체 또는 개인의 경영상 영업상 비밀에 관한 사항으로서 공개될 경우 법인등의 정당한 이익을 현저히 해칠 우려가 있다고 인정되는 정보',
  ],
  8: ['공개될 경우 부동산 투기 매점매석 등으로 특정인에게 이익 또는 불이익을 줄 우려가 있다고 인정되는 정보'],
};

/** Phrases of form that say nothing about this paper. */
const FORMULA =
  /공공기관의정보공개에관한법률|정보공개법|제?9조제?1항|제?[1-8]호|에따라|의규정에|에의거|에해당(?:하므로|되므로|함|하는|하여)?|비공개(?:합니다|함|하고자|결정|대상)?(?:정보|입니다)?|이므로|로서/gu;

function grams(text: string, size = 3): ReadonlySet<string> {
  const out = new Set<string>();
  for (let i = 0; i + size <= text.length; i += 1) out.add(text.slice(i, i + size));
  return out;
}

/** Share of `text`'s own three-letter pieces that also stand in `source`, 0 to 1. */
export function overlap(text: string, source: string): number {
  const own = grams(bare(text));
  if (own.size === 0) return 0;
  const other = grams(bare(source));
  let both = 0;
  for (const g of own) if (other.has(g)) both += 1;
  return both / own.size;
}

/** What is left of a reason when the formulas are taken out is four fifths the statute's own words. */
export function isStatuteOnly(law: Law, item: Item, text: string): boolean {
  const own = bare(text).replace(FORMULA, '');
  if (own.length < 8) return true;
  const summary = law.items.find((i) => i.item === item);
  const sources = [...STATUTE_WORDS[item], summary?.summary.ko ?? '', summary?.name.ko ?? ''].join(' ');
  return overlap(own, sources) >= 0.8;
}
