/** A real signature over the file's bytes, by a certificate made for a made-up person. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { has, output } from '../../judges/tools';
import { LAID, NAME } from './secrets';

const HOLE = '0'.repeat(16384);
const RANGE = '9999999999';

/** Where openssl is missing, the hole stays empty: the name is then in the signature's words only. */
export async function signed(pdf: Uint8Array, folder: string): Promise<Uint8Array> {
  const ready = Buffer.from(await withHole(pdf));
  const text = ready.toString('latin1');
  const from = text.indexOf(`<${HOLE}>`);
  const to = from + HOLE.length + 2;
  const ranges = new RegExp(`/ByteRange \\[ *0 ${RANGE} ${RANGE} ${RANGE} *\\]`).exec(text);
  if (from < 0 || !ranges) throw new Error('no hole to sign');
  const range = `/ByteRange [0 ${from} ${to} ${ready.length - to}`;
  ready.write(`${range.padEnd(ranges[0].length - 1)}]`, ranges.index, 'latin1');
  if (!has('openssl')) return new Uint8Array(ready);

  const made = signatureOf(Buffer.concat([ready.subarray(0, from), ready.subarray(to)]), folder);
  ready.write(made.toString('hex'), from + 1, 'latin1');
  const path = join(folder, 'signed.pdf');
  writeFileSync(path, ready);
  if (has('pdfsig')) {
    const said = output('pdfsig', ['-nocert', path])?.toString('utf8') ?? '';
    if (!said.includes('Signature is Valid')) throw new Error(`the signature is none: ${said}`);
  }
  return new Uint8Array(ready);
}

async function withHole(pdf: Uint8Array): Promise<Uint8Array> {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context } = doc;
  const value = context.obj({
    Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'adbe.pkcs7.detached',
    ByteRange: [0, Number(RANGE), Number(RANGE), Number(RANGE)], Contents: PDFHexString.of(HOLE),
    Name: PDFHexString.fromText(NAME), ContactInfo: PDFString.of(LAID), Reason: PDFHexString.fromText(`${NAME} 결재`),
  }); // prettier-ignore
  const field = context.register(
    context.obj({
      Type: 'Annot', Subtype: 'Widget', FT: 'Sig', T: PDFHexString.fromText(`${NAME} 서명`), Rect: [0, 0, 0, 0], F: 2,
      V: context.register(value), P: doc.getPage(0).ref,
    }),
  ); // prettier-ignore
  doc.getPage(0).node.addAnnot(field);
  doc.getForm().acroForm.addField(field);
  doc.getForm().acroForm.dict.set(PDFName.of('SigFlags'), context.obj(3));
  return doc.save({ useObjectStreams: false, updateFieldAppearances: false });
}

function signatureOf(bytes: Uint8Array, folder: string): Buffer {
  const place = (name: string): string => join(folder, `sign-${name}`);
  writeFileSync(place('data'), bytes);
  const openssl = (...args: readonly string[]): unknown =>
    execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const person = ['-utf8', '-subj', `/CN=${NAME}/serialNumber=${LAID}`];
  const pair = ['-keyout', place('key'), '-out', place('cert')];
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...person, ...pair);
  const with_ = ['-signer', place('cert'), '-inkey', place('key')];
  const files = ['-in', place('data'), '-out', place('cms')];
  openssl('cms', '-sign', '-binary', '-md', 'sha256', '-outform', 'DER', ...with_, ...files);
  return readFileSync(place('cms'));
}
