/** Telephones told by what stands right beside them: an office's by its mail, or somebody's own, however much an office's they look: by the column, by the place behind them, by who sends from them. */
import type { Find } from '../evidence';
import { labelOf } from './decision';
import type { Scene } from './scene';

/** 휴대전화 heads what people have given as theirs, be it the telephone at home. */
const OWN_LABEL =
  /^(?:휴대\s?(?:전화|폰)|핸드폰|손전화|자택(?:\s?전화)?|집\s?전화|비상\s?연락(?:처|망)|보호자\s?(?:전화|연락처))/;

/** Places of business that are one person's, and where one is asked for him: 063-…(이용원). */
const SHOPS =
  '이용원 이발소 미용실 헤어 식당 분식 반점 횟집 치킨 카페 다방 가게 상회 상점 슈퍼 마트 편의점 철물 세탁소 약국 방앗간 떡집 빵집 정육점 꽃집 과수원 농장 농원 목장 양계장 공방 카센터 정비소 부동산 민박 펜션 여관 여인숙 주점 노래방 당구장 학원 교습소 공장 직장 회사';
const AT_A_SHOP = new RegExp(`^\\s?\\([가-힣 ]{0,8}(?:${SHOPS.split(' ').join('|')})(?:\\s?전화)?\\)`);

/** 팩스(031-…)로 보내왔음: what came from there, not what is to be sent there. */
const CAME_FROM = /^\s?\)?(?:으로|로|에서)\s?(?:[가-힣]{2,8}(?:을|를)\s)?(?:보내\s?(?:왔|옴|온\s)|보냈)/;

/** Is the telephone or the fax of whoever the paper is about? */
export function isOwnLine(text: string, find: Find): boolean {
  const label = labelOf(find);
  if (label !== null && OWN_LABEL.test(label)) return true;
  const behind = text.slice(find.end, find.end + 28);
  return AT_A_SHOP.test(behind) || CAME_FROM.test(behind);
}

/** hana@korea.kr / 043-… on a line of its own: how an official signs; no mobile telephone. */
const BEHIND_OFFICE_MAIL =
  /(?:^|\n)\s{0,4}[\w.+-]{1,40}@(?:[\w-]{1,30}\.){0,3}(?:korea|go)\.kr ?[/|,·] ?(?:☎|전화|T\.?|TEL)? ?[:.]? ?$/i;
export function isOfOfficeMail(text: string, find: Find): boolean {
  return (
    BEHIND_OFFICE_MAIL.test(text.slice(Math.max(0, find.start - 90), find.start)) &&
    /^\(?0(?:2|[3-6]\d)/.test(text.slice(find.start, find.start + 4))
  );
}

/** 팩스(051-…)로 제출하여 주시기 바랍니다: one hands in to an office; to send and to answer is asked by anybody. */
const HAND_IN = /^\)?(?:으로|로) 제출(?:하여|해) (?:주시|주십)/;
export function isForHandingIn(text: string, find: Find, scene: Scene): boolean {
  return (
    scene.office &&
    /팩스(?:번호)? ?[(:：]? ?$/.test(text.slice(Math.max(0, find.start - 8), find.start)) &&
    HAND_IN.test(text.slice(find.end, find.end + 16))
  );
}
