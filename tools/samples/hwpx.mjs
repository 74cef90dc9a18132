// Writes a draft as HWPX (OWPML, KS X 6101): the smallest package that word processors and the layout engine open.
import { plain } from './markup.mjs';
import { zip } from './zip.mjs';

const NAMESPACES = [
  ['ha', 'http://www.hancom.co.kr/hwpml/2011/app'],
  ['hp', 'http://www.hancom.co.kr/hwpml/2011/paragraph'],
  ['hs', 'http://www.hancom.co.kr/hwpml/2011/section'],
  ['hc', 'http://www.hancom.co.kr/hwpml/2011/core'],
  ['hh', 'http://www.hancom.co.kr/hwpml/2011/head'],
  ['hpf', 'http://www.hancom.co.kr/schema/2011/hpf'],
  ['opf', 'http://www.idpf.org/2007/opf/'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');
const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>';
const LANGS = ['hangul', 'latin', 'hanja', 'japanese', 'other', 'symbol', 'user'];

// HWPUNIT: 1/7200 inch, so 100 to a point. A4 with margins of 20 mm.
const PAGE = { width: 59528, height: 84188, margin: 5668 };
const LINE = PAGE.width - 2 * PAGE.margin;

/** @param {string} s */
function xml(s) {
  return s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Hands out the ids of the character and paragraph shapes that the draft uses. */
function shapes() {
  const chars = new Map();
  const paras = new Map();
  const id = (map, key) => {
    if (!map.has(key)) map.set(key, map.size);
    return map.get(key);
  };
  id(chars, '10 false');
  id(paras, 'JUSTIFY 0 1 150');
  return {
    char: (size, bold) => id(chars, `${size} ${bold}`),
    para: (align, indent, fill, spacing) => id(paras, `${align} ${indent} ${fill} ${spacing}`),
    chars,
    paras,
  };
}

const each = (value) => LANGS.map((l) => `${l}="${value}"`).join(' ');

function charXml(key, id) {
  const [size, bold] = key.split(' ');
  return (
    `<hh:charPr id="${id}" height="${Math.round(Number(size) * 100)}" textColor="#000000" shadeColor="none" useFontSpace="0" useKerning="0" symMark="NONE" borderFillIDRef="1">` +
    `<hh:fontRef ${each(bold === 'true' ? 1 : 0)}/><hh:ratio ${each(100)}/><hh:spacing ${each(0)}/><hh:relSz ${each(100)}/><hh:offset ${each(0)}/>` +
    (bold === 'true' ? '<hh:bold/>' : '') +
    '<hh:underline type="NONE" shape="SOLID" color="#000000"/><hh:strikeout shape="NONE" color="#000000"/><hh:outline type="NONE"/><hh:shadow type="NONE" color="#C0C0C0" offsetX="10" offsetY="10"/></hh:charPr>'
  );
}

function paraXml(key, id) {
  const [align, indent, fill, spacing] = key.split(' ');
  return (
    `<hh:paraPr id="${id}" tabPrIDRef="0" condense="0" fontLineHeight="0" snapToGrid="0" suppressLineNumbers="0" checked="0">` +
    `<hh:align horizontal="${align}" vertical="BASELINE"/><hh:heading type="NONE" idRef="0" level="0"/>` +
    '<hh:breakSetting breakLatinWord="KEEP_WORD" breakNonLatinWord="KEEP_WORD" widowOrphan="0" keepWithNext="0" keepLines="0" pageBreakBefore="0" lineWrap="BREAK"/><hh:autoSpacing eAsianEng="0" eAsianNum="0"/>' +
    `<hh:margin><hc:intent value="0" unit="HWPUNIT"/><hc:left value="${indent}" unit="HWPUNIT"/><hc:right value="0" unit="HWPUNIT"/><hc:prev value="0" unit="HWPUNIT"/><hc:next value="0" unit="HWPUNIT"/></hh:margin>` +
    `<hh:lineSpacing type="PERCENT" value="${spacing}" unit="HWPUNIT"/><hh:border borderFillIDRef="${fill}" offsetLeft="0" offsetRight="0" offsetTop="0" offsetBottom="0" connect="0" ignoreMargin="0"/></hh:paraPr>`
  );
}

/** 1 nothing · 2 box · 3 box on grey · 4 line below */
function borderXml(id) {
  const type = (side) => (id === 2 || id === 3 || (id === 4 && side === 'bottom') ? 'SOLID' : 'NONE');
  const side = (name) =>
    `<hh:${name}Border type="${type(name)}" width="${id === 4 ? '0.4' : '0.12'} mm" color="#000000"/>`;
  return (
    `<hh:borderFill id="${id}" threeD="0" shadow="0" centerLine="NONE" breakCellSeparateLine="0"><hh:slash type="NONE" Crooked="0" isCounter="0"/><hh:backSlash type="NONE" Crooked="0" isCounter="0"/>` +
    ['left', 'right', 'top', 'bottom'].map(side).join('') +
    '<hh:diagonal type="SOLID" width="0.1 mm" color="#000000"/>' +
    (id === 3
      ? '<hc:fillBrush><hc:winBrush faceColor="#E8ECF1" hatchColor="#000000" alpha="0"/></hc:fillBrush>'
      : '') +
    '</hh:borderFill>'
  );
}

function headerXml(s) {
  const faces = (lang) =>
    `<hh:fontface lang="${lang.toUpperCase()}" fontCnt="2"><hh:font id="0" face="함초롬바탕" type="TTF" isEmbedded="0"/><hh:font id="1" face="함초롬돋움" type="TTF" isEmbedded="0"/></hh:fontface>`;
  const list = (name, item, map, one) =>
    `<hh:${name} itemCnt="${map.size}">${[...map].map(([key, id]) => one(key, id)).join('')}</hh:${name}>`;
  return (
    `${PROLOG}<hh:head ${NAMESPACES} version="1.4" secCnt="1"><hh:beginNum page="1" footnote="1" endnote="1" pic="1" tbl="1" equation="1"/><hh:refList>` +
    `<hh:fontfaces itemCnt="7">${LANGS.map(faces).join('')}</hh:fontfaces>` +
    `<hh:borderFills itemCnt="4">${[1, 2, 3, 4].map(borderXml).join('')}</hh:borderFills>` +
    list('charProperties', 'charPr', s.chars, charXml) +
    '<hh:tabProperties itemCnt="1"><hh:tabPr id="0" autoTabLeft="0" autoTabRight="0"/></hh:tabProperties>' +
    list('paraProperties', 'paraPr', s.paras, paraXml) +
    '<hh:styles itemCnt="1"><hh:style id="0" type="PARA" name="바탕글" engName="Normal" paraPrIDRef="0" charPrIDRef="0" nextStyleIDRef="0" langID="1042" lockForm="0"/></hh:styles>' +
    '</hh:refList><hh:compatibleDocument targetProgram="HWP201X"><hh:layoutCompatibility/></hh:compatibleDocument><hh:docOption><hh:linkinfo path="" pageInherit="0" footnoteInherit="0"/></hh:docOption></hh:head>'
  );
}

function sectionSettings() {
  const note = (name, extra) =>
    `<hp:${name}><hp:autoNumFormat type="DIGIT" userChar="" prefixChar="" suffixChar=")" supscript="0"/><hp:noteLine length="-1" type="SOLID" width="0.12 mm" color="#000000"/><hp:noteSpacing betweenNotes="284" belowLine="568" aboveLine="852"/><hp:numbering type="CONTINUOUS" newNum="1"/><hp:placement place="${extra}" beneathText="0"/></hp:${name}>`;
  const border = (type) =>
    `<hp:pageBorderFill type="${type}" borderFillIDRef="1" textBorder="PAPER" headerInside="0" footerInside="0" fillArea="PAPER"><hp:offset left="1417" right="1417" top="1417" bottom="1417"/></hp:pageBorderFill>`;
  const m = PAGE.margin;
  return (
    '<hp:secPr id="" textDirection="HORIZONTAL" spaceColumns="1134" tabStop="8000" tabStopVal="4000" tabStopUnit="HWPUNIT" outlineShapeIDRef="0" memoShapeIDRef="0" textVerticalWidthHead="0" masterPageCnt="0">' +
    '<hp:grid lineGrid="0" charGrid="0" wonggojiFormat="0"/><hp:startNum pageStartsOn="BOTH" page="0" pic="0" tbl="0" equation="0"/>' +
    '<hp:visibility hideFirstHeader="0" hideFirstFooter="0" hideFirstMasterPage="0" border="SHOW_ALL" fill="SHOW_ALL" hideFirstPageNum="0" hideFirstEmptyLine="0" showLineNumber="0"/>' +
    '<hp:lineNumberShape restartType="0" countBy="0" distance="0" startNumber="0"/>' +
    `<hp:pagePr landscape="WIDELY" width="${PAGE.width}" height="${PAGE.height}" gutterType="LEFT_ONLY"><hp:margin header="0" footer="0" gutter="0" left="${m}" right="${m}" top="${m}" bottom="${m}"/></hp:pagePr>` +
    note('footNotePr', 'EACH_COLUMN') +
    note('endNotePr', 'END_OF_DOCUMENT') +
    ['BOTH', 'EVEN', 'ODD'].map(border).join('') +
    '</hp:secPr><hp:ctrl><hp:colPr id="" type="NEWSPAPER" layout="LEFT" colCount="1" sameSz="1" sameGap="0"/></hp:ctrl>'
  );
}

/** @param {readonly any[]} blocks */
function sectionXml(blocks, s) {
  let first = true;
  let breakNext = false;
  let tables = 0;
  const opening = () => {
    if (!first) return '';
    first = false;
    return `<hp:run charPrIDRef="0">${sectionSettings()}</hp:run>`;
  };
  const para = (paraId, inner) => {
    const at = breakNext ? 1 : 0;
    breakNext = false;
    return `<hp:p id="0" paraPrIDRef="${paraId}" styleIDRef="0" pageBreak="${at}" columnBreak="0" merged="0">${opening()}${inner}</hp:p>`;
  };
  const align = (a) => ({ left: 'LEFT', center: 'CENTER', right: 'RIGHT' })[a];
  const run = (text, charId) =>
    text === ''
      ? `<hp:run charPrIDRef="${charId}"/>`
      : `<hp:run charPrIDRef="${charId}"><hp:t>${xml(text)}</hp:t></hp:run>`;

  const tableXml = (b) => {
    const total = b.widths.reduce((sum, w) => sum + w, 0);
    const widths = b.widths.map((w) => Math.floor((w / total) * LINE));
    const height = Math.round(b.size * 100 * 1.3) + 400;
    const rows = b.rows.map((row, r) => {
      let col = 0;
      const cells = row.map((cell) => {
        const at = col;
        col += cell.span;
        const width = widths.slice(at, col).reduce((sum, w) => sum + w, 0);
        const grey = r < b.header || b.labels.includes(at);
        const where = grey || b.align === 'center' ? 'CENTER' : 'LEFT';
        const lines = plain(cell.text).split('\n');
        const inner = lines
          .map(
            (line) =>
              `<hp:p id="0" paraPrIDRef="${s.para(where, 0, 1, 130)}" styleIDRef="0" pageBreak="0" columnBreak="0" merged="0">${run(line, s.char(b.size, grey))}</hp:p>`,
          )
          .join('');
        return (
          `<hp:tc name="" header="${r < b.header ? 1 : 0}" hasMargin="0" protect="0" editable="0" dirty="0" borderFillIDRef="${grey ? 3 : 2}">` +
          `<hp:subList id="" textDirection="HORIZONTAL" lineWrap="BREAK" vertAlign="CENTER" linkListIDRef="0" linkListNextIDRef="0" textWidth="0" textHeight="0" hasTextRef="0" hasNumRef="0">${inner}</hp:subList>` +
          `<hp:cellAddr colAddr="${at}" rowAddr="${r}"/><hp:cellSpan colSpan="${cell.span}" rowSpan="1"/><hp:cellSz width="${width}" height="${height * lines.length}"/><hp:cellMargin left="283" right="283" top="141" bottom="141"/></hp:tc>`
        );
      });
      return `<hp:tr>${cells.join('')}</hp:tr>`;
    });
    tables += 1;
    return (
      `<hp:run charPrIDRef="0"><hp:tbl id="${1000 + tables}" zOrder="${tables}" numberingType="TABLE" textWrap="TOP_AND_BOTTOM" textFlow="BOTH_SIDES" lock="0" dropcapstyle="None" pageBreak="CELL" repeatHeader="1" rowCnt="${b.rows.length}" colCnt="${b.widths.length}" cellSpacing="0" borderFillIDRef="2" noAdjust="0">` +
      `<hp:sz width="${widths.reduce((sum, w) => sum + w, 0)}" widthRelTo="ABSOLUTE" height="${height * b.rows.length}" heightRelTo="ABSOLUTE" protect="0"/>` +
      '<hp:pos treatAsChar="0" affectLSpacing="0" flowWithText="1" allowOverlap="0" holdAnchorAndSO="0" vertRelTo="PARA" horzRelTo="COLUMN" vertAlign="TOP" horzAlign="LEFT" vertOffset="0" horzOffset="0"/>' +
      '<hp:outMargin left="0" right="0" top="141" bottom="283"/><hp:inMargin left="283" right="283" top="141" bottom="141"/>' +
      `${rows.join('')}</hp:tbl></hp:run>`
    );
  };

  const body = blocks.map((b) => {
    if (b.type === 'break') {
      breakNext = true;
      return '';
    }
    // An empty line keeps the next paragraph off the rule and off the table's edge.
    const gap = (size) => para(s.para('LEFT', 0, 1, 100), run('', s.char(size, false)));
    if (b.type === 'rule') return para(s.para('LEFT', 0, 4, 100), run('', s.char(3, false))) + gap(4);
    if (b.type === 'table') return para(s.para('LEFT', 0, 1, 100), tableXml(b)) + gap(6);
    return para(s.para(align(b.align), b.indent * 100, 1, 155), run(plain(b.text), s.char(b.size, b.bold)));
  });
  return `${PROLOG}<hs:sec ${NAMESPACES}>${body.join('')}</hs:sec>`;
}

/** @param {{ title: string, blocks: readonly any[], creator?: string }} draft @returns {Buffer} */
export function writeHwpx(draft) {
  const s = shapes();
  const section = sectionXml(draft.blocks, s);
  const part = (name, text, stored) => ({ name, bytes: Buffer.from(text, 'utf8'), stored });
  const meta = (name, value) => `<opf:meta name="${name}" content="text">${xml(value)}</opf:meta>`;
  return zip([
    part('mimetype', 'application/hwp+zip', true),
    part(
      'version.xml',
      `${PROLOG}<hv:HCFVersion xmlns:hv="http://www.hancom.co.kr/hwpml/2011/version" tagetApplication="WORDPROCESSOR" major="5" minor="1" micro="0" buildNumber="1" os="1" xmlVersion="1.4" application="Disclosure Desk samples" appVersion="1, 0, 0, 0"/>`,
      true,
    ),
    part('Contents/header.xml', headerXml(s)),
    part('Contents/section0.xml', section),
    part(
      'settings.xml',
      `${PROLOG}<ha:HWPApplicationSetting xmlns:ha="http://www.hancom.co.kr/hwpml/2011/app"><ha:CaretPosition listIDRef="0" paraIDRef="0" pos="0"/></ha:HWPApplicationSetting>`,
    ),
    part(
      'Contents/content.hpf',
      `${PROLOG}<opf:package ${NAMESPACES} version="" unique-identifier="" id=""><opf:metadata><opf:title>${xml(draft.title)}</opf:title><opf:language>ko</opf:language>${meta('creator', draft.creator ?? '한빛시')}</opf:metadata>` +
        '<opf:manifest><opf:item id="header" href="Contents/header.xml" media-type="application/xml"/><opf:item id="section0" href="Contents/section0.xml" media-type="application/xml"/><opf:item id="settings" href="settings.xml" media-type="application/xml"/></opf:manifest>' +
        '<opf:spine><opf:itemref idref="header" linear="yes"/><opf:itemref idref="section0" linear="yes"/></opf:spine></opf:package>',
    ),
    part(
      'META-INF/container.xml',
      `${PROLOG}<ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:hpf="http://www.hancom.co.kr/schema/2011/hpf"><ocf:rootfiles><ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/></ocf:rootfiles></ocf:container>`,
    ),
    part(
      'META-INF/manifest.xml',
      `${PROLOG}<odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`,
    ),
  ]);
}
