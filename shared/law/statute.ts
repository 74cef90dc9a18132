/** Item 1: is what was typed a statute, an empowered decree or an ordinance, and does it name an article? */
import type { Law } from './law';

const ARTICLE = /제\s*\d+\s*조(?:\s*의\s*\d+)?/u;
/** Rules of the constitutional bodies that the Act puts beside a presidential decree. */
const HIGH_RULES = /(?:국회|대법원|헌법재판소|중앙선거관리위원회)\s*규칙/u;

/** Codes, or null where it will do: ground.statute, ground.article, ground.statute-too-low, ground.statute-unknown. */
export function statuteFault(law: Law, typed: string): string | null {
  const text = typed.replace(/[「」『』"']/gu, '').trim();
  if (text === '') return 'ground.statute';
  const name = text.split(ARTICLE)[0]?.trim() ?? '';
  if (name === '') return 'ground.statute';
  const known = law.statutes.some((s) => name.replace(/\s/gu, '').startsWith(s.name.replace(/\s/gu, '')));
  if (!known && !HIGH_RULES.test(name)) {
    if (law.tooLow.some((word) => name.includes(word))) return 'ground.statute-too-low';
    if (!/(?:법|법률|특례법|시행령|령|조례)$/u.test(name)) {
      return /(?:규칙|규정|기준)$/u.test(name) ? 'ground.statute-too-low' : 'ground.statute-unknown';
    }
  }
  return ARTICLE.test(text) ? null : 'ground.article';
}
