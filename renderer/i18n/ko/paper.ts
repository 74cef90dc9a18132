/** Words of the room `paper`; keys begin with `paper.`. */
export const paper = {
  'paper.page-failed': '이 쪽을 그리지 못했습니다. 원본 파일이 손상되었을 수 있으니 원본을 확인해 주십시오.',
  'paper.page-name': '{part} {page}쪽',
  'paper.draw-here':
    '가릴 곳을 그리는 자리입니다. 방향키로 옮기고 Shift와 방향키로 크기를 바꾼 뒤 Enter로 확정합니다.',
} as const;
