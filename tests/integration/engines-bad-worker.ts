/** A worker that misbehaves on demand, for the host's limits. */
import { workerPort } from '../../electron/engines/port';

const port = workerPort();
port.onMessage((message) => {
  if (message.type !== 'job') return;
  switch (message.kind) {
    case 'hang':
      for (;;) Math.random();
    case 'boast':
      port.post({ type: 'progress', done: 1, total: 1_000_000 });
      setTimeout(() => undefined, 60_000);
      break;
    case 'eat': {
      const memories: WebAssembly.Memory[] = [];
      setInterval(() => {
        const memory = new WebAssembly.Memory({ initial: 1_000 });
        new Uint8Array(memory.buffer).fill(1);
        memories.push(memory);
      }, 10);
      break;
    }
    case 'die':
      process.kill(process.pid, 'SIGSEGV');
      break;
    case 'environment':
      port.post({ type: 'result', result: { ...process.env } });
      break;
    default:
      break;
  }
});
