/** What the documents say: made-up people, and words that must outlive them. */
export const NAME = '홍길동';
export const PHONE = '010-1234-5678';
/** The same telephone as addresses of links write it. */
export const BARE = '01012345678';
/** Only what is laid on later says this one, so that its trace tells that the variant really holds it. */
export const LAID = '010-9876-5432';
export const SECRETS = [NAME, PHONE, LAID] as const;

/** Words on every maker's first page. */
export const KEPT = ['민원 처리 결과', '도로과', 'KEEPME'] as const;
