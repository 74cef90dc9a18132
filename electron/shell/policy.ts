/** The content security policy that goes with every answer of app://, scripts of workers included. */

/**
 * react-aria sets one inline style (`touch-action`); its hash is named here, so that nothing else may be inline.
 * Check it again when react-aria-components is raised: a wrong hash shows as a refused style on the console.
 */
const TOUCH_ACTION_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

const DIRECTIVES = {
  'default-src': "'none'",
  // pdf.js decodes some images with WebAssembly, which needs a word of its own.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': `'self' ${TOUCH_ACTION_STYLE}`,
  // pdf.js loads the typefaces of a paper from memory.
  'font-src': "'self' data: blob:",
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
} as const;

export const CONTENT_SECURITY_POLICY = Object.entries(DIRECTIVES)
  .map(([name, sources]) => `${name} ${sources}`)
  .join('; ');

/** Headers of every answer; nothing is kept in a cache on disk, since a paper may be among it. */
export const COMMON_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;
