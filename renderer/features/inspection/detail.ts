/** An entry's detail in words: it comes as `key=value` pairs, numbers and codes only. */
import type { Text } from '../../i18n';

/** `pages=4 unread=0` as `쪽 4 · 읽지 못한 쪽 0`; what is not such a pair stays as it is. */
export function detailWords(detail: string, text: Text): string {
  if (detail === '') return '';
  return detail
    .split(' ')
    .map((pair) => {
      const at = pair.indexOf('=');
      if (at < 0) return pair;
      const [key, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (text.knows('audit-value', value))
        return `${text.code('audit-detail', key)} ${text.code('audit-value', value)}`;
      return `${text.code('audit-detail', key)} ${/^[0-9a-f-]{20,}$/.test(value) ? value.slice(0, 8) : value}`;
    })
    .join(' · ');
}
