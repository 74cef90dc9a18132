/** The few words that the system's dialogs need; the window's own words live in its catalogue. */
import type { DialogWords } from './dialogs';

export const DIALOG_WORDS = {
  ko: {
    openDrafts: '문서 가져오기',
    drafts: '기안문 (HWP, HWPX, PDF)',
    chooseFolder: '폴더 선택',
    openPdf: '누출을 점검할 PDF 고르기',
  },
  en: {
    openDrafts: 'Take in drafts',
    drafts: 'Drafts (HWP, HWPX, PDF)',
    chooseFolder: 'Choose a folder',
    openPdf: 'Choose a PDF to look into',
  },
} as const satisfies Record<'ko' | 'en', DialogWords>;

/** Extensions that the dialog offers; what a file really is, its bytes say. */
export const DRAFT_EXTENSIONS = ['hwpx', 'hwp', 'pdf'] as const;
