/** What went wrong: what happened, what it means for the paper, what to do. Keys are the codes of the back office. */
export const errors = {
  'error.fallback':
    '예상하지 못한 일이 생겨 마치지 못했습니다. 지금까지의 판단은 저장되어 있습니다. 다시 해 보고, 되풀이되면 코드 {code}를 운영자에게 알려 주십시오.',
  'error.desk.unreachable':
    '프로그램 안쪽이 답하지 않습니다. 문서는 금고에 안전하게 있습니다. 프로그램을 닫았다가 다시 여십시오.',
  'error.door.bad-request':
    '요청한 내용이 올바르지 않아 받아들이지 않았습니다. 문서는 바뀌지 않았습니다. 입력한 값을 확인하십시오.',
  'error.door.fault':
    '프로그램 안에서 문제가 생겨 마치지 못했습니다. 문서는 바뀌지 않았습니다. 다시 시도하십시오.',
  'error.door.stranger': '이 창에서 온 요청이 아니어서 거절했습니다. 문서는 바뀌지 않았습니다.',
  'error.door.unknown-call': '이 판에서 쓸 수 없는 기능입니다. 문서는 바뀌지 않았습니다.',
  'error.vault.wrong-passphrase':
    '비밀번호가 맞지 않습니다. 문서는 잠긴 그대로입니다. 한글·영문 입력 상태를 확인하고 다시 입력하십시오.',
  'error.vault.slowed':
    '비밀번호가 여러 번 맞지 않아 {seconds}초 동안 기다려야 합니다. 문서는 안전하게 잠겨 있습니다.',
  'error.vault.wait': '비밀번호가 여러 번 맞지 않아 잠시 기다려야 합니다. 문서는 안전하게 잠겨 있습니다.',
  'error.vault.locked': '금고가 잠겨 있어 문서를 열 수 없습니다. 금고를 열고 다시 하십시오.',
  'error.vault.busy': '금고가 다른 일을 하고 있습니다. 문서는 바뀌지 않았습니다. 잠시 뒤 다시 하십시오.',
  'error.vault.damaged':
    '금고에 둔 내용이 손상되었거나 바뀌어 열 수 없습니다. 이 문서로는 아무것도 내보내지 않습니다. 백업에서 되살리거나 원본을 다시 접수하십시오.',
  'error.vault.destroyed': '파기된 문서입니다. 내용은 되살릴 수 없습니다.',
  'error.vault.exists':
    '이 컴퓨터에는 이미 금고가 있습니다. 새로 만들지 않았습니다. 프로그램을 다시 열어 비밀번호로 여십시오.',
  'error.vault.missing': '금고를 찾을 수 없습니다. 자료 폴더가 옮겨졌는지 운영자에게 확인하십시오.',
  'error.lists.reason-needed': '까닭이 없어 목록에 넣지 않았습니다. 왜 넣는지 적어 주십시오.',
  'error.lists.too-short':
    '한 글자는 너무 많은 말에 들어 있어 목록에 넣지 않았습니다. 두 글자 이상으로 적어 주십시오.',
  'error.lists.there': '이미 같은 목록에 있는 말입니다. 까닭을 바꾸려면 ‘운영’의 사무실 목록에서 고치십시오.',
  'error.lists.on-other':
    '다른 목록에 이미 있는 말입니다. 먼저 ‘운영’의 사무실 목록에서 빼고 다시 더하십시오.',
  'error.lists.protected':
    '후보에서 뺄 수 없는 종류입니다({kind}). 한 번 새면 되돌릴 수 없는 번호이므로, 문서마다 사람이 보고 정해야 합니다. 목록은 바뀌지 않았습니다.',
  'error.lists.unknown-term': '목록에서 이미 빠진 말입니다. 목록을 다시 확인하십시오.',
  'error.detect.sensitivity-damaged':
    '찾는 범위의 측정값 파일이 올바르지 않아 프로그램을 시작하지 않았습니다. 프로그램을 다시 설치하십시오.',
  'error.vault.no-content':
    '이 역할로는 문서 내용을 볼 수 없습니다. 검토자·승인자·책임관·점검 담당만 볼 수 있습니다.',
  'error.vault.unknown-person': '등록되지 않은 사람입니다. 운영자에게 등록을 요청하십시오.',
  'error.vault.person-altered':
    '이 사람의 등록 내용이 금고의 기록과 다릅니다. 누군가 자료를 고쳤을 수 있어 열지 않았습니다. 운영자와 감사 담당에게 알리십시오.',
  'error.vault.people':
    '이 사람들로는 금고를 만들 수 없습니다. 검토자와 승인자가 서로 다른 사람이고 운영자가 있어야 합니다.',
  'error.vault.login-taken': '같은 이름으로 등록된 사람이 이미 있습니다. 이름을 구별되게 적어 주십시오.',
  'error.vault.last-administrator': '마지막 운영자라서 뺄 수 없습니다. 다른 운영자를 먼저 등록하십시오.',
  'error.vault.last-content':
    '문서를 열 수 있는 마지막 사람이라서 뺄 수 없습니다. 다른 사람을 먼저 등록하십시오.',
  'error.vault.weak-passphrase':
    '비밀번호가 짧습니다. {min}자 이상으로 정하십시오. 낱말 서너 개를 이으면 좋습니다.',
  'error.vault.recovery-mistyped':
    '복구 코드를 잘못 입력했습니다. 적어 둔 종이를 보고 한 글자씩 다시 확인하십시오.',
  'error.vault.recovery-wrong':
    '이 금고의 복구 코드가 아닙니다. 문서는 잠긴 그대로입니다. 다른 금고의 코드인지 확인하십시오.',
  'error.vault.refused': '금고가 요청을 거절했습니다. 문서는 바뀌지 않았습니다.',
  'error.session.too-few-people': '두 사람 이상이 필요합니다. 검토한 사람은 자기 문서를 승인할 수 없습니다.',
  'error.session.weak-passphrase': '비밀번호가 짧습니다. 더 길게 정하십시오.',
  'error.session.already-started': '금고가 이미 만들어져 있습니다. 프로그램을 다시 열어 주십시오.',
  'error.session.recovery-confirmed':
    '복구 코드는 이미 확인을 마쳤습니다. 적어 둔 코드를 그대로 쓰십시오. 새 코드를 만들지 않았습니다.',
  'error.session.recovery-mismatch':
    '입력한 코드가 다릅니다. 적은 종이를 보고 다시 확인하십시오. 잘못 적었다면 지금 고쳐 적을 수 있습니다.',
  'error.people.self': '자기 자신은 뺄 수 없습니다. 다른 운영자가 빼야 합니다.',
  'error.role.missing':
    '맡은 역할로는 할 수 없는 일입니다. 문서는 바뀌지 않았습니다. 필요한 역할이 있는 사람에게 부탁하십시오.',
  'error.role.content': '맡은 역할로는 문서 내용을 볼 수 없습니다.',
  'error.convert.encrypted':
    '암호가 걸린 파일입니다. 읽지 못했으므로 접수하지 않았습니다. 암호를 입력하여 다시 접수하십시오.',
  'error.convert.wrong-password':
    '파일의 암호가 맞지 않습니다. 아직 접수하지 않았습니다. 암호를 확인하여 다시 입력하십시오.',
  'error.convert.damaged':
    '파일이 손상되어 읽지 못했습니다. 이 문서는 접수되지 않았습니다. 만든 프로그램에서 다시 저장하여 접수하십시오.',
  'error.convert.empty': '파일에 내용이 없습니다. 접수하지 않았습니다. 파일을 확인하십시오.',
  'error.convert.too-large':
    '파일이 너무 크거나 복잡하여 읽지 못했습니다. 접수하지 않았습니다. 나누어 접수하십시오.',
  'error.convert.format':
    '접수할 수 없는 형식입니다. PDF, HWP, HWPX 파일만 접수합니다. 확장자만 바꾼 파일인지 확인하십시오.',
  'error.convert.rendition':
    '변환한 모양이 원문과 달라 쓰지 않았습니다. 접수하지 않았습니다. 만든 프로그램에서 PDF로 저장하여 접수하십시오.',
  'error.print.failed': 'PDF를 만들지 못했습니다. 접수하지 않았습니다. 다시 시도하십시오.',
  'error.print.cancelled': 'PDF 만들기를 멈추었습니다. 접수하지 않았습니다.',
  'error.engine.timeout':
    '문서를 다루는 데 정해진 시간을 넘겨 멈추었습니다. 다른 문서에는 영향이 없습니다. 다시 시도하거나 문서를 나누십시오.',
  'error.engine.memory':
    '문서가 정해진 메모리를 넘겨 멈추었습니다. 다른 문서에는 영향이 없습니다. 문서를 나누어 접수하십시오.',
  'error.engine.crashed':
    '문서를 다루던 작업이 갑자기 끝났습니다. 다른 문서에는 영향이 없습니다. 다시 시도하고, 되풀이되면 PDF로 저장하여 접수하십시오.',
  'error.engine.cancelled': '멈추었습니다. 문서는 바뀌지 않았습니다.',
  'error.engine.unknown-job': '이 판에서 다룰 수 없는 작업입니다. 문서는 바뀌지 않았습니다.',
  'error.engine.no-port': '문서를 다루는 작업을 시작하지 못했습니다. 프로그램을 다시 여십시오.',
  'error.pdfium.memory': '문서가 정해진 메모리를 넘겨 멈추었습니다. 문서를 나누어 접수하십시오.',
  'error.pdfium.interface': 'PDF를 다루는 부품을 불러오지 못했습니다. 프로그램을 다시 설치하십시오.',
  'error.detect.model-damaged':
    '개인정보를 찾는 자료가 손상되었습니다. 찾지 못한 문서를 내보내지 않도록 멈추었습니다. 프로그램을 다시 설치하십시오.',
  'error.file.missing': '파일을 찾을 수 없습니다. 접수하지 않았습니다. 파일이 옮겨졌는지 확인하십시오.',
  'error.file.folder': '폴더는 접수할 수 없습니다. 폴더 안의 파일을 고르거나 폴더 지켜보기를 쓰십시오.',
  'error.file.too-large': '파일이 너무 커서 접수하지 않았습니다. 나누어 접수하십시오.',
  'error.file.unreadable':
    '파일을 읽을 권한이 없거나 다른 프로그램이 쓰고 있습니다. 접수하지 않았습니다. 파일을 닫고 다시 시도하십시오.',
  'error.intake.fault': '접수하는 동안 문제가 생겼습니다. 접수하지 않았습니다. 다시 시도하십시오.',
  'error.intake.cancelled': '접수를 멈추었습니다.',
  'error.intake.no-samples': '연습 문서를 찾을 수 없습니다.',
  'error.review.guarded':
    '아직 갖추지 못한 것이 있어 승인을 요청하지 않았습니다. 남은 일을 마치면 다시 요청할 수 있습니다.',
  'error.review.not-open': '지금 상태에서는 고칠 수 없는 문서입니다. 판단은 바뀌지 않았습니다.',
  'error.review.nothing-there': '그 자리에는 가릴 글자가 없습니다. 영역 가림으로 그리십시오.',
  'error.review.why-needed': '공개로 두는 사유를 적어야 합니다. 유출되면 피해가 큰 정보입니다.',
  'error.review.nothing-to-undo': '되돌릴 판단이 없습니다.',
  'error.case.unknown': '문서를 찾을 수 없습니다. 목록을 새로 읽었습니다.',
  'error.case.unknown-part': '문서의 그 부분을 찾을 수 없습니다. 문서를 다시 여십시오.',
  'error.part.unknown': '문서의 그 부분을 찾을 수 없습니다. 문서를 다시 여십시오.',
  'error.case.stale':
    '그사이 다른 사람이 이 문서를 움직였습니다. 방금 한 일은 반영되지 않았습니다. 지금 상태를 확인하고 다시 하십시오.',
  'error.case.no-such-move': '지금 상태에서는 할 수 없는 일입니다. 문서는 바뀌지 않았습니다.',
  'error.record.stale': '그사이 내용이 바뀌었습니다. 방금 한 일은 반영되지 않았습니다. 다시 하십시오.',
  'error.job.stale': '그 작업은 이미 끝났거나 멈추었습니다.',
  'error.queue.stale': '그 꾸러미의 상태가 이미 바뀌었습니다. 목록을 확인하십시오.',
  'error.release.unknown': '공개시점을 알 수 없습니다. 다시 정해 주십시오.',
  'error.law.damaged': '법령 자료가 손상되어 읽지 못했습니다. 프로그램을 다시 설치하십시오.',
  'error.redact.gate-failed':
    '‘{gate}’ 검사를 통과하지 못했습니다. 아무것도 내보내지 않았습니다. 표시된 곳을 확인하고 다시 만드십시오.',
  'error.redact.damaged':
    '문서의 구조가 손상되어 안전하게 가리지 못했습니다. 아무것도 내보내지 않았습니다. PDF로 다시 저장하여 접수하십시오.',
  'error.redact.no-such-page':
    '가림이 없는 쪽을 가리키고 있습니다. 아무것도 내보내지 않았습니다. 가림을 다시 확인하십시오.',
  'error.leak.not-pdf': '이 파일은 PDF가 아니어서 점검하지 않았습니다. PDF 파일을 고르십시오.',
  'error.leak.unreadable': '파일을 열 수 없어 점검하지 못했습니다. 암호가 걸렸거나 손상된 파일입니다.',
  'error.verify.damaged': '결과물을 다시 열어 확인하지 못했습니다. 아무것도 내보내지 않았습니다.',
  'error.seal.gate-failed':
    '봉인 전 ‘{gate}’ 검사를 통과하지 못했습니다. 아무것도 내보내지 않았습니다. 문서가 검토로 돌아왔으니 표시된 곳을 확인하십시오.',
  'error.seal.not-reproduced':
    '승인한 결과물과 똑같이 만들어지지 않아 봉인하지 않았습니다. 아무것도 내보내지 않았습니다. 다시 승인을 요청하십시오.',
  'error.seal.stale':
    '승인한 뒤 판단이 바뀌어 봉인하지 않았습니다. 아무것도 내보내지 않았습니다. 다시 승인을 요청하십시오.',
  'error.approval.own-submission':
    '자기가 검토한 문서는 승인할 수 없습니다. 이 시도는 감사 기록에 남았습니다. 다른 승인자에게 부탁하십시오.',
  'error.approval.unseen': '아직 보지 않은 쪽이 있어 승인하지 않았습니다. 시민 화면을 끝까지 넘겨 보십시오.',
  'error.approval.undecided-groups':
    '아직 승인하거나 반려하지 않은 사유 묶음이 있습니다. 묶음마다 정하십시오.',
  'error.approval.returned-groups':
    '반려한 사유 묶음이 있어 문서를 승인할 수 없습니다. 검토자에게 돌려보내십시오.',
  'error.approval.second-signature': '정보공개책임관의 서명이 필요합니다. 서명을 받은 뒤 승인하십시오.',
  'error.approval.stale':
    '승인하려던 내용이 그사이 바뀌었습니다. 승인하지 않았습니다. 바뀐 내용을 다시 확인하십시오.',
  'error.approval.word-needed': '반려할 때는 까닭을 적어야 합니다.',
  'error.transport.none':
    '전송 폴더를 아직 고르지 않았습니다. 꾸러미는 대기열에 그대로 있습니다. 전송 폴더를 고르십시오.',
  'error.transport.unreachable':
    '전송 폴더에 닿지 않아 보내지 못했습니다. 꾸러미는 대기열에 그대로 있습니다. 저장장치를 연결하고 다시 보내십시오.',
  'error.transport.gone':
    '전송 폴더가 사라졌습니다. 꾸러미는 대기열에 그대로 있습니다. 저장장치를 연결하거나 폴더를 다시 고르십시오.',
  'error.transport.full':
    '전송 폴더에 남은 자리가 없습니다. 꾸러미는 대기열에 그대로 있습니다. 자리를 비우고 다시 보내십시오.',
  'error.transport.conflict':
    '같은 번호의 다른 꾸러미가 전송 폴더에 있습니다. 보내지 않았습니다. 폴더를 확인하십시오.',
  'error.package.damaged': '꾸러미가 손상되어 보내지 않았습니다. 문서를 다시 봉인하십시오.',
  'error.package.missing': '꾸러미를 찾을 수 없어 보내지 못했습니다. 문서를 다시 봉인하십시오.',
  'error.package.failed': '꾸러미를 만들지 못했습니다. 아무것도 내보내지 않았습니다. 다시 시도하십시오.',
  'error.package.incomplete': '꾸러미에 빠진 것이 있어 보내지 않았습니다.',
  'error.package.unsigned': '꾸러미에 서명이 없거나 맞지 않아 보내지 않았습니다.',
  'error.recall.private-reason':
    '회수 사유에 개인정보나 가린 말이 들어 있습니다. 사유는 그대로 포털에 전해지므로 고쳐 적으십시오.',
  'error.recall.nothing-published': '공개된 적이 없는 문서라서 회수할 것이 없습니다.',
  'error.receipt.odd': '수신확인 파일 하나를 읽지 못했습니다. 그 꾸러미는 수신확인을 기다리는 상태로 둡니다.',
  'error.receipt.rejected':
    '받은 쪽에서 꾸러미를 받아들이지 않았습니다. 공개되지 않았습니다. 받은 쪽의 까닭을 확인하십시오.',
  'error.store.busy':
    '다른 프로그램이 자료를 쓰고 있습니다. 문서는 바뀌지 않았습니다. 잠시 뒤 다시 하십시오.',
  'error.store.full':
    '디스크에 남은 자리가 없어 저장하지 못했습니다. 방금 한 일은 반영되지 않았습니다. 자리를 비우고 다시 하십시오.',
  'error.store.damaged':
    '자료 파일이 손상되었습니다. 더 잃지 않도록 멈추었습니다. 운영자에게 알리고 백업에서 되살리십시오.',
  'error.store.failed': '저장하지 못했습니다. 방금 한 일은 반영되지 않았습니다. 다시 시도하십시오.',
  'error.store.constraint': '자료의 규칙에 맞지 않아 저장하지 않았습니다. 방금 한 일은 반영되지 않았습니다.',
  'error.store.newer':
    '이 자료는 더 새로운 판의 프로그램이 만들었습니다. 건드리지 않았습니다. 새 판을 설치하여 여십시오.',
  'error.store.migration':
    '자료를 새 판에 맞게 옮기지 못했습니다. 자료는 이전 그대로입니다. 운영자에게 알리십시오.',
  'error.store.missing': '자료 파일을 찾을 수 없습니다. 자료 폴더가 옮겨졌는지 확인하십시오.',
  'error.store.exists': '자료 파일이 이미 있습니다. 덮어쓰지 않았습니다.',
  'error.store.foreign': '이 프로그램의 자료 파일이 아닙니다. 건드리지 않았습니다.',
  'error.store.no-folder': '자료 폴더를 만들 수 없습니다. 폴더의 권한을 확인하십시오.',
  'error.blob.full': '디스크에 남은 자리가 없어 문서를 금고에 넣지 못했습니다. 자리를 비우고 다시 하십시오.',
  'error.blob.failed': '문서를 금고에 넣지 못했습니다. 접수하지 않았습니다. 다시 시도하십시오.',
  'error.blob.missing':
    '금고에 있어야 할 문서 파일이 없습니다. 이 문서로는 아무것도 내보내지 않습니다. 운영자에게 알리고 백업에서 되살리십시오.',
  'error.audit.not-a-code':
    '감사 기록에 남길 수 없는 내용이라 멈추었습니다. 방금 한 일은 반영되지 않았습니다.',
  'error.audit.missing': '감사 기록을 찾을 수 없습니다. 이 컴퓨터의 사용을 멈추고 감사 담당에게 알리십시오.',
  'error.audit.empty': '감사 기록이 비어 있습니다.',
} as const;
