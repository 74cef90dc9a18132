/** Nothing that is not on the allow-list survives the rebuilding of a page; what is drawn stays in its place. */
import { describe, expect, it } from 'vitest';
import { cleanPage, glyphBox } from './svg-page';

const wrap = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">${inner}</svg>`;

describe('cleanPage', () => {
  it.each([
    '<script>alert(1)</script>',
    '<foreignObject><iframe src="x"/></foreignObject>',
    '<image href="https://example.com/a.png" width="1" height="1"/>',
    '<image href="data:image/svg+xml;base64,PHN2Zy8+" width="1" height="1"/>',
    '<use href="#a"/>',
    '<style>@import url(x)</style>',
    '<rect onload="alert(1)" fill="url(https://example.com/#a)" width="1" height="1"/>',
    '<a href="javascript:alert(1)"><text x="1" y="1" onclick="x">a</text></a>',
    '<rect style="fill:url(x)" width="1" height="1"/>',
    '<set attributeName="href" to="javascript:x"/>',
    '<!DOCTYPE svg [<!ENTITY a "b">]>',
  ])('drops %s', (hostile) => {
    const { svg } = cleanPage(wrap(hostile), 1);
    expect(svg).not.toMatch(
      /script|foreign|iframe|https:\/\/example|svg\+xml|<use|<style|style=|onload|onclick|<a |ENTITY|<set/iu,
    );
  });

  it('keeps text escaped and tells where each glyph stands', () => {
    const { svg, glyphs, dropped } = cleanPage(
      wrap(
        '<g transform="translate(10,20) scale(2)"><text x="5" y="5" font-size="10" font-family="바탕">&lt;가&amp;</text></g>',
      ),
      3,
    );
    expect(svg).toContain('class="serif">&lt;가&amp;</text>');
    expect(dropped).toBe(false);
    expect(glyphs.map((g) => g.char)).toEqual(['<', '가', '&']);
    const [first] = glyphs;
    expect(first && glyphBox(first)[0]).toBe(20);
    expect(first && glyphBox(first)[3]).toBeCloseTo(20 + 2 * (5 + 2.2));
  });

  it('writes a middle dot that was drawn as a circle, and leaves other circles alone', () => {
    const line = '<text x="10" y="20" font-size="10" font-family="바탕">가</text>';
    const circle = '<circle cx="22" cy="16.5" r="0.6" fill="#123456"/>';
    const unseen = '<text x="20" y="20" font-size="10" fill-opacity="0">·</text>';
    const { svg, glyphs } = cleanPage(wrap(line + circle + unseen), 1);
    expect(svg).not.toContain('circle');
    expect(svg).not.toContain('fill-opacity');
    expect(svg).toContain('fill="#123456"');
    expect(svg).toMatch(/<text x="22" [^>]*class="serif">·<\/text>/u);
    const [, dot] = glyphs;
    expect(dot === undefined ? 0 : dot.x + dot.advance / 2).toBeCloseTo(22);
    expect(cleanPage(wrap(`${circle}${line}`), 1).svg).toContain('<circle');
    expect(cleanPage(wrap(`${circle.replace('0.6', '30')}${unseen}`), 1).svg).toContain('<circle');
  });

  it('keeps ids of different pages apart', () => {
    const page = wrap(
      '<defs><clipPath id="c1"><rect width="1" height="1"/></clipPath></defs><g clip-path="url(#c1)"/>',
    );
    expect(cleanPage(page, 1).svg).toContain('id="p1-c1"');
    expect(cleanPage(page, 2).svg).toContain('clip-path="url(#p2-c1)"');
  });

  it('closes what a broken page leaves open', () => {
    const { svg } = cleanPage('<svg xmlns="http://www.w3.org/2000/svg"><g><text x="1" y="2">가', 1);
    expect(svg.endsWith('</text></g></svg>')).toBe(true);
  });
});
