// Breach of boundaries/dependencies: no libraries
import { z } from 'zod';

export const reached = z;
