/** E-mail, URL and IP addresses. Sources: RFC 5322 (the common subset), RFC 3986, RFC 791 and 4291. */
import { weigh } from '../evidence';
import { isDigit } from '../numbers/groups';
import { labelEvidence, type Recognizer, type Source } from '../recognizer';

const LOCAL = /[A-Za-z0-9._%+-]/;
const DOMAIN = /[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.)+[A-Za-z]{2,12}/y;

export const email: Recognizer = {
  name: 'email',
  find({ text }: Source, out) {
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      let s = at;
      let e = at + 1;
      // one space round the sign is a common way to write it
      if (text[s - 1] === ' ' && text[e] === ' ') {
        s--;
        e++;
      }
      const localEnd = s;
      while (s > 0 && localEnd - s < 64 && LOCAL.test(text[s - 1] ?? '')) s--;
      if (s === localEnd) continue;
      DOMAIN.lastIndex = e;
      const d = DOMAIN.exec(text);
      if (d === null) continue;
      out.push(weigh('EMAIL', s, e + d[0].length, 3.5, []));
    }
  },
};

const SCHEME =
  /(?:https?|ftp):\/\/[^\s<>"'()\[\]{}가-힣]{3,400}|(?<![A-Za-z0-9@./-])(?:open\.kakao|pf\.kakao|blog\.naver|m\.blog\.naver|cafe\.naver|youtu|youtube|instagram|facebook|forms|bit|me2|naver)\.(?:com|be|gle|ly|do|me)\/[^\s<>"'()\[\]{}가-힣]{2,300}|www\.[A-Za-z0-9][A-Za-z0-9.-]{2,120}\.[A-Za-z]{2,12}(?:\/[^\s<>"'()\[\]{}가-힣]{0,300})?/g;

export const url: Recognizer = {
  name: 'url',
  find({ text }: Source, out) {
    if (!text.includes('://') && !text.includes('www.') && !/\.(?:com|be|gle|ly|do|me)\//.test(text)) return;
    for (const m of text.matchAll(SCHEME)) {
      const trimmed = m[0].replace(/[.,;:!?]+$/, '');
      out.push(weigh('URL', m.index, m.index + trimmed.length, 3, []));
    }
  },
};

/** One address and nothing of it left out at either end; sticky. */
const V6 =
  /(?:[0-9A-Fa-f]{1,4}:){1,7}(?::?[0-9A-Fa-f]{1,4}){1,7}(?![0-9A-Za-z:])|(?:[0-9A-Fa-f]{1,4}:){1,7}:(?![0-9A-Za-z:])|::(?:[0-9A-Fa-f]{1,4}:){0,6}[0-9A-Fa-f]{1,4}(?![0-9A-Za-z:])/y;

export const ip: Recognizer = {
  name: 'ip',
  find({ text, groups, structure, first, last }: Source, out) {
    for (let i = first; i < last && i + 3 < groups.count; i++) {
      const s = groups.start[i] ?? 0;
      let ok = true;
      for (let k = 0; k < 4 && ok; k++) {
        const gs = groups.start[i + k] ?? 0;
        const ge = groups.end[i + k] ?? 0;
        ok =
          ge - gs <= 3 &&
          Number(text.slice(gs, ge)) <= 255 &&
          (k === 3 || ((groups.start[i + k + 1] ?? 0) === ge + 1 && text[ge] === '.'));
      }
      const e = groups.end[i + 3] ?? 0;
      if (!ok || /[\d.A-Za-z]/.test(text[s - 1] ?? '') || (text[e] === '.' && /\d/.test(text[e + 1] ?? '')))
        continue;
      const label = structure.labelAt(s);
      const small = /^\d\.\d\.\d\.\d$/.test(text.slice(s, e));
      out.push(
        weigh('IP', s, e, small ? -1.5 : 2, [
          labelEvidence(label, ['ip'], 2, -1.5),
          VERSION_BEFORE.test(text.slice(Math.max(0, s - 14), s)) ||
          VERSION_AFTER.test(text.slice(e, e + 12)) ||
          isRelease(text, s, e) ||
          isMenu(text, s, e)
            ? { code: '', weight: -4.5 }
            : null,
        ]),
      );
      i += 3;
    }
  },
};

export const ipv6: Recognizer = {
  name: 'ipv6',
  find({ text }: Source, out) {
    for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
      // the first colon of an address has another one within five units
      if (text.charCodeAt(at + 1) !== 0x3a && !HEX_COLON.test(text.slice(at + 1, at + 6))) continue;
      let s = at;
      while (s > 0 && at - s < 4 && isHex(text.charCodeAt(s - 1))) s--;
      if (/[0-9A-Za-z:.]/.test(text[s - 1] ?? '')) continue;
      V6.lastIndex = s;
      const m = V6.exec(text);
      if (m === null) continue;
      at = s + m[0].length - 1;
      const parts = m[0].split(':');
      // without a letter or a gap it is a time or a ratio
      if ((parts.length === 8 || m[0].includes('::')) && /[A-Fa-f]|::/.test(m[0]) && m[0].length > 4)
        out.push(weigh('IP', s, s + m[0].length, 1.5, []));
    }
  },
};

/** 펌웨어 2.4.1.15, agent 4.12.0.118 */
const VERSION_BEFORE =
  /(?:버전|버젼|펌웨어|version|ver\.?|firmware|agent|release|build|패치|빌드|에디션|\bDB|SDK|OS|[^A-Za-z]v|\d\s?(?:→|->|⇒))[\s:]{0,2}$/i;

/** 19.0.3.1 → 19.0.5.2, 2.4.1.15 버전: what is brought up to date; and a product's name in Latin right in front. */
const VERSION_AFTER = /^\s?(?:(?:→|->|⇒)\s?\d+\.\d|버전|버젼|업데이트|업그레이드|패치)/;
/** ImageMagick 6.9.10.68, 접속 프로그램 판 5.10.2.1: a product, then small figures that are no private network's. */
function isRelease(text: string, s: number, e: number): boolean {
  const [first = 255, ...others] = text.slice(s, e).split('.').map(Number);
  return (
    first < 30 &&
    first !== 10 &&
    others.filter((n) => n <= 20).length >= 2 &&
    /[A-Za-z]{5,}\s$|판\s$/.test(text.slice(Math.max(0, s - 8), s))
  );
}

/** 오리주물럭(5.6.13.18): a canteen's marks for what is in a dish, growing and below twenty. */
function isMenu(text: string, s: number, e: number): boolean {
  const marks = text.slice(s, e).split('.').map(Number);
  return text[s - 1] === '(' && marks.every((m, i) => m < 20 && m > (marks[i - 1] ?? 0));
}

const HEX_COLON = /^[0-9A-Fa-f]{1,4}:/;

function isHex(c: number): boolean {
  return isDigit(c) || (c >= 0x41 && c <= 0x46) || (c >= 0x61 && c <= 0x66);
}
