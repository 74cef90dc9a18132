/** A place in a family, and what became of it: 이혼, 한부모가정, 배우자 사망; what a person lives by. */
import { weigh } from '../evidence';
import { isHangul } from '../numbers/groups';
import { classOfLabel } from '../labels';
import { labelEvidence, type Recognizer, type Source } from '../recognizer';

export const FAMILY_WORDS = [
  '이혼', '이혼 조정', '협의이혼', '부모 별거', '부모 이혼 소송', '교도소 수감', '구치소 수감', '사별', '미혼모', '미혼부', '입양', '혼외자', '사실혼', '재혼', '한부모', '친권', '양육권', '가정폭력 피해', '별거', '조손가정', '기초생활수급',
  '다문화', '독거', '미혼', '기혼', '다자녀', '차상위', '조손가구', '부친 사망', '모친 사망', '배우자 사망', '남편 사망', '아내 사망', '배우자 가출', '부모 이혼', '부모 사망', '국가유공자 자녀',
] as const; // prettier-ignore
const FAMILY = new RegExp(
  `(?:${[...FAMILY_WORDS].sort((a, b) => b.length - a.length).join('|')})(?: ?(?:가족|가정|가구))?(?: 소송)?(?: 중(?=[^가-힣]|이|$))?`,
  'y',
);

export const family: Recognizer = {
  name: 'family',
  find({ text, structure, places }: Source, out) {
    for (const s of places('family')) {
      const label = structure.labelAt(s);
      FAMILY.lastIndex = s;
      const m = isHangul(text.charCodeAt(s - 1)) ? null : FAMILY.exec(text);
      if (m === null) continue;
      const end = s + m[0].length;
      if (FAMILY_PROGRAMME.test(text.slice(end, end + 10)) || isOfEverybody(text, s, end)) continue;
      const labelled = label?.cls === 'family';
      out.push(weigh('FAMILY', s, end, -1, [labelled ? labelEvidence(label, ['family'], 3) : null]));
    }
    for (const m of text.matchAll(TOLD_FAMILY)) {
      const value = (m[1] ?? '').trim();
      if (!OF_KIN.test(value)) continue;
      const start = m.index + m[0].length - (m[1] ?? '').length;
      out.push(weigh('FAMILY', start, start + value.length, 0.2, [{ code: 'label:가족사항', weight: 2.6 }]));
    }
    for (const m of text.matchAll(RELATION)) {
      const value = m[1] ?? '';
      const start = m.index + m[0].length - value.length;
      out.push(weigh('FAMILY', start, start + value.length, 0.2, [{ code: 'label:관계', weight: 0.8 }]));
    }
  },
};

/** 가족사항: 배우자 사망, 2남 1녀: the whole of what a form holds about the family. */
const TOLD_FAMILY =
  /(?:가\s?족\s?(?:사\s?항|관\s?계|상\s?황)|가구\s?(?:특성|구분|유형)|세대\s?(?:유형|구성|구분)|혼인\s?(?:여부|상태|관계)|부양\s?가족)\s{0,6}(?:[:：|]\s{0,2}|\t| {2,8})([가-힣0-9][가-힣0-9 ,·]{1,30}(?:\([가-힣0-9 ,·]{2,24}\)[가-힣0-9 ,·]{0,24})?)(?=[ \t]*(?:[\n|\t;/]|$))/g;
const OF_KIN =
  /[부모] 사망|남동생|여동생|배우자|남편|아내|부모|부친|모친|자녀|아들|딸|\d남|\d녀|손자|손녀|형제|자매|사별|이혼|별거|재혼|미혼|기혼|사실혼|한부모|모자|부자|조손|다문화|다자녀|독거|단독|1인|맞벌이|외동|입양|위탁|미혼모|부부/;

