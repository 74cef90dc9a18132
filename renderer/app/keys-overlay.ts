/** Whether the overlay of all keys stands open. */
import { create } from 'zustand';

export const useKeysOpen = create<{ readonly open: boolean }>()(() => ({ open: false }));

export function openKeys(): void {
  useKeysOpen.setState({ open: true });
}

export function closeKeys(): void {
  useKeysOpen.setState({ open: false });
}
