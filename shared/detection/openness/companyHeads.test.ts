// Who heads a company, where an office publishes it; and whose shop or home it is.
import { describe, expect, it } from 'vitest';
import { shippedDetector } from '../../../tests/fixtures/detector';
import { detectText } from '../index';

const all = shippedDetector();

/** The people of a text, `+` where they stay open. */
function people(text: string): readonly string[] {
  return detectText(text, all)
    .filter((s) => s.kind === 'PERSON')
    .map((s) => `${s.open ? '+' : ''}${text.slice(s.start, s.end)}`);
}

/** What stays closed of a kind. */
function closed(text: string, kind: string): readonly string[] {
  return detectText(text, all)
    .filter((s) => s.kind === kind && !s.open)
    .map((s) => text.slice(s.start, s.end));
}

const STRUCK_OFF = '건설업 등록말소 공고\n\n상호\t대표자\t법인등록번호\t소재지\n';
const UNIT_PRICES = '단가계약 체결 알림\n\n품명\t계약업체\t대표\t연락처\n';

describe('who heads a company', () => {
  it.each([
    [
      'in a notice with its number',
      `${STRUCK_OFF}(주)한결\t최윤미\t194211-0218736\t경상남도 김해시 분성로 208, 3층`,
    ],
    ['in a list of suppliers', `${UNIT_PRICES}염화칼슘\t(주)대한화공\t최윤미\t032-881-4420`],
    ['in a box of a contract', '5월 수의계약 현황 공개\n\n계약상대자: (주)푸른놀이터\n대표자: 최윤미\n'],
    [
      'in charge of works, in brackets',
      '공사 안내\n\n시공: 주식회사 다온건설 (현장소장 최윤미, 031-222-3333)',
    ],
    ['in charge of works', '단수 안내\n\n▶ 시공사: (주)동성건설 현장대리인 최윤미 054-434-5521'],
  ])('%s', (_what, text) => {
    expect(people(text)).toContain('+최윤미');
  });

  it.each([
    ['a shop', `${UNIT_PRICES}모래주머니\t세종산업\t최윤미\t044-865-2217`],
    ['with a mobile telephone', `${UNIT_PRICES}염화칼슘\t(주)대한화공\t최윤미\t010-2345-6789`],
    ['of a shop, in a box', '5월 수의계약 현황 공개\n\n계약상대자: 대원문화사\n대표자: 최윤미\n'],
    ['who owes taxes', '체납 법인 공고\n\n상호\t대표자\t법인등록번호\n(주)한결\t최윤미\t194211-0218736'],
    ['who works there', '단가계약 체결 알림\n\n업체\t근로자\t연락처\n(주)대한화공\t최윤미\t032-881-4420'],
    ['in charge for a shop', '공사 안내\n\n시공: 한빛인테리어 (현장소장 최윤미, 031-222-3333)'],
    [
      'whose firm is closed',
      '보도자료\n\n한빛시는 ㈜한빛모션(대표이사 최윤미)의 폐업으로 임금을 못 받은 이를 돕는다.',
    ],
    ['where somebody died', '사망 사고 안내\n\n시공사: (주)동성건설 현장대리인 최윤미 054-434-5521'],
    ['who has not paid wages', '체불 진정\n\n시공사: (주)동성건설 현장소장 최윤미 054-434-5521'],
  ])('%s stays private', (_what, text) => {
    expect(people(text)).not.toContain('+최윤미');
  });

  it('has a seat that is public, unless it is a flat', () => {
    const row = '(주)한결\t최윤미\t194211-0218736\t';
    expect(closed(`${STRUCK_OFF}${row}경상남도 김해시 분성로 208, 3층`, 'ADDRESS')).toEqual([]);
    expect(
      closed(`${STRUCK_OFF}${row}경상남도 김해시 분성로 208, 한빛아파트 101동 1203호`, 'ADDRESS'),
    ).toHaveLength(1);
    expect(closed(`${STRUCK_OFF}대성상회\t최윤미\t\t경상남도 김해시 분성로 210`, 'ADDRESS')).toHaveLength(1);
  });
});
