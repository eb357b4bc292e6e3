import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Archive } from '../archive/archive.ts';
import { ArchiveError } from '../archive/errors.ts';
import { findRecogniser, HOW_TO_INSTALL } from '../archive/jobs/find-recogniser.ts';
import { askForSources, sourceMeant } from '../archive/jobs/asking.ts';
import type { JobId } from '../model/jobs.ts';
import { JOB_STATES, type JobState } from '../model/jobs.ts';
import { PUBLIC } from '../model/reader.ts';
import type { ListedJob } from '../store/jobs.ts';
import type { ArchiveOption } from './command.ts';
import { archiveCommand, withArchive } from './command.ts';
import { print, printJson, say } from './output.ts';

interface JobsFlags extends ArchiveOption {
  readonly json?: true;
  readonly state?: JobState;
  readonly cancel?: string;
  readonly retry?: string;
}

const ALL = 1_000_000;

export function jobsCommand(): Command {
  return archiveCommand('jobs', 'what is being done, waits, has failed or is done')
    .option('--json', 'print them as JSON')
    .addOption(new Option('--state <state>', 'only those in this state').choices(JOB_STATES))
    .option('--cancel <job>', 'end a job, by its id')
    .option('--retry <job>', 'begin a job anew that failed or was cancelled')
    .action((flags: JobsFlags) =>
      withArchive(flags, async (archive) => {
        if (flags.cancel !== undefined) await cancel(archive, flags.cancel as JobId);
        else if (flags.retry !== undefined) await retry(archive, flags.retry as JobId);
        else await list(archive, flags);
      }),
    );
}

async function cancel(archive: Archive, job: JobId): Promise<void> {
  if (!(await archive.cancel(job))) throw new ArchiveError(`No job ${job} waits or runs.`);
  say(`${job} is cancelled. To begin it anew: chancery jobs --retry ${job}`);
}

async function retry(archive: Archive, job: JobId): Promise<void> {
  if (!(await archive.retry(job)))
    throw new ArchiveError(`No job ${job} has failed or was cancelled.`);
  say(`${job} waits for a worker.`);
}

async function list({ queue }: Archive, { json, state }: JobsFlags): Promise<void> {
  const asked = { limit: ALL, offset: 0, ...(state && { state }) };
  const { items } = await queue.jobs(asked, PUBLIC);
  if (json) return printJson(items);
  for (const job of items) await print(`${jobRow(job)}\n`);
  const counts = await queue.counts(PUBLIC);
  say(JOB_STATES.map((one) => `${counts[one]} ${one}`).join(', '));
  if (counts.waiting > 0 && (await findRecogniser()) === undefined) say(HOW_TO_INSTALL);
}

/** `running  recognise-3fa9…  12 of 40  page 13 of 40  box-3/despatches` */
function jobRow({ id, state, progress, error, sourceName, work }: ListedJob): string {
  const far = progress ? [`${progress.done} of ${progress.total}`, progress.doing] : [];
  const about = sourceName ?? (work.kind === 'resolve' ? 'the archive' : work.source);
  return [state, id, about, ...far, ...(error === undefined ? [] : [error])].join('  ');
}

interface RecogniseFlags extends ArchiveOption {
  readonly again?: true;
  readonly languages?: readonly string[];
}

export function recogniseCommand(): Command {
  return archiveCommand('recognise', 'have the words of page pictures read, by a worker')
    .argument('[what...]', 'ids of papers or of sources; without, every page that waits')
    .option('--again', 'also pages that were read before; what persons corrected stays')
    .option('--languages <list>', 'what the pages are written in: rus,eng', languagesOption)
    .action((what: readonly string[], flags: RecogniseFlags) =>
      withArchive(flags, async (archive) => {
        const { again = false, languages } = flags;
        const sources = [];
        for (const one of what) sources.push(await sourceMeant(archive, one));
        const asked = { sources, again, ...(languages && { languages }) };
        const jobs = await askForSources(archive, asked);
        say(
          jobs === 0
            ? 'No page waits. To have pages read anew: chancery recognise --again'
            : `${jobs === 1 ? '1 job waits' : `${jobs} jobs wait`} for a worker: chancery worker, or the one of chancery serve.`,
        );
        if (jobs > 0 && (await findRecogniser()) === undefined) say(HOW_TO_INSTALL);
      }),
    );
}

/** `rus,eng`, as the program that reads pages calls languages. */
function languagesOption(typed: string): readonly string[] {
  const languages = typed.split(/[,+\s]+/).filter((one) => one !== '');
  if (languages.length === 0 || !languages.every((one) => /^[a-z]{3}(?:_[a-z]+)?$/i.test(one))) {
    throw new InvalidArgumentError('Give languages by three letters each: rus,eng');
  }
  return languages;
}
