// A display for machines without one: Xvfb, on a number that is free.
import { spawn } from 'node:child_process';

export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(
    (name) => name !== undefined && name !== '',
  );
}

/**
 * Starts Xvfb, large enough for a full-screen window.
 * @returns {Promise<{ readonly name: string, readonly stop: () => void }>} the value for DISPLAY
 */
export function startDisplay() {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset'];
    const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const failed = () => reject(new Error('display.failed: Xvfb did not start'));
    child.once('error', failed);
    child.once('exit', failed);
    const stop = () => {
      child.kill('SIGTERM');
    };
    process.once('exit', stop);
    const [, , , number] = child.stdio;
    let text = '';
    number?.on('data', (/** @type {Buffer} */ chunk) => {
      text += chunk.toString();
      if (!text.includes('\n')) return;
      child.off('exit', failed);
      child.unref();
      resolve({ name: `:${text.trim()}`, stop });
    });
  });
}
