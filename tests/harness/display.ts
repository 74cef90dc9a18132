// Gives tests that open a window a display of their own where the machine has none.
import { hasDisplay, startDisplay } from '../../tools/display.mjs';

export async function setup(): Promise<(() => void) | undefined> {
  if (hasDisplay()) return undefined;
  const display = await startDisplay();
  // Test workers inherit it.
  process.env['DISPLAY'] = display.name;
  return display.stop;
}
