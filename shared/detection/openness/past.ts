/** People of the past, named where a paper tells of a monument or a village: nobody alive is told of (the names are of any kind). */
import type { Find } from '../evidence';
import { TOLD_ABOUT } from './beside';
import type { Scene } from './scene';
import { PARTY } from './signs';

/** Kings, by whose reigns years are told: 선조 36년, 숙종 때. */
const KINGS =
  '태조|정종|태종|세종|문종|단종|세조|예종|성종|연산군|중종|인종|명종|선조(?! ?때부터)|광해군|인조|효종|현종|숙종|경종|영조|정조|순조|헌종|철종|고종|순종';
/** Wars, risings and times of which nobody who led them lives. */
const TIMES =
  '임진왜란|정유재란|병자호란|정묘호란|임오군란|갑신정변|동학농민|갑오개혁|을미사변|을사늑약|의병|3[·ㆍ.]1 ?(?:만세 ?)?운동|만세 ?운동|만세를 부르|독립군|광복군|일제 ?강점기|대한제국|구한말|순국|통일신라|신라 |백제 |고구려 |발해 |고려 (?:시대|말|초|때|전기|후기)|조선 (?:시대|초|중기|후기|말|때)|조선시대|고려시대|삼국시대';
const ERA = new RegExp(
  `(?:${KINGS})(?: ?\\d{1,2}년| ?(?:때|대왕|임금|연간))|${TIMES}|(?<!\\d)(?:[5-9]\\d\\d|1[0-8]\\d\\d|190\\d|191\\d)년(?! ?생)`,
);
/** What such a paper tells of. */
const MONUMENT =
  /향교|서원|사당|고택|생가|누각|정자|객사|성곽|읍성|산성|비석|비문|문화유산|문화재|사적|유적|보물|박물관|기념관|지명|유래|전설|설화|이야기|역사|인물|마을|독립운동|선현|위인|향토사/;
/** Posts that have not been given for a hundred years, in front of a name. */
const OLD_POST =
  /(?:현감|현령|목사|부사|관찰사|절도사|통제사|판관|수령|정승|판서|참판|영의정|좌의정|우의정|대제학|의병장|열사|장군|선비|실학자|성리학자|유학자|대사|선사|국사|율사|도공|도예가|화원|명필)\s$/;
/** Whoever asks for honours or a pension in their name, and who administers them. */
const CLAIMED = /유족|후손|증손|손자|신청|포상|보훈|수당|민원|수급|지급|체납|신고/;
/** Who keeps, owns or shows the place today. */
const LIVING =
  /할머니|할아버지|손녀|증조카|며느리|후손|집에|(?<![을를] )지[낸내]|살았|살며|들려|화상|훔|깨|허물|위안부|피폭|구술|제보|현재|지금|오늘날|요즘|종손|관리|소유|거주|살고|(?<![가-힣])사는|지키고|지킨|해설사|대표|기증|문의|담당/;
/** What befalls and is told by the living, anywhere behind the name. */
const ALIVE = /손녀|증조카|며느리|화상|훔[쳐치친]|위안부|피폭|구술|제보|들려주/;
const AT_ONCE = 16;
const HEAD_UNITS = 300;
/** So much of the paragraph as a sentence has. */
const SENTENCE = 110;

/** 1917년, (1427)년: years of the paper; when all are long over, so is what it tells. */
const YEAR = /(?<!\d)(1[0-9]\d\d|20\d\d)(?:년|\))/g;
const LONG_OVER = 1990;
const FEWEST_YEARS = 3;
/** So many years are read: a paper that names more names one of today among them. */
const MOST_YEARS = 60;
export function isAllOver(text: string): boolean {
  let n = 0;
  for (const m of text.matchAll(YEAR)) {
    if (Number(m[1]) > LONG_OVER || ++n > MOST_YEARS) return false;
  }
  return n >= FEWEST_YEARS && !/01[016-9]-\d/.test(text);
}

