// Clean: something for the others to reach for.
export interface Thing {
  readonly name: string;
}
export const thing: Thing = { name: 'thing' };
