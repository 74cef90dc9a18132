/** Where in the desk the person is. Nothing of it stands in an address: titles and ids are not for a history. */
import { create } from 'zustand';

export const ROOMS = ['inbox', 'review', 'approvals', 'queue', 'inspection', 'admin', 'help'] as const;
export type Room = (typeof ROOMS)[number];

interface RouteStore {
  readonly room: Room;
  /** The case on the review desk; it stays there while one looks into another room. */
  readonly caseId: string | null;
}

const atTheDoor: RouteStore = { room: 'inbox', caseId: null };

export const useRoute = create<RouteStore>()(() => atTheDoor);

export function goTo(room: Room): void {
  useRoute.setState({ room });
}

/** Puts a case on the review desk and goes there. */
export function openCase(caseId: string): void {
  useRoute.setState({ room: 'review', caseId });
}

/** Takes the case off the review desk, back to the inbox. */
export function closeCase(): void {
  useRoute.setState(atTheDoor);
}
