/** Words of the room `review`; keys begin with `review.`. */
export const review = {} as const;
