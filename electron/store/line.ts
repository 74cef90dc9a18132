/** A waiting line: one task at a time, in order of arrival. */
export class Line {
  #last: Promise<unknown> = Promise.resolve();

  enter<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task, task);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
