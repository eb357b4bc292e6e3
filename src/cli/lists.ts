import { type Command, Option } from 'commander';
import type { Severity } from '../model/notices.ts';
import { present } from '../model/present.ts';
import { FINDING_STATES, type FindingState } from '../model/revisions.ts';
import { PUBLIC } from '../model/reader.ts';
import { whereaboutsOf } from '../resolution/whereabouts.ts';
import type { Page, Paged, PersonSummary, Store, SuggestedPair } from '../store/store.ts';
import type { ArchiveOption } from './command.ts';
import { archiveCommand, withArchive } from './command.ts';
import { print, say } from './output.ts';

interface ListFlags extends ArchiveOption {
  readonly json?: true;
}

/** The papers that are cited and not held, the most cited first. */
export function desiderataCommand(): Command {
  return listCommand('desiderata', 'papers that are cited and that nobody here holds', {
    page: (store, page) => store.desiderata({ ...page, sort: 'cited' }, PUBLIC),
    json: ({ summary, cited }) => ({ ...summary, ...cited, whereabouts: whereaboutsOf(cited) }),
    line: ({ summary, citedBy }) =>
      `${summary.id}  ${summary.date ?? 'undated'}  ${summary.title}  (cited ${citedBy.length} times)`,
  });
}

export function findingsCommand(): Command {
  return listCommand('findings', 'contradictions and gaps, each with what shows it', {
    options: [
      new Option('--state <state>', 'only those in this state').choices(FINDING_STATES),
      new Option('--code <code>', 'only those of this code'),
      new Option('--severity <severity>', 'only those so grave').choices([
        'error',
        'warning',
        'info',
      ]),
    ],
    page: (store, page, { state, code, severity }) =>
      store.findings({ ...page, ...present({ state, code, severity }) }, PUBLIC),
    json: (finding) => finding,
    line: ({ id, state, code, message }) => `${id}  ${state}  ${code}: ${message}`,
  });
}

/** Persons, or with `--suggestions` pairs of persons who may be one. */
export function peopleCommand(): Command {
  return listCommand<PersonSummary | SuggestedPair>('people', 'persons named in the archive', {
    argument: ['[query]', 'only those of whom a spelling begins so'],
    options: [new Option('--suggestions', 'pairs of persons who may be one, to merge or to part')],
    page: (store, page, { argument: start, suggestions }) =>
      suggestions === true
        ? store.suggestions(page, PUBLIC)
        : store.people({ ...page, ...present({ start }) }, PUBLIC),
    json: (item) =>
      'persons' in item ? { ...item, persons: item.persons.map(personRow) } : personRow(item),
    line: (item) => ('persons' in item ? pairLine(item) : personLine(item)),
    none: ({ argument, suggestions }) =>
      argument === undefined || suggestions === true
        ? NOTHING_TO_LIST
        : `nobody here is called ${argument}`,
  });
}

const personRow = ({ person, documents, mentions }: PersonSummary): object => {
  return { ...person, documents, mentions };
};

function personLine({ person, documents }: PersonSummary): string {
  return `${person.id}  ${person.name}  (${documents} documents)`;
}

function pairLine({ persons: [one, two], likelihood, pros, cons }: SuggestedPair): string {
  const who = `${one.person.id}  ${two.person.id}  (${likelihood}, ${one.mentions} and ${two.mentions} places)`;
  return `${who}\n  for: ${pros.join(' ')}\n  against: ${cons.join(' ')}`;
}

/** What papers ask for and nothing held answers; with `--all`, the answered too. */
export function requestsCommand(): Command {
  return listCommand('requests', 'what papers ask for, and nobody here answers', {
    options: [new Option('--all', 'also those that a paper here answers')],
    page: (store, page, { all }) => store.requests({ ...page, open: all !== true }, PUBLIC),
    json: ({ document, request, answeredBy }) => ({
      ...request,
      document,
      open: answeredBy.length === 0,
      answeredBy: answeredBy.map(({ answer }) => answer),
    }),
    line: ({ document, request }) =>
      `${document.id}  ${document.date ?? 'undated'}  ${request.wants}: ${request.evidence[0].quote}`,
  });
}

interface Asked {
  readonly argument?: string;
  readonly all?: boolean;
  readonly suggestions?: boolean;
  readonly state?: FindingState;
  readonly code?: string;
  readonly severity?: Severity;
}

interface List<Item> {
  readonly argument?: readonly [string, string];
  readonly options?: readonly Option[];
  readonly page: (store: Store, page: Page, asked: Asked) => Promise<Paged<Item>>;
  readonly json: (item: Item) => object;
  readonly line: (item: Item) => string;
  /** What is said where nothing fits what was asked. */
  readonly none?: (asked: Asked) => string;
  /** What is printed in place of the list where the argument names one thing. */
  readonly one?: (store: Store, argument: string, asJson: boolean) => Promise<void>;
}

const NOTHING_TO_LIST = 'nothing to list';

/** A command that prints a list, a line or a JSON object each. */
export function listCommand<Item>(name: string, description: string, list: List<Item>): Command {
  const command = archiveCommand(name, description).option(
    '--json',
    'print an array of JSON objects',
  );
  if (list.argument) command.argument(...list.argument);
  for (const option of list.options ?? []) command.addOption(option);
  return command.action((...given: readonly unknown[]) => {
    const flags = command.opts<ListFlags & Omit<Asked, 'argument'>>();
    const argument = typeof given[0] === 'string' ? given[0] : undefined;
    return withArchive(flags, async ({ store }) => {
      if (argument !== undefined && list.one) return list.one(store, argument, flags.json === true);
      const asked = { ...flags, ...present({ argument }) };
      const items = everyItem((page) => list.page(store, page, asked));
      const count = flags.json ? await printArray(items, list) : await printLines(items, list);
      if (count === 0) say(list.none?.(asked) ?? NOTHING_TO_LIST);
    });
  });
}

const AT_ONCE = 500;

async function* everyItem<Item>(read: (page: Page) => Promise<Paged<Item>>): AsyncGenerator<Item> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const { total, items } = await read({ limit: AT_ONCE, offset });
    yield* items;
    if (offset + AT_ONCE >= total) return;
  }
}

async function printLines<Item>(items: AsyncIterable<Item>, { line }: List<Item>): Promise<number> {
  let count = 0;
  for await (const item of items) {
    await print(`${line(item)}\n`);
    count += 1;
  }
  return count;
}

/** One array, written item by item: lists can be longer than memory. */
async function printArray<Item>(items: AsyncIterable<Item>, { json }: List<Item>): Promise<number> {
  let count = 0;
  for await (const item of items) {
    await print(`${count === 0 ? '[' : ','}\n${JSON.stringify(json(item))}`);
    count += 1;
  }
  await print(count === 0 ? '[]\n' : '\n]\n');
  return count;
}
