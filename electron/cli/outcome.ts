/** What became of each file of a run: a package, an open item of a person with its code, or a failure with its code. */
export interface Outcome {
  readonly file: string;
  readonly code: string;
  /** What the code is about: a gate, a field, what a justification lacks. Never a text of the draft. */
  readonly about?: string;
}

export interface Detail {
  readonly file: string;
  readonly candidates: number;
  readonly masks: number;
  /** Share of characters that stays open, 0 to 1. */
  readonly openRatio: number;
  readonly pages: number;
  readonly raster: number;
  /** Id of the package below `packages/`; null where there is none. */
  readonly package: string | null;
}

/** A draft that the guards or the redactor stop is a person's to decide, not a fault of the program. */
const OPEN_ITEM = /^(?:in-review$|(?:convert|print|file|engine|intake|redact|review|guard)\.)/u;

export class Outcomes {
  readonly open: Outcome[] = [];
  readonly failed: Outcome[] = [];
  readonly details: Detail[] = [];
  packaged = 0;

  note(file: string, code: string, params: Readonly<Record<string, string | number>> = {}): void {
    const about = Object.values(params).join(' ');
    const outcome = { file, code, ...(about === '' ? {} : { about }) };
    (OPEN_ITEM.test(code) && code !== 'intake.fault' ? this.open : this.failed).push(outcome);
  }
}
