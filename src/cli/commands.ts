import type { Command } from 'commander';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { knewCommand } from './knew.ts';
import { desiderataCommand, findingsCommand, peopleCommand, requestsCommand } from './lists.ts';
import { jobsCommand, recogniseCommand } from './jobs.ts';
import { parseCommand } from './parse.ts';
import {
  apartCommand,
  correctCommand,
  correctWordsCommand,
  findingCommand,
  linkCommand,
  mergeCommand,
  resolveCommand,
  revisionsCommand,
  splitCommand,
  withdrawCommand,
} from './revise.ts';
import { seriesCommand } from './series.ts';
import { searchCommand } from './search.ts';
import { serveCommand } from './serve.ts';
import { showCommand } from './show.ts';
import { workerCommand } from './worker.ts';
import { backupCommand, reindexCommand, restoreCommand, verifyCommand } from './upkeep.ts';

/** What `chancery` can be told to do, each made anew; in the order in which `--help` lists them. */
export const COMMANDS: readonly (() => Command)[] = [
  importCommand,
  serveCommand,
  searchCommand,
  showCommand,
  parseCommand,
  exportCommand,
  desiderataCommand,
  seriesCommand,
  peopleCommand,
  findingsCommand,
  knewCommand,
  requestsCommand,
  findingCommand,
  linkCommand,
  correctCommand,
  correctWordsCommand,
  mergeCommand,
  apartCommand,
  splitCommand,
  withdrawCommand,
  revisionsCommand,
  resolveCommand,
  workerCommand,
  jobsCommand,
  recogniseCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
  reindexCommand,
];
