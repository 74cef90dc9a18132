/** The one entry of an engine's process: takes its assets, then jobs one after another, and answers with data and codes. */
import { failure, type Result } from '../../shared/domain/result';
import type { EngineAssets } from './assets';
import { layOut, type LayOutJob } from './convert/lay-out';
import { workerPort } from './port';
import { readPdf, type ReadPdfJob } from './read/read-pdf';

interface WorkerAssets {
  readonly rhwpWasm: Uint8Array;
  readonly engine: EngineAssets;
}

type Progress = (done: number, total: number) => void;
type Work = (payload: unknown, assets: WorkerAssets, progress: Progress) => Promise<Result<unknown>>;

// The payloads are the host's own, built from the types of desk/ports: only answers are validated.
const JOBS: Readonly<Record<string, Work>> = {
  layOut: (payload, assets, progress) => layOut(payload as LayOutJob, assets.rhwpWasm, progress),
  readPdf: (payload, assets, progress) => readPdf(payload as ReadPdfJob, assets.engine, progress),
};

let assets: Partial<WorkerAssets> = {};
const port = workerPort();

async function work(kind: string, payload: unknown): Promise<Result<unknown>> {
  const job = JOBS[kind];
  if (job === undefined) return failure('engine.unknown-job');
  try {
    return await job(payload, assets as WorkerAssets, (done, total) => {
      port.post({ type: 'progress', done, total });
    });
  } catch {
    // What went wrong may quote the document, so only the fact leaves this process.
    return failure('engine.crashed');
  }
}

port.onMessage((message) => {
  if (message.type === 'assets') assets = { ...assets, ...message.assets };
  else {
    void work(message.kind, message.payload).then((result) => {
      port.post({ type: 'result', result });
    });
  }
});
