/** The one entry of an engine's process: takes its assets, then jobs one after another, and answers with data and codes. */
import { failure, success, type Result } from '../../shared/domain/result';
import type { TextModel } from '../../shared/domain/paper';
import type { OutputHit, RedactionOrder } from '../../shared/domain/redaction';
import type { DetectionFiles, DetectionResources, OfficeLists } from '../../shared/detection';
import type { EngineAssets } from './assets';
import type { LayOutJob } from './convert/lay-out';
import { plainPayload, workerPort } from './port';
import { Receiver, Sender } from './wire';
import type { ReadPdfJob } from './read/read-pdf';

interface WorkerAssets {
  readonly rhwpWasm: Uint8Array;
  readonly engine: EngineAssets;
  /** The detector's files, as `parseDetectionResources` takes them. */
  readonly detection: unknown;
}

type Progress = (done: number, total: number) => void;
type Work = (payload: unknown, assets: WorkerAssets, progress: Progress) => Promise<Result<unknown>>;

// Each job loads its own room: a process that opens a draft holds no more code than that takes.
// The payloads are the host's own, built from the types of desk/ports: only answers are validated.
const JOBS: Readonly<Record<string, Work>> = {
  layOut: async (payload, { rhwpWasm }, progress) => {
    const { layOut } = await import('./convert/lay-out');
    return layOut(payload as LayOutJob, rhwpWasm, progress);
  },
  readPdf: async (payload, { engine }, progress) => {
    const { readPdf } = await import('./read/read-pdf');
    return readPdf(payload as ReadPdfJob, engine, progress);
  },
  detect: async (payload, { detection }) => {
    const { detectPaper } = await import('../../shared/detection');
    const { text, threshold, always = [] } = payload as DetectJob;
    const options = { lists: { always, never: [] }, ...(threshold === undefined ? {} : { threshold }) };
    return success(detectPaper(text, await resourcesOf(detection), options));
  },
  redact: async (payload, { engine, detection }, onProgress) => {
    const { pdf, order } = payload as RedactJob;
    const { redactInParts } = await import('./redact/redact');
    const detectHits = await detectorOf(detection);
    return redactInParts(pdf, order, engine, { onProgress, detectHits });
  },
  verify: async (payload, { engine }, onProgress) => {
    const { pdf, source, order, inspect } = payload as VerifyJob;
    const { verify } = await import('./verify/verify');
    return verify(pdf, source, order, engine, inspect, { onProgress });
  },
};

interface DetectJob {
  readonly text: TextModel;
  readonly threshold?: number;
  readonly always?: OfficeLists['always'];
}
interface RedactJob {
  readonly pdf: Uint8Array;
  readonly order: RedactionOrder;
}
interface VerifyJob extends RedactJob {
  readonly source: Uint8Array | null;
  readonly inspect?: boolean;
}

let parsed: DetectionResources | null = null;

/** Parsed once a process. A model that does not parse stops the job: rules alone would miss names in silence. */
async function resourcesOf(files: unknown): Promise<DetectionResources> {
  if (parsed !== null) return parsed;
  const { parseDetectionResources } = await import('../../shared/detection');
  const resources = parseDetectionResources(files as DetectionFiles);
  if (!resources.ok) throw new Error(resources.error.code);
  parsed = resources.value;
  return parsed;
}

/** What the detector still finds private in an output (gate 5). */
async function detectorOf(files: unknown): Promise<(text: TextModel) => OutputHit[]> {
  const { detectText, flatten } = await import('../../shared/detection');
  const resources = await resourcesOf(files);
  return (text) => {
    const flat = flatten(text);
    return detectText(flat.text, resources)
      .filter((span) => !span.open && span.score >= 0.5)
      .map((span) => ({ span, text: flat.text.slice(span.start, span.end) }));
  };
}

let assets: Partial<WorkerAssets> = {};
const port = workerPort();
const sender = new Sender((part) => port.post(part));
const receiver = new Receiver();

async function work(kind: string, payload: unknown): Promise<Result<unknown>> {
  const job = JOBS[kind];
  if (job === undefined) return failure('engine.unknown-job');
  try {
    return await job(plainPayload(payload), assets as WorkerAssets, (done, total) => {
      port.post({ type: 'progress', done, total });
    });
  } catch {
    // What went wrong may quote the document, so only the fact leaves this process.
    return failure('engine.crashed');
  }
}

async function answer(result: Result<unknown>): Promise<void> {
  const { value } = result.ok ? result : { value: null };
  const large = typeof value === 'object' && value !== null && !Array.isArray(value);
  port.post({ type: 'result', result: large ? success(await sender.ahead({ ...value })) : result });
}

port.onMessage((message) => {
  switch (message.type) {
    case 'assets':
      assets = { ...assets, ...message.assets };
      break;
    case 'part':
      receiver.take(message);
      port.post({ type: 'taken' });
      break;
    case 'taken':
      sender.taken();
      break;
    case 'job':
      void work(message.kind, receiver.complete(message.payload)).then(answer);
      break;
  }
});
