import { existsSync } from 'node:fs';

import { run, succeeds } from './commands.ts';

/** A program that comes from the system's package manager, and what goes without it. */
export interface SystemTool {
  readonly name: string;
  readonly program: string;
  /** One package or several, with spaces between. */
  readonly debianPackage: string;
  readonly neededFor: string;
}

export const CHROMIUM: SystemTool = {
  name: 'Chromium',
  program: 'chromium',
  debianPackage: 'chromium',
  neededFor: 'the journeys in a real browser',
};

export const TESSERACT: SystemTool = {
  name: 'Tesseract',
  program: 'tesseract',
  debianPackage: 'tesseract-ocr tesseract-ocr-rus tesseract-ocr-eng',
  neededFor: 'the words of page pictures',
};

/** Present, installed now, or missing with the command that installs it. */
export type ToolState =
  | { readonly kind: 'present' }
  | { readonly kind: 'installed' }
  | { readonly kind: 'missing'; readonly command: string };

/** Installs the tool with Debian's package manager where this user may; otherwise says how. */
export function ensureTool(tool: SystemTool): ToolState {
  if (succeeds(tool.program, ['--version'])) return { kind: 'present' };
  const privilege = privilegedPrefix();
  if (privilege !== undefined && existsSync('/usr/bin/apt-get') && install(tool, privilege)) {
    return { kind: 'installed' };
  }
  return { kind: 'missing', command: `sudo apt-get install -y ${tool.debianPackage}` };
}

function install(tool: SystemTool, privilege: readonly string[]): boolean {
  process.stderr.write(
    `Installing ${tool.name} (${tool.debianPackage}), needed for ${tool.neededFor}.\n`,
  );
  const apt = (...args: readonly string[]): number => {
    const [program = 'apt-get', ...rest] = [...privilege, 'apt-get', ...args];
    return run(program, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  apt('update', '-q');
  const installed =
    apt('install', '-yq', '--no-install-recommends', ...tool.debianPackage.split(' ')) === 0;
  return installed && succeeds(tool.program, ['--version']);
}

/** Nothing for root, `sudo -n` where it asks no password, undefined where neither may install. */
function privilegedPrefix(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}
