import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** A finished program: its output, how long it took, and the most memory it held (Linux: VmHWM; null elsewhere). */
export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly seconds: number;
  readonly peakMegabytes: number | null;
}

/** Runs a program to its end and watches its memory from outside, so that nothing in it is changed by being measured. */
export async function measure(program: string, args: readonly string[]): Promise<Finished> {
  const started = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let peak: number | null = null;
  const watch = setInterval(() => {
    peak = peakOf(child.pid) ?? peak;
  }, 50);
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  const code = await new Promise<number>((done, fail) => {
    child.on('error', fail);
    child.on('close', (exit) => done(exit ?? 1));
  });
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  return { code, stdout: Buffer.concat(parts).toString(), seconds, peakMegabytes: peak };
}

function peakOf(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null; // The program has ended, or this is not Linux.
  }
}
