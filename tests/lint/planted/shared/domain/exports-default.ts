// Breach of no-restricted-syntax: one name everywhere
const thing = 1;
export default thing;
