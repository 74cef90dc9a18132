/** Sole traders: their number is a person's, and so is the place where they trade, in a paper that deals with them. */
import type { Find } from '../evidence';

const NUMBER = /(?<!\d)\d{3}-(\d)\d-\d{5}(?!\d)/g;
const BEFORE = 60;
const BEHIND = 50;

/** 사업자등록번호: 408-92-… right above or below the address; 80 to 89 are companies and offices. */
export function isSeatOfTrader(text: string, find: Find): boolean {
  const before = text.slice(Math.max(0, find.start - BEFORE), find.start);
  const behind = text.slice(find.end, find.end + BEHIND);
  const numbers = [...lastLines(before).matchAll(NUMBER), ...firstLines(behind).matchAll(NUMBER)];
  return numbers.length > 0 && numbers.every((m) => m[1] !== '8');
}

/** The line itself and the one above. */
function lastLines(before: string): string {
  return before.split('\n').slice(-2).join('\n');
}

/** The rest of the line and the one below. */
function firstLines(behind: string): string {
  return behind.split('\n').slice(0, 2).join('\n');
}
