// The real program, for end-to-end tests; the tour starts it the same way.
export { launchProgram, type LaunchOptions, type Program } from '../../tools/program.mjs';
