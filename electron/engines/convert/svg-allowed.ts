/** The elements and attributes that a page may be drawn with, and what their values may look like. All else is dropped. */

const NUMBER = /^-?\d*\.?\d+(e-?\d+)?(px|%)?$/u;
const NUMBERS = /^[-\d.eE\s,%]+$/u;
const COLOUR = /^(#[0-9a-f]{3,8}|[a-z]{3,24}|rgba?\([\d\s.,%]+\))$/iu;
const LOCAL = /^url\(#[\w-]+\)$/u;
const WORD = /^[\w-]{1,40}$/u;
const PATH = /^[MmLlHhVvCcSsQqTtAaZz\d\s.,eE+-]*$/u;
const IMAGE = /^data:image\/(png|jpeg|jpg|gif|bmp|webp);base64,[A-Za-z0-9+/]+={0,2}$/u;
const TRANSFORM = /^[a-zA-Z\d\s.,()eE+-]*$/u;
const RATIO = /^(none|x(Min|Mid|Max)Y(Min|Mid|Max)( (meet|slice))?)$/u;
const ID = /^[\w-]{1,120}$/u;

type Check = (value: string) => boolean;
const is =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value);
const paint: Check = (value) => COLOUR.test(value) || LOCAL.test(value);

const PAINT: Readonly<Record<string, Check>> = {
  fill: paint,
  stroke: paint,
  'fill-opacity': is(NUMBER),
  'stroke-opacity': is(NUMBER),
  opacity: is(NUMBER),
  'fill-rule': is(WORD),
  'clip-rule': is(WORD),
  'stroke-width': is(NUMBER),
  'stroke-dasharray': is(NUMBERS),
  'stroke-dashoffset': is(NUMBER),
  'stroke-linecap': is(WORD),
  'stroke-linejoin': is(WORD),
  'stroke-miterlimit': is(NUMBER),
  'clip-path': is(LOCAL),
  mask: is(LOCAL),
  filter: is(LOCAL),
  transform: is(TRANSFORM),
  'marker-start': is(LOCAL),
  'marker-mid': is(LOCAL),
  'marker-end': is(LOCAL),
};

const numbers = (...names: readonly string[]): Record<string, Check> =>
  Object.fromEntries(names.map((n) => [n, is(NUMBER)]));

const FUNC: Readonly<Record<string, Check>> = {
  type: is(WORD),
  tableValues: is(NUMBERS),
  ...numbers('slope', 'intercept', 'amplitude', 'exponent', 'offset'),
};

const GRADIENT: Readonly<Record<string, Check>> = {
  id: is(ID),
  gradientUnits: is(WORD),
  gradientTransform: is(TRANSFORM),
  spreadMethod: is(WORD),
};

const BOX = numbers('x', 'y', 'width', 'height');

/** Element by lower-case name: how it is written, and its attributes. */
export const ALLOWED: ReadonlyMap<string, Readonly<Record<string, Check>>> = new Map(
  Object.entries({
    svg: { ...BOX, viewBox: is(NUMBERS), preserveAspectRatio: is(RATIO), overflow: is(WORD) },
    defs: {},
    g: PAINT,
    clipPath: { id: is(ID), clipPathUnits: is(WORD), transform: is(TRANSFORM) },
    mask: { id: is(ID), maskUnits: is(WORD), maskContentUnits: is(WORD), ...BOX },
    pattern: {
      id: is(ID),
      patternUnits: is(WORD),
      patternContentUnits: is(WORD),
      patternTransform: is(TRANSFORM),
      viewBox: is(NUMBERS),
      ...BOX,
    },
    marker: {
      id: is(ID),
      viewBox: is(NUMBERS),
      orient: is(/^(auto|auto-start-reverse|-?[\d.]+)$/u),
      markerUnits: is(WORD),
      ...numbers('refX', 'refY', 'markerWidth', 'markerHeight'),
    },
    linearGradient: { ...GRADIENT, ...numbers('x1', 'y1', 'x2', 'y2') },
    radialGradient: { ...GRADIENT, ...numbers('cx', 'cy', 'r', 'fx', 'fy') },
    stop: { offset: is(NUMBER), 'stop-color': is(COLOUR), 'stop-opacity': is(NUMBER) },
    filter: { id: is(ID), filterUnits: is(WORD), 'color-interpolation-filters': is(WORD), ...BOX },
    feComponentTransfer: {},
    feFuncR: FUNC,
    feFuncG: FUNC,
    feFuncB: FUNC,
    feFuncA: FUNC,
    feColorMatrix: { type: is(WORD), values: is(NUMBERS) },
    rect: { ...PAINT, ...BOX, ...numbers('rx', 'ry') },
    circle: { ...PAINT, ...numbers('cx', 'cy', 'r') },
    ellipse: { ...PAINT, ...numbers('cx', 'cy', 'rx', 'ry') },
    line: { ...PAINT, ...numbers('x1', 'y1', 'x2', 'y2') },
    polyline: { ...PAINT, points: is(NUMBERS) },
    polygon: { ...PAINT, points: is(NUMBERS) },
    path: { ...PAINT, d: is(PATH) },
    image: { ...PAINT, ...BOX, preserveAspectRatio: is(RATIO), href: is(IMAGE) },
    text: {
      ...PAINT,
      ...numbers('x', 'y', 'font-size', 'textLength', 'letter-spacing'),
      'font-weight': is(/^(bold|normal|[1-9]00)$/u),
      'font-style': is(/^(italic|oblique|normal)$/u),
      lengthAdjust: is(WORD),
      'text-anchor': is(WORD),
      'dominant-baseline': is(WORD),
      'writing-mode': is(WORD),
    },
  } satisfies Record<string, Record<string, Check>>),
);
