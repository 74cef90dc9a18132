// Clean: tests may look into every room.
import { readFileSync } from 'node:fs';
import { thing } from '../vault/thing';

export const seen = [readFileSync, thing];
