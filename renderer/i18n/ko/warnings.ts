/** What was noticed while a paper was read. */
export const warnings = {
  'warning.fallback': '읽는 동안 살펴볼 점이 있었습니다({code}).',
  'warning.small-pictures-not-read':
    '작은 그림 안의 글자는 읽지 않았습니다. 그림에 개인정보가 없는지 눈으로 확인하십시오.',
  'warning.detector-hit': '결과물에서 개인정보로 보이는 말이 다시 찾아졌습니다. 확인하십시오.',
  'warning.width-told':
    '가림 너비를 고르게 할 자리가 없는 곳이 있습니다. 그곳은 너비로 글자 수를 짐작할 수 있습니다.',
  'warning.layout-differs': '변환한 모양이 원문과 조금 다를 수 있습니다.',
  'warning.font-substituted': '원문의 글꼴이 없어 비슷한 글꼴로 바꾸었습니다.',
  'warning.hidden-text': '보이지 않는 글이 있습니다. 공개되는 문서에는 남지 않습니다.',
  'warning.repaired': '손상된 파일을 고쳐서 읽었습니다. 원문과 견주어 확인하십시오.',
  'warning.signature-lost': '전자서명은 공개되는 문서에 남지 않습니다.',
  'warning.attachments-dropped': '파일 안에 든 첨부는 공개되는 문서에 남지 않습니다.',
  'warning.forms-flattened': '입력란은 글자로 굳혀서 공개합니다.',
} as const;
