/** Glyph names of the predefined encodings of simple fonts (ISO 32000-1, 9.6.6 and annex D; Adobe Glyph List names). */

const LETTER = /^[A-Za-z]$/;

const NAMES: ReadonlyMap<string, string> = new Map([
  ...named(
    0x20,
    `space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma
    hyphen period slash zero one two three four five six seven eight nine colon semicolon less equal greater question at`,
  ),
  ...named(0x5b, 'bracketleft backslash bracketright asciicircum underscore grave'),
  ...named(0x7b, 'braceleft bar braceright asciitilde'),
  ...named(
    0xa0,
    `space exclamdown cent sterling currency yen brokenbar section dieresis copyright ordfeminine guillemotleft
    logicalnot hyphen registered macron degree plusminus twosuperior threesuperior acute mu paragraph periodcentered
    cedilla onesuperior ordmasculine guillemotright onequarter onehalf threequarters questiondown Agrave Aacute
    Acircumflex Atilde Adieresis Aring AE Ccedilla Egrave Eacute Ecircumflex Edieresis Igrave Iacute Icircumflex
    Idieresis Eth Ntilde Ograve Oacute Ocircumflex Otilde Odieresis multiply Oslash Ugrave Uacute Ucircumflex Udieresis
    Yacute Thorn germandbls agrave aacute acircumflex atilde adieresis aring ae ccedilla egrave eacute ecircumflex
    edieresis igrave iacute icircumflex idieresis eth ntilde ograve oacute ocircumflex otilde odieresis divide oslash
    ugrave uacute ucircumflex udieresis yacute thorn ydieresis`,
  ),
  ...pairs(
    `Œ OE œ oe Š Scaron š scaron Ÿ Ydieresis Ž Zcaron ž zcaron ƒ florin ˆ circumflex ˜ tilde – endash — emdash
    ‘ quoteleft ’ quoteright ‚ quotesinglbase “ quotedblleft ” quotedblright „ quotedblbase † dagger ‡ daggerdbl
    • bullet … ellipsis ‰ perthousand ‹ guilsinglleft › guilsinglright € Euro ™ trademark ı dotlessi Ł Lslash ł lslash
    ˘ breve ˙ dotaccent ˚ ring ˝ hungarumlaut ˛ ogonek ˇ caron ﬁ fi ﬂ fl ⁄ fraction − minus ≠ notequal ∞ infinity
    ≤ lessequal ≥ greaterequal ∂ partialdiff ∑ summation ∏ product π pi ∫ integral Ω Omega √ radical ≈ approxequal
    ∆ Delta ◊ lozenge`,
  ),
]);

/** Above ASCII, from these codes on. */
const STANDARD: ReadonlyMap<number, string> = new Map(
  (
    [
      [0x27, '’'], [0x60, '‘'], [0xa1, "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ"], [0xb1, '–†‡·'], [0xb6, '¶•‚„”»…‰'], [0xbf, '¿'],
      [0xc1, '`´ˆ˜¯˘˙¨'], [0xca, '˚¸'], [0xcd, '˝˛ˇ—'], [0xe1, 'Æ'], [0xe3, 'ª'], [0xe8, 'ŁØŒº'], [0xf1, 'æ'],
      [0xf5, 'ı'], [0xf8, 'łøœß'],
    ] as const
  ).flatMap(([first, run]) => [...run].map((c, i) => [first + i, c] as const)),
); // prettier-ignore

const DECODERS = {
  WinAnsiEncoding: new TextDecoder('windows-1252'),
  MacRomanEncoding: new TextDecoder('macintosh'),
} as const;

/** Names that differ for one character, or for two that look alike (Adobe Glyph List). */
const ALIKE: readonly (readonly string[])[] = [
  'Delta increment', 'Omega Ohm', 'mu mu1 micro', 'hyphen sfthyphen softhyphen minus', 'macron overscore',
  'periodcentered middot bulletoperator', 'fraction divisionslash', 'space nbspace nonbreakingspace nobreakspace',
  'Tcommaaccent Tcedilla', 'tcommaaccent tcedilla', 'Scommaaccent Scedilla', 'scommaaccent scedilla',
  'Dcroat Dslash', 'dcroat dmacron', 'Euro euro', 'fi f_i', 'fl f_l', 'ff f_f', 'ffi f_f_i', 'ffl f_f_l',
  'quotesingle quoteright', 'grave quoteleft', 'bar brokenbar', 'Eth Dcroat', 'dotlessi idotless',
].map((line) => line.split(' ')); // prettier-ignore

const CHARACTERS: ReadonlyMap<string, string> = new Map(
  [...NAMES].reverse().map(([c, glyph]) => [glyph, c] as const),
);

/** The character of a glyph's name, as far as it is known here. */
export function characterOf(glyph: string): string | undefined {
  const hex = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/.exec(glyph);
  const point = Number.parseInt(hex?.[1] ?? hex?.[2] ?? '', 16);
  if (point <= 0x10ffff) return String.fromCodePoint(point);
  return LETTER.test(glyph) ? glyph : CHARACTERS.get(glyph);
}

/** Names under which readers look for a glyph that is not there by its own. */
export function sameCharacter(glyph: string): readonly string[] {
  const c = characterOf(glyph);
  const usual = c === undefined ? undefined : LETTER.test(c) ? c : NAMES.get(c);
  const names = usual === undefined ? [glyph] : [glyph, usual];
  const alike = ALIKE.filter((set) => set.some((n) => names.includes(n))).flat();
  if (c === undefined) return alike;
  const hex = (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return [...names, ...alike, `uni${hex}`, `u${hex}`];
}

export type BaseEncoding = 'StandardEncoding' | keyof typeof DECODERS;

export function isBaseEncoding(text: string): text is BaseEncoding {
  return text === 'StandardEncoding' || text in DECODERS;
}

/** Undefined where the encoding has no glyph for a code. */
export function encodedName(encoding: BaseEncoding, code: number): string | undefined {
  const c = encoding === 'StandardEncoding' ? standard(code) : DECODERS[encoding].decode(Uint8Array.of(code));
  if (encoding === 'MacRomanEncoding' && code === 0xdb) return 'currency';
  // Codes that WinAnsiEncoding leaves open are bullets (annex D.2, note 3).
  if (encoding === 'WinAnsiEncoding' && code >= 0x7f && code < 0xa0 && !NAMES.has(c)) return 'bullet';
  return LETTER.test(c) ? c : NAMES.get(c);
}

function standard(code: number): string {
  return STANDARD.get(code) ?? (code < 0x7f ? String.fromCharCode(code) : '');
}

function named(first: number, names: string): readonly (readonly [string, string])[] {
  return names.split(/\s+/).map((n, i) => [String.fromCharCode(first + i), n] as const);
}

function pairs(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(/(\S) (\S+)/g)].map(([, c = '', n = '']) => [c, n] as const);
}
