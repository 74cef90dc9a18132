/** Where in the inbox the person was, so that coming back finds the same place. */
import { create } from 'zustand';
import type { Filter } from './order';

interface Place {
  readonly filter: Filter;
  /** The paper on which the list stood last. */
  readonly caseId: string | null;
}

export const useInboxPlace = create<Place>()(() => ({ filter: 'todo', caseId: null }));
