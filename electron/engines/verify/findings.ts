/** How a gate says what it found. */
import type { Finding, GateResult } from '../../../shared/domain/redaction';
import type { Box } from '../../../shared/geometry/box';

export function judged(gate: GateResult['gate'], findings: readonly Finding[]): GateResult {
  return { gate, result: findings.some((f) => f.severity === 'leak') ? 'fail' : 'pass', findings };
}

export function notRun(gate: GateResult['gate']): GateResult {
  return { gate, result: 'not_run', findings: [] };
}

export function leak(code: string, page: number | null, box: Box | null = null): Finding {
  return { severity: 'leak', code, page, box };
}
