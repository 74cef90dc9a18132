/** Words of the seal, wherever a paper is approved and not sealed yet; keys begin with `sealing.`. */
export const sealing = {
  'sealing.title': '승인되었으나 아직 봉인되지 않은 문서',
  'sealing.under-way': '봉인하는 중입니다',
  'sealing.under-way-of': '“{title}” 봉인',
  'sealing.waiting': '봉인 차례를 기다립니다. 저절로 시작합니다.',
  'sealing.stopped': '아직 봉인되지 않았습니다. 밖으로 나간 것은 없습니다.',
  'sealing.paper': '문서 {paper}/{papers}',
  'sealing.step-make': '발행본을 다시 만드는 중 {page}/{pages}쪽',
  'sealing.step-prove': '발행본을 검사하는 중 {page}/{pages}쪽',
  'sealing.step-pack': '꾸러미를 묶어 서명하는 중',
  'sealing.stop': '봉인 멈추기',
  'sealing.stop-of': '“{title}” 봉인 멈추기',
  'sealing.again': '봉인 다시 시작',
  'sealing.again-of': '“{title}” 봉인 다시 시작',
  'sealing.not-yours': '검토자, 승인자, 정보공개책임관만 봉인을 멈추거나 다시 시작합니다',
  'sealing.said.sealed': '“{title}”을(를) 봉인하였습니다. 지금 상태: {state}.',
  'sealing.said.left':
    '“{title}”은(는) 승인되었고 아직 봉인되지 않았습니다. 승인함에서 봉인을 다시 시작할 수 있습니다.',
  'sealing.said.failed':
    '“{title}”을(를) 봉인하지 못하였습니다. 밖으로 나간 것은 없습니다. 문서함에서 까닭을 확인해 주십시오.',
} as const;
