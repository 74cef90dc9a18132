/** The engines as the use cases call them: each call a job in a process of its own, each answer validated. */
import { z } from 'zod';
import { failure, success, type Result } from '../../../shared/domain/result';
import type { Engines } from '../../desk/ports';
import type { EngineAssets } from '../assets';
import { DEFAULT_LIMITS, type Limits } from './limits';
import { createPool } from './pool';
import * as schema from './schemas';
import type { Spawn } from './spawn';

/** Everything the workers are sent, by who needs it. */
export interface HostAssets {
  readonly engine: EngineAssets;
  readonly rhwpWasm: Uint8Array;
  /** The detector's resources as the worker parses them (shared/detection). */
  readonly detection: unknown;
}

export interface EnginesOptions {
  readonly spawn: Spawn;
  /** Read once, when the first job needs them. */
  readonly assets: () => Promise<HostAssets>;
  readonly limits?: Partial<Limits>;
}

/** Parses `{ok, value | error}`; an answer of the wrong shape counts as a crash of the engine. */
export function accept<T>(value: z.ZodType<T>): (raw: unknown) => Result<T> {
  return (raw) => {
    const outer = z
      .discriminatedUnion('ok', [
        z.object({ ok: z.literal(true), value: z.unknown() }),
        z.object({ ok: z.literal(false), error: schema.workerFailure }),
      ])
      .safeParse(raw);
    if (!outer.success) return failure('engine.crashed');
    if (!outer.data.ok) return { ok: false, error: outer.data.error };
    const inner = value.safeParse(outer.data.value);
    return inner.success ? success(inner.data) : failure('engine.crashed');
  };
}

export function createEngines(options: EnginesOptions): Engines {
  const pool = createPool(options.spawn, { ...DEFAULT_LIMITS, ...options.limits });
  let loaded: Promise<HostAssets> | null = null;
  const assets = (): Promise<HostAssets> => (loaded ??= options.assets());

  /** Fonts and WebAssembly without pdf.js's data, which reading does without. */
  const lean = (engine: EngineAssets): EngineAssets => ({ ...engine, pdfjsData: new Map() });

  return {
    async layOut(job, control) {
      const { rhwpWasm } = await assets();
      return pool.run(
        { kind: 'layOut', payload: job, assets: { rhwpWasm }, untrusted: true },
        accept(schema.laidOut),
        control,
      );
    },
    async readPdf(job, control) {
      const { engine } = await assets();
      const order = { kind: 'readPdf', payload: job, assets: { engine: lean(engine) }, untrusted: true };
      return pool.run(order, accept(schema.readPdf), control);
    },
    async detect(job, control) {
      const { detection } = await assets();
      const order = { kind: 'detect', payload: job, assets: { detection }, untrusted: false };
      return pool.run(order, accept(schema.candidates), control);
    },
    async redact(job, control) {
      const { engine, detection } = await assets();
      const order = { kind: 'redact', payload: job, assets: { engine, detection }, untrusted: true };
      return pool.run(order, accept(schema.redacted), control);
    },
    async verify(job, control) {
      const { engine, detection } = await assets();
      const order = { kind: 'verify', payload: job, assets: { engine, detection }, untrusted: true };
      return pool.run(order, accept(schema.inspection), control);
    },
    close: () => pool.close(),
  };
}
