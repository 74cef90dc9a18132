// What the preload puts into the window, for code that Playwright carries there.
import type { DeskClient } from '../shared/contract';

declare global {
  interface Window {
    readonly desk: DeskClient<File>;
  }
}
