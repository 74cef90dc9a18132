/** Words of the room `approval`; keys begin with `approval.`. */
export const approval = {} as const;