/** 한부모가족 지원 사업, 다문화거리, 다자녀(셋 이상): a programme, a place, a rule, nobody's family. */
const FAMILY_PROGRAMME =
  /^ ?(?:가족|가정|가구)?(?: ?\((?:\d자녀|둘|셋|두 자녀|세 자녀) ?이상|거리|마을|축제| ?학부모회| 아이들| 아동들|지원|복지|센터|정책|사업|시책|법|조례|대상|세대|등|및|은 \d|\(\d명 이상| ?\d)/;
/** 독거노인 is a word for old people, 친권자 for a party; 다자녀·한부모·장애인 가족 우선 is a list of a rule. */
function isOfEverybody(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 26);
  // whether somebody stands beside it is asked when the people are known
  if (text.startsWith('독거', start) && /^\s?(?:노인|어르신|가구)/.test(behind))
    return (
      !(ALONE_IN_A_CELL.test(behind) && CELL_BEFORE.test(text.slice(Math.max(0, start - 2), start))) &&
      !ALONE_AND_NAME.test(behind)
    );
  if (text.startsWith('친권', start) && behind.startsWith('자')) return true;
  if (OF_A_RULE.test(text.slice(Math.max(0, start - 60), start))) return true;
  const listed = LISTED_BEHIND.test(behind) || LISTED_BEFORE.test(text.slice(Math.max(0, start - 10), start));
  return listed && FAVOURED.test(behind);
}
/** 김복순 (독거노인), 김복순 | 82 | 독거노인; 독거노인 김복순(82세), 독거 어르신 김복순 댁. */
const CELL_BEFORE = /[(|\t,/] ?$/;
const ALONE_IN_A_CELL = /^\s?(?:노인|어르신|가구) ?(?:[)|\t\n/]|$)/;
const ALONE_AND_NAME = /^\s?(?:노인|어르신) [가-힣]{3}(?: ?\(|\n|$|,| (?:씨 |님 )?(?:댁|자택))/;
const LISTED_BEHIND = /^[·,ㆍ] ?(?:장애인|국가유공자|다자녀|한부모|차상위|다문화|기초생활|조손|임산부)/;
const LISTED_BEFORE = /(?:장애인|국가유공자|다자녀|한부모|차상위|다문화|수급자|조손|임산부)[·,ㆍ] ?$/;
/** 우선선발 국민기초생활수급자, 차상위계층, 한부모가족: groups that a rule favours, and nothing between them. */
const GROUP =
  '(?:국민)?기초생활\\s?수급자|차상위(?:계층)?|한부모(?:가족|가정)?|(?:등록|중증)?장애인|국가유공자|국가보훈대상자|다자녀(?:가정|가구)?|다문화(?:가족|가정)?|조손(?:가정)?|북한이탈주민|임산부|저소득층';
const OF_A_RULE = new RegExp(
  `(?:우선|감면|우대|가산점?|가점|할인|면제)\\s?(?:선발|순위|대상)?\\s?[:：]?\\s?(?:(?:${GROUP})(?:\\([^()\\n]{1,12}\\))?\\s?[·,ㆍ/]\\s?)*$`,
);
const FAVOURED = /^[^\n.]{0,20}(?:우선|감면|할인|우대|면제)/;
/** 관계: 외삼촌 */
const RELATION =
  /(?:관\s?계|가족관계|세대주와의\s?관계|신청인과의\s?관계)\s?[:：]\s?((?:피부양자|배우자|남편|아내|처|부|모|부친|모친|자|자녀|아들|딸|장남|차남|장녀|차녀|형|누나|오빠|언니|동생|남동생|여동생|조부|조모|외조부|외조모|손자|손녀|며느리|사위|시부|시모|장인|장모|올케|고모|이모|삼촌|외삼촌|숙부|조카|사실혼\s?배우자|동거인|친구|지인|이웃))(?![가-힣])/g;

const OCCUPATION =
  /직\s{0,8}업\s{0,2}[:：]\s{0,2}([가-힣A-Za-z][가-힣A-Za-z()·/, ]{1,18}?)(?=\s{2,}|[\n\t|,;]|$)/g;

/** What a person lives by, behind its label; a rank of an office is no secret and is not proposed. */
export const occupation: Recognizer = {
  name: 'occupation',
  find({ text }: Source, out) {
    for (const m of text.matchAll(OCCUPATION)) {
      const value = m[1] ?? '';
      if (/^(?:없음|무|해당|기재|상이)/.test(value) || classOfLabel(value) !== null) continue;
      const start = m.index + m[0].length - value.length;
      out.push(weigh('POSITION', start, start + value.length, 0.2, [{ code: 'label:직업', weight: 0.8 }]));
    }
  },
};
