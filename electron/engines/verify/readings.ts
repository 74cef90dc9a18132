/** What a string in a file may say, whatever its writer meant by its bytes. */

/** UTF-16 with a mark; else UTF-8, one byte a character, the code page of Korean programs, UTF-16 without a mark. */
export function readings(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return [new TextDecoder('utf-16be').decode(bytes.subarray(2))];
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return [new TextDecoder('utf-16le').decode(bytes.subarray(2))];
  const read = [
    new TextDecoder('latin1').decode(bytes),
    new TextDecoder('utf-8').decode(bytes),
    new TextDecoder('euc-kr').decode(bytes),
  ];
  if (bytes.length % 2 === 0) read.push(new TextDecoder('utf-16be').decode(bytes));
  return read;
}
