/** One letter in the language of each maker, the secrets in every place that it knows. */
import { BARE, NAME, PHONE } from './secrets';

const LINK = `https://example.go.kr/?q=${BARE}`;

export function officeDraft(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
 <office:meta><dc:title>${NAME} 민원</dc:title><meta:keyword>${PHONE}</meta:keyword></office:meta>
 <office:body><office:text>
  <text:h text:outline-level="1">민원 처리 결과 ${NAME}</text:h>
  <text:p>도로과에서 알립니다. KEEPME 신청인 ${NAME} 연락처 ${PHONE} 처리 완료</text:p>
  <text:p><text:a xlink:type="simple" xlink:href="${LINK}">안내 쪽</text:a>
   <office:annotation><dc:creator>${NAME}</dc:creator><text:p>전화 ${PHONE}</text:p></office:annotation> 참고</text:p>
  <text:h text:outline-level="2">붙임 ${PHONE}</text:h>
 </office:text></office:body></office:document>`;
}

/** Fields become text on the page when a browser prints; text may be there and not be seen in several ways. */
export function chromiumPage(font: string): string {
  const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==';
  return `<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><title>${NAME} 민원</title>
<meta name="author" content="${NAME}"><meta name="keywords" content="${PHONE}">
<style>@font-face { font-family: Nanum; src: url(${font}) }
 body, input, textarea, select { font: 12pt Nanum } .next { break-before: page }</style></head>
<body><h1 id="top">민원 처리 결과 ${NAME}</h1>
<p>도로과에서 알립니다. KEEPME 신청인 <b>${NAME}</b> 연락처 ${PHONE} 처리 완료</p>
<p><a href="${LINK}" title="${NAME}">안내 쪽</a> <a href="#more">붙임 ${PHONE}</a> <a href="tel:${PHONE}">전화</a></p>
<form><label>성명 <input value="${NAME}" title="${NAME}"></label> <input value="${PHONE}" aria-label="${PHONE}">
 <textarea rows="3" cols="30">메모 ${NAME} ${PHONE}</textarea>
 <select><option>${PHONE}</option><option>${NAME}</option></select>
 <input type="hidden" value="${PHONE}"><input type="checkbox" checked aria-label="${NAME}"></form>
<p><img alt="${NAME} ${PHONE}" src="${dot}" width="40" height="40"></p>
<table><caption>명부 ${NAME}</caption><tr><th>성명<th>연락처<tr><td>${NAME}<td>${PHONE}</table>
<p style="color: transparent">${PHONE}</p><p style="color: white">흰 글씨 ${NAME}</p>
<p style="opacity: 0">${NAME}</p><p style="opacity: .5">반투명 ${PHONE}</p><p hidden>${NAME}</p>
<p style="position: absolute; left: -500pt">${PHONE}</p><p style="font-size: 1px">${NAME} ${PHONE}</p>
<div class="next"><h2 id="more">붙임 ${PHONE}</h2><p>둘째 쪽의 ${NAME} <a href="#top">처음으로</a></p></div>
</body></html>`;
}

/** Text by Pango, as programs of GNOME write it, and by cairo itself; links both ways, outline, details, structure. */
export function cairoScript(): string {
  return `
import sys, cairo, gi
gi.require_version('Pango', '1.0')
gi.require_version('PangoCairo', '1.0')
from gi.repository import Pango, PangoCairo

surface = cairo.PDFSurface(sys.argv[1], 595, 842)
surface.set_metadata(cairo.PDF_METADATA_TITLE, '${NAME} 민원')
for key in (cairo.PDF_METADATA_AUTHOR, cairo.PDF_METADATA_SUBJECT, cairo.PDF_METADATA_KEYWORDS):
    surface.set_metadata(key, '${NAME} ${PHONE}')
context = cairo.Context(surface)

def pango(y, text, size=12):
    layout = PangoCairo.create_layout(context)
    layout.set_font_description(Pango.FontDescription('NanumGothic %d' % size))
    layout.set_text(text)
    context.move_to(60, y)
    PangoCairo.show_layout(context, layout)

def plain(y, text):
    context.select_font_face('NanumGothic')
    context.set_font_size(12)
    context.move_to(60, y)
    context.show_text(text)

def tagged(tag, attributes, write, *args):
    context.tag_begin(tag, attributes)
    write(*args)
    context.tag_end(tag)

context.tag_begin('Document', '')
tagged(cairo.TAG_DEST, "name='${BARE}'", pango, 60, '민원 처리 결과 ${NAME}', 18)
tagged('H1', '', pango, 100, '머리 ${NAME}', 16)
tagged('P', '', pango, 140, '도로과에서 알립니다. KEEPME 신청인 ${NAME} 연락처 ${PHONE} 처리 완료')
tagged('P', '', plain, 180, '도로과 글씨 ${NAME} ${PHONE} 끝')
tagged(cairo.TAG_LINK, "uri='${LINK}'", pango, 200, '안내 쪽')
tagged(cairo.TAG_LINK, "page=2 pos=[60 60]", plain, 240, '붙임 ${PHONE}')
context.set_source_rgb(1, 1, 1)
plain(270, '흰 글씨 ${NAME}')
context.set_source_rgba(0, 0, 0, 0.4)
plain(300, '반투명 ${PHONE}')
context.set_source_rgb(0, 0, 0)
pango(330, '덮인 글씨 ${PHONE}')
context.rectangle(55, 325, 300, 24)
context.fill()
context.save()
context.rectangle(60, 370, 10, 10)
context.clip()
plain(380, '잘린 글씨 ${NAME}')
context.restore()
context.save()
context.translate(60, 460)
context.rotate(-0.2)
context.translate(-60, -460)
pango(440, '기운 글씨 ${NAME}')
context.restore()
context.show_page()
surface.set_page_label('${NAME}')
tagged('H2', '', pango, 60, '붙임 ${PHONE}', 14)
tagged(cairo.TAG_LINK, "dest='${BARE}'", pango, 100, '둘째 쪽의 ${NAME}')
context.tag_end('Document')
context.show_page()
top = surface.add_outline(cairo.PDF_OUTLINE_ROOT, '민원 처리 결과 ${NAME}', "page=1 pos=[60 60]", cairo.PDF_OUTLINE_FLAG_OPEN)
surface.add_outline(top, '붙임 ${PHONE}', "uri='${LINK}'", 0)
surface.finish()
`;
}
