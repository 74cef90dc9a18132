/** The command line's words, English only: it speaks to scripts and to those who write them. The window's words live in its catalogue. */

const MESSAGES: Readonly<Record<string, string>> = {
  usage: 'npm run --silent desk -- {usage}',
  fault: 'a fault of the program ({kind})',
  'input.missing': 'the input cannot be read',
  'input.json': 'a line or file is not the JSON that the command takes',
  'output.exists': 'the output exists already; --force writes over it',
  'output.failed': 'the output cannot be written',
  'file.missing': 'the file does not exist',
  'file.unreadable': 'the file cannot be read',
  'file.folder': 'a folder was given where a file is needed',
  'file.too-large': 'the file is larger than {maxMegabytes} MB',
  'convert.encrypted': 'the draft is encrypted; give its password',
  'convert.wrong-password': 'the password does not open the draft',
  'convert.damaged': 'the draft is damaged and could not be read',
  'convert.empty': 'the draft is empty',
  'convert.too-large': 'the draft inflates beyond what is safe to open',
  'convert.format': 'the file is no PDF, HWP or HWPX',
  'convert.rendition': 'the printed pages are not those of the layout',
  'print.failed': 'the pages could not be printed',
  'engine.timeout': 'the draft took longer than allowed and was stopped',
  'engine.memory': 'the draft took more memory than allowed and was stopped',
  'engine.crashed': 'the engine that opened the draft crashed; the draft is left alone',
  'engine.cancelled': 'cancelled',
  'redact.gate-failed': 'the gate {gate} could not be passed; nothing was written',
  'redact.damaged': 'the PDF cannot be redacted: it is damaged',
  'verify.failed': 'a gate found a leak or could not run: {gates}',
  'package.failed': 'the package does not verify',
  'audit.broken': 'the chain is broken at entry {seq}: {reason}',
  'audit.missing': 'there is no audit chain in the data folder',
  'needs-electron': 'this command needs the Electron runtime',
};

export function messageFor(code: string, params: Readonly<Record<string, string | number>>): string {
  const text = MESSAGES[code] ?? 'the work failed';
  return text.replace(/\{(\w+)\}/gu, (_all, name: string) => String(params[name] ?? ''));
}
