import { describe, expect, it } from 'vitest';
import { shippedDetector } from '../../tests/fixtures/detector';
import { detectText } from './index';

const detector = shippedDetector();

function found(kind: string, text: string): readonly string[] {
  return detectText(text, detector)
    .filter((s) => s.kind === kind)
    .map((s) => text.slice(s.start, s.end));
}

describe('a header of two lines', () => {
  const rows =
    '통\t성명\t\t인적사항\t\t임기\t\t연락처\n\t한글\t한자\t생년월일\t주소\t시작\t종료\t\n' +
    '1\t이순자\t李順子\t58.03.11\t산본로 412, 1103동 602호\t25.1.1\t26.12.31\t010-2754-8831\n' +
    '2\t김병철\t金炳哲\t61.12.05\t산본로 412, 1108동 1204호\t25.7.1\t27.6.30\t010-6612-0497';

  it('calls a column by its lower word, or by the one that spans it', () => {
    expect(found('DT_BIRTH', rows)).toEqual(['58.03.11', '61.12.05']);
    expect(found('PERSON', rows)).toEqual(expect.arrayContaining(['이순자', '김병철']));
  });

  it('reads a name with the sex behind it', () => {
    const text =
      '번호\t이용자\t\t\t비고\n\t성명/성별\t생년월일\t전화\t\n1\t인영자/여\t1947-05-20\t010-6438-2215\t휠체어\n2\t편도길/남\t1955-01-30\t010-6438-2216\t-';
    expect(found('PERSON', text)).toEqual(['인영자', '편도길']);
  });
});

describe('dates', () => {
  it('as passports have them are births under their label alone', () => {
    const text = '여권번호\n생년월일\nM12345678\n12 MAR 2010\nM22345678\n05 SEP 2011\n\n출발 14 OCT 2026';
    expect(found('DT_BIRTH', text)).toEqual(['12 MAR 2010', '05 SEP 2011']);
  });
});

describe('a number at the end of a bracket', () => {
  it('does not go on in the list below', () => {
    const text = '(회비 계좌 새마을금고 9003-2761-8845-0)\n - 4통 홍기표: 임기 만료';
    expect(found('ACCOUNT', text)).toEqual(['9003-2761-8845-0']);
  });
});

describe('what is counted with circles', () => {
  it('does not hand its title on', () => {
    const text = '면접위원 후보: ① 백광호(전 목포시 국장) ② 노윤정(노무사)';
    const last = detectText(text, detector).find((s) => text.slice(s.start, s.end) === '노윤정');
    expect(last?.why.some((w) => w.includes('국장'))).toBe(false);
  });
});
