/** What the use cases need from the rooms below them. The rooms implement these types; the composition roots join the two. */
import type { OfficeLists } from '../../shared/detection';
import type { Candidate } from '../../shared/domain/candidate';
import type { DraftFormat, TextModel } from '../../shared/domain/paper';
import type { Inspection, OutputHit, RedactionOrder, RedactionReport } from '../../shared/domain/redaction';
import type { Result } from '../../shared/domain/result';

/** How a long job is followed and stopped. */
export interface JobControl {
  readonly signal?: AbortSignal;
  /** `done` of `total` steps; total 0 while unknown. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** HWP or HWPX laid out: one allow-listed SVG per page, not yet a PDF. */
export interface LaidOut {
  /** Width and height in points, one per page. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  readonly svgs: readonly string[];
  readonly text: TextModel;
}

/** Heavy or untrusted work, each call in a process of its own with limits (engines/host). Bytes in, data out. */
export interface Engines {
  /** Codes: convert.encrypted, convert.wrong-password, convert.damaged, convert.empty, convert.too-large, convert.format, engine.timeout, engine.memory, engine.crashed, engine.cancelled. */
  layOut(
    job: {
      readonly format: Exclude<DraftFormat, 'pdf'>;
      readonly bytes: Uint8Array;
      readonly password?: string;
    },
    control?: JobControl,
  ): Promise<Result<LaidOut>>;
  /** Reads a PDF; the bytes returned are decrypted and, where they were broken, rebuilt. Same codes as layOut. */
  readPdf(
    job: {
      readonly bytes: Uint8Array;
      readonly password?: string;
      /** PDFs whose pages follow those of `bytes`; none of them encrypted. */
      readonly more?: readonly Uint8Array[];
    },
    control?: JobControl,
  ): Promise<Result<{ readonly pdf: Uint8Array; readonly text: TextModel }>>;
  /** `threshold` and `always`: how low to look, and the office's own terms (shared/detection). */
  detect(
    job: {
      readonly text: TextModel;
      readonly threshold?: number;
      readonly always?: OfficeLists['always'];
    },
    control?: JobControl,
  ): Promise<Result<readonly Candidate[]>>;
  /** Codes: redact.gate-failed (params.gate), redact.damaged, and those of the engine. */
  redact(
    job: { readonly pdf: Uint8Array; readonly order: RedactionOrder },
    control?: JobControl,
  ): Promise<Result<Redacted>>;
  /** `inspect`: look for live text under black boxes too, wherever it stands, and say what it is. */
  verify(
    job: {
      readonly pdf: Uint8Array;
      readonly source: Uint8Array | null;
      readonly order: RedactionOrder;
      readonly inspect?: boolean;
    },
    control?: JobControl,
  ): Promise<Result<Inspection>>;
  /** Ends every process. */
  close(): Promise<void>;
}

export interface Redacted {
  readonly pdf: Uint8Array;
  /** Text of the output in display space, markers in the place of what was hidden. */
  readonly text: TextModel;
  readonly report: RedactionReport;
  readonly hits: readonly OutputHit[];
}

/** Prints laid-out pages to PDFs that follow each other; hidden views of the shell do it, an engine joins them. */
export interface Printer {
  print(pages: LaidOut, control?: JobControl): Promise<Result<readonly Uint8Array[]>>;
}

export interface Clock {
  now(): Date;
}
