/** Reads an app:// address: which file of the window, or which blob, it asks for. Pure, so that its tests need no Electron. */
import { isAbsolute, join, relative, sep } from 'node:path';

export const SCHEME = 'app';
const HOST = 'desk';
/** What the address of each page of the program begins with. */
export const HOME = `${SCHEME}://${HOST}/`;
export const START_PAGE = `${HOME}index.html`;

/** First path segments that name something handed out by the desk rather than a file of the window. */
const BLOB_KINDS = ['blob'] as const;
export type BlobKind = (typeof BLOB_KINDS)[number];

export type Address =
  | { readonly type: 'file'; readonly path: string; readonly mime: string }
  | { readonly type: 'blob'; readonly kind: BlobKind; readonly id: string }
  | { readonly type: 'nothing' };

const NOTHING: Address = { type: 'nothing' };
const OPAQUE_ID = /^[A-Za-z0-9_-]{1,128}$/;

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.icc': 'application/octet-stream',
};

/** Where an address leads; `nothing` for another host, a path outside `folder`, or a kind of file the window has none of. */
export function readAddress(address: string, folder: string): Address {
  if (!URL.canParse(address)) return NOTHING;
  const url = new URL(address);
  if (url.protocol !== `${SCHEME}:` || url.host !== HOST) return NOTHING;
  const path = decoded(url.pathname);
  if (path === null || path.includes('\0') || path.includes('\\')) return NOTHING;
  const [, first, second, ...more] = path.split('/');
  const kind = BLOB_KINDS.find((known) => known === first);
  if (kind !== undefined) {
    return more.length === 0 && second !== undefined && OPAQUE_ID.test(second)
      ? { type: 'blob', kind, id: second }
      : NOTHING;
  }
  return fileAddress(path === '/' ? '/index.html' : path, folder);
}

function fileAddress(path: string, folder: string): Address {
  const target = join(folder, path);
  const inside = relative(folder, target);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return NOTHING;
  const mime = MIME[/\.[a-z0-9]+$/i.exec(inside)?.[0].toLowerCase() ?? ''];
  return mime === undefined ? NOTHING : { type: 'file', path: target, mime };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
