// The window may reach its own files and opaque blobs, and nothing else on this machine.
import { describe, expect, it } from 'vitest';
import { readAddress } from './address';

const FOLDER = '/program/out/renderer';

describe('readAddress', () => {
  it('leads to a file of the window with its MIME type', () => {
    expect(readAddress('app://desk/assets/index-1.js', FOLDER)).toEqual({
      type: 'file',
      path: '/program/out/renderer/assets/index-1.js',
      mime: 'text/javascript; charset=utf-8',
    });
    expect(readAddress('app://desk/', FOLDER)).toMatchObject({ path: '/program/out/renderer/index.html' });
    expect(readAddress('app://desk/a/../b.css?x#y', FOLDER)).toMatchObject({
      path: '/program/out/renderer/b.css',
    });
  });

  it.each([
    'app://desk/../main/main.js',
    'app://desk/%2e%2e/main/main.js',
    'app://desk/..%2f..%2f..%2fetc/passwd.json',
    'app://desk/%2e%2e%2f%2e%2e%2fmain.js',
    'app://desk/..%5c..%5cmain.js',
    'app://desk/a%00.js',
    'app://desk/%',
    'app://other/index.html',
    'file:///etc/passwd',
    'https://desk/index.html',
    'app://desk/README',
    'not an address',
  ])('keeps %s out', (address) => {
    const answer = readAddress(address, FOLDER);
    // A browser already folds `..` away; what is left must lie below the folder.
    if (answer.type === 'file') expect(answer.path.startsWith(`${FOLDER}/`)).toBe(true);
    else expect(answer).toEqual({ type: 'nothing' });
  });

  it('refuses what climbs out once it is decoded', () => {
    expect(readAddress('app://desk/..%2f..%2f..%2fetc/passwd.json', FOLDER)).toEqual({ type: 'nothing' });
  });

  it('hands ids on and refuses paths in their place', () => {
    expect(readAddress('app://desk/blob/a-B_9', FOLDER)).toEqual({ type: 'blob', kind: 'blob', id: 'a-B_9' });
    for (const bad of ['', 'a/b', 'a.pdf', '..%2fa', 'a'.repeat(129)]) {
      expect(readAddress(`app://desk/blob/${bad}`, FOLDER)).toEqual({ type: 'nothing' });
    }
  });
});
