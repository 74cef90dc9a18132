// Breach of boundaries/no-unknown-files: every file has a room
export const forgotten = true;
