/** Words of the inspection and the audit log. */
export const inspection = {
  'inspection.title': '점검·감사',
  'inspection.note': '감사 기록 {total}건',
  'inspection.check': '기록 확인하기',
  'inspection.check-lead':
    '감사 기록은 앞뒤가 사슬로 이어져 있어, 한 건이라도 고치거나 지우면 끊어집니다. 확인에는 비밀번호가 필요하지 않습니다.',
  'inspection.whole-title': '기록이 온전합니다',
  'inspection.whole': '{entries}건 모두 처음 기록된 그대로 이어져 있습니다.',
  'inspection.broken-title': '기록이 끊어졌습니다',
  'inspection.broken-at':
    '{seq}번 기록에서 사슬이 맞지 않습니다. {reason} 이 컴퓨터의 사용을 멈추고 감사 담당에게 알리십시오.',
  'inspection.broken':
    '기록의 사슬이 맞지 않습니다. {reason} 이 컴퓨터의 사용을 멈추고 감사 담당에게 알리십시오.',
  'inspection.list': '감사 기록',
  'inspection.column-number': '번호',
  'inspection.column-at': '일시',
  'inspection.column-actor': '사람',
  'inspection.column-action': '한 일',
  'inspection.column-case': '문서',
  'inspection.column-detail': '내용',
  'inspection.program': '프로그램',
  'inspection.older': '이전 기록 더 보기',
  'inspection.empty-title': '감사 기록이 없습니다',
  'inspection.empty': '금고를 열고 문서를 다루면 누가 언제 무엇을 했는지 여기에 저절로 남습니다.',
  'inspection.only-case': '문서 {id}의 기록만 보는 중',
  'inspection.all-cases': '모든 문서 보기',
  'inspection.key-check': '기록 확인',
} as const;
