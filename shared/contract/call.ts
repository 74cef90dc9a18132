/** How a call between window and back office is declared: once, with the shapes of its request and of its answer. */
import type { z } from 'zod';

export interface CallShape<Request extends z.ZodType = z.ZodType, Response extends z.ZodType = z.ZodType> {
  readonly request: Request;
  readonly response: Response;
}

/** Keeps the precise types of both schemas. */
export function call<Request extends z.ZodType, Response extends z.ZodType>(
  request: Request,
  response: Response,
): CallShape<Request, Response> {
  return { request, response };
}
