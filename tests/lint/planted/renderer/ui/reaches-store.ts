// Breach of boundaries/dependencies: components hold no state of the desk
import { create } from 'zustand';

export const reached = create;
