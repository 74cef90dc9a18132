/** How far a redaction is: a step is a page that one of its stages has done with. */
import type { JobControl } from '../../desk/ports';

export class Steps {
  private done = 0;

  constructor(
    private total: number,
    private readonly control: JobControl,
  ) {}

  /** More turned out to be done. */
  expect(more: number): void {
    this.total += more;
  }

  step(by = 1): void {
    this.done = Math.min(this.total, this.done + by);
    this.control.onProgress?.(this.done, this.total);
  }

  finish(): void {
    this.step(this.total - this.done);
  }

  isCancelled(): boolean {
    return this.control.signal?.aborted ?? false;
  }
}
