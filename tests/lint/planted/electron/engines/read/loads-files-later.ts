// Breach of boundaries/dependencies: a worker gets bytes over its port
export const reached = () => import('node:fs/promises');
