/** app://desk/…: the window's files and the papers it may see, from memory, read only. */
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { readAddress, SCHEME, type BlobKind } from './address';
import { COMMON_HEADERS } from './policy';
import { readRange } from './range';

/** Bytes behind an opaque id, or null where there are none for whoever is unlocked now. */
export type BlobResolver = (
  kind: BlobKind,
  id: string,
) => Promise<{ readonly bytes: Uint8Array; readonly mime: string } | null>;

/** Must run before the program is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Serves the built window in `folder` and the desk's blobs to one session. */
export function serveDesk(session: Session, folder: string, resolve: BlobResolver): void {
  session.protocol.handle(SCHEME, (request) => answer(request, folder, resolve));
}

async function answer(request: Request, folder: string, resolve: BlobResolver): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  const address = readAddress(request.url, folder);
  if (address.type === 'nothing') return refusal(404);
  if (address.type === 'file') {
    const bytes = await readFile(address.path).catch(() => null);
    return bytes === null ? refusal(404) : content(bytes, address.mime, null);
  }
  // A resolver that fails must not take the window down, nor tell why.
  const blob = await resolve(address.kind, address.id).catch(() => null);
  return blob === null ? refusal(404) : content(blob.bytes, blob.mime, request.headers.get('range'));
}

function content(bytes: Uint8Array, mime: string, rangeHeader: string | null): Response {
  const headers = new Headers({ ...COMMON_HEADERS, 'Content-Type': mime, 'Accept-Ranges': 'bytes' });
  const range = readRange(rangeHeader, bytes.byteLength);
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${String(bytes.byteLength)}`);
    return new Response(null, { status: 416, headers });
  }
  if (range === 'whole') {
    headers.set('Content-Length', String(bytes.byteLength));
    return new Response(Uint8Array.from(bytes), { status: 200, headers });
  }
  headers.set('Content-Length', String(range.last - range.first + 1));
  headers.set(
    'Content-Range',
    `bytes ${String(range.first)}-${String(range.last)}/${String(bytes.byteLength)}`,
  );
  return new Response(bytes.slice(range.first, range.last + 1), { status: 206, headers });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: COMMON_HEADERS });
}
