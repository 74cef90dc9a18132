/** What is said when the desk cannot be opened at all: there is no window yet to say it in. */
import { dialog } from 'electron';

const WORDS = {
  ko: {
    title: '공개검토 데스크를 열 수 없습니다',
    'store.newer':
      '이 자료는 더 새로운 판의 프로그램으로 만들어졌습니다. 자료는 그대로 두었습니다. 새 판을 설치한 뒤 다시 여십시오.',
    'store.damaged':
      '자료 파일이 손상되어 읽을 수 없습니다. 자료는 그대로 두었습니다. 운영자에게 백업 복구를 요청하십시오.',
    'store.full': '디스크에 남은 공간이 없습니다. 공간을 확보한 뒤 다시 여십시오.',
    'law.damaged': '법령 자료 파일이 손상되었습니다. 프로그램을 다시 설치하십시오.',
    other: '자료를 열지 못했습니다. 자료는 그대로 두었습니다. 운영자에게 아래 부호를 알려 주십시오.',
  },
  en: {
    title: 'Disclosure Desk cannot be opened',
    'store.newer':
      'This data was written by a newer version of the program and was left untouched. Install the newer version and open it again.',
    'store.damaged':
      'The data file is damaged and cannot be read; it was left untouched. Ask your administrator to restore a backup.',
    'store.full': 'The disk is full. Make room and open the program again.',
    'law.damaged': 'A file of law data is damaged. Install the program again.',
    other: 'The data could not be opened; it was left untouched. Tell your administrator the code below.',
  },
} as const;

export async function sayCannotOpen(code: string, locale: keyof typeof WORDS): Promise<void> {
  const words = WORDS[locale];
  const known = Object.entries(words).find(([key]) => key === code)?.[1];
  process.stderr.write(`${code}\n`);
  await dialog.showMessageBox({
    type: 'error',
    title: words.title,
    message: words.title,
    detail: `${known ?? words.other}\n\n${code}`,
  });
}
