import { spawn } from 'node:child_process';

/** @type {import('node:child_process').ChildProcess | null} */
let running = null;

/**
 * Runs one command of the test run to its end, in a process group of its own, and leaves nothing of it behind.
 * @param {string[]} command arguments for Node.js
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, timeout: number }} options `timeout` in milliseconds
 * @returns {Promise<{ ok: boolean, timedOut: boolean }>}
 */
export async function runStep(command, { cwd, env, timeout }) {
  const child = spawn(process.execPath, command, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  running = child;
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    signalGroup(child, 'SIGKILL');
  }, timeout);
  const code = await exitCodeOf(child);
  clearTimeout(timer);
  // A browser or server that a failed test left behind would hold its port in the next step.
  signalGroup(child, 'SIGKILL');
  running = null;
  return { ok: code === 0, timedOut };
}

/** Ends the command that is running now: gently, and after three seconds not gently. */
export async function endRunningStep() {
  const child = running;
  if (!child) return;
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), 3_000);
  await exitCodeOf(child);
  clearTimeout(timer);
  signalGroup(child, 'SIGKILL');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} a signal counts as 1
 */
function exitCodeOf(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 1);
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // Nobody of the group is left, which is what was asked for.
  }
}
