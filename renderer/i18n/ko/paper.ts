/** Words of the room `paper`; keys begin with `paper.`. */
export const paper = {} as const;