/** Those who are honoured, in the sentence or right before it: 위패를 모신다. 정몽주, 이황, 이이가 …. */
const HONOURED = /위패|배향|제향|신위|영정|시호를|추서|순국|순절|전사하/;
const HONOURED_NEAR = 60;
/** The wife and the son of somebody long dead are told of with him. */
const OF_HIS = /(?:아내|부인|어머니|모친|아버지|부친|아들|딸|형|동생|아우)\s$/;
/** 고향을 지켰다, 목숨을 잃었다: the sentence ends in the past. */
function endsInPast(sentence: string): boolean {
  const m = /([가-힣])다\.?\s*$/.exec(sentence);
  return m?.[1] !== undefined && (m[1].charCodeAt(0) - HANGUL) % FINALS === SS;
}
/** Of a time from which nobody of age lives: by the year told last before the name in its paragraph, or the first behind it. */
const NOBODY_LIVES = 1915;
/** Whoever was wife or parent then was grown up. */
const NO_PARENT_LIVES = 1935;
const GROWN_UP = /(?:아내|부인|어머니|모친|아버지|부친)\s$/;
const PARAGRAPH = 240;
function isOfOldTimes(text: string, find: Find): boolean {
  const before =
    text
      .slice(Math.max(0, find.start - PARAGRAPH), find.start)
      .split('\n')
      .at(-1) ?? '';
  const behind = text.slice(find.end, find.end + PARAGRAPH).split('\n', 1)[0] ?? '';
  const year = [...before.matchAll(YEAR)].at(-1)?.[1] ?? [...behind.matchAll(YEAR)][0]?.[1];
  return year !== undefined && Number(year) <= (GROWN_UP.test(before) ? NO_PARENT_LIVES : NOBODY_LIVES);
}
/** Those who study, keep or remember that time today. */
const OF_TODAY =
  /회장|이사장|관장|교수|소장|원장|위원|작가|기자|박사|교사|교장|학예|해설|연구|기념|보존|선양|사업|추진|박물관|공원|축제|학교|명인|장인|대표|주민|이웃|이장|통장|반장|이야기|문화|고택|가옥|생가|한옥|도자|백자|비석/;
const ERAS = new RegExp(ERA.source, 'g');
/** 때에는, 시대의: what belongs to the time itself. */
const OF_THE_TIME = /^(?:때|당시|무렵|연간|시대|시기|초기?|말기?|전기|중기|후기|경)?(?:의|에|에는|에도)?$/;
const HELD = /[을를] 지낸$/;
const MOST_WORDS = 4;
/** 정조 때 고을 수령을 지낸 …: the time right before the name or its post; 조선시대 고택은 …, 비석을 복원한 …: another's. */
function isRightBehindEra(lead: string): boolean {
  const last = [...lead.matchAll(ERAS)].at(-1);
  if (last === undefined) return false;
  const between = lead
    .slice(last.index + last[0].length)
    .trim()
    .replace(HELD, '');
  if (OF_TODAY.test(between) || /[^가-힣\d ·,]/.test(between)) return false;
  const words = between.split(/[ ,]+/).filter((w) => !OF_THE_TIME.test(w));
  return words.length <= MOST_WORDS && words.every((w) => /^[고마]을$/.test(w) || !isTied(w));
}
/** A word with a particle, or a verb before its noun (복원한, 세운): it ties the time to something else. */
function isTied(word: string): boolean {
  if (/[은는이가을를에서도와과로]$/.test(word)) return true;
  return (word.charCodeAt(word.length - 1) - HANGUL) % FINALS === N && !/[신인관군민]$/.test(word);
}
/** Place of n among the final consonants: 한, 운, 든. */
const N = 4;
/** Posts of the past that are also given today: a pastor, an ambassador, a potter. */
const ALSO_TODAY = /(?:목사|대사|국사|장군|도공|도예가|화원|명필)\s$/;
const HANGUL = 0xac00;
const FINALS = 28;
/** Place of the double s among the final consonants: 었, 했, 였. */
const SS = 20;

export function tellsOfPast(text: string): boolean {
  const head = text.slice(0, HEAD_UNITS);
  return MONUMENT.test(head) && ERA.test(text) && !CLAIMED.test(head);
}

/** Is the name told of in a sentence of the past, or by a post of the past? */
export function isOfPast(text: string, find: Find, scene: Scene): boolean {
  if (!scene.past || scene.ownNumbers) return false;
  const before = text.slice(Math.max(0, find.start - SENTENCE), find.start);
  const lead = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1);
  const behind = text.slice(find.end, find.end + SENTENCE);
  const rest = /^[^\n]*?(?:\. |\n|$)/.exec(behind)?.[0] ?? '';
  if (PARTY.test(lead) || CLAIMED.test(lead) || CLAIMED.test(rest)) return false;
  const isOver = scene.allOver;
  const isTold = TOLD_ABOUT.test(behind) && !(isOver && /^ 여사/.test(behind) && OF_HIS.test(lead));
  if (isTold || LIVING.test(lead) || LIVING.test(rest.slice(0, AT_ONCE))) return false;
  if (ALIVE.test(rest)) return false;
  if ((OLD_POST.test(lead) && !ALSO_TODAY.test(lead)) || isRightBehindEra(lead)) return true;
  if (!isOver) return false;
  return (
    HONOURED.test(before.slice(-HONOURED_NEAR).split('\n').at(-1) ?? '') ||
    (endsInPast(rest) && isOfOldTimes(text, find))
  );
}
