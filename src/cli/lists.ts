import type { Command } from 'commander';
import { PUBLIC } from '../model/reader.ts';
import type { Page, Paged, Store } from '../store/store.ts';
import type { ArchiveOption } from './command.ts';
import { archiveCommand, withArchive } from './command.ts';
import { print } from './output.ts';

interface ListFlags extends ArchiveOption {
  readonly json?: true;
  readonly all?: true;
}

/** The papers that are cited and not held, the most cited first. */
export function desiderataCommand(): Command {
  return listCommand('desiderata', 'papers that are cited and that nobody here holds', {
    page: (store, page) => store.desiderata({ ...page, sort: 'cited' }, PUBLIC),
    json: ({ summary, cited }) => ({ ...summary, ...cited }),
    line: ({ summary, citedBy }) =>
      `${summary.id}  ${summary.date ?? 'undated'}  ${summary.title}  (cited ${citedBy.length} times)`,
  });
}

export function findingsCommand(): Command {
  return listCommand('findings', 'contradictions and gaps, each with what shows it', {
    page: (store, page) => store.findings(page, PUBLIC),
    json: (finding) => finding,
    line: ({ document, code, message }) => `${document}  ${code}: ${message}`,
  });
}

export function peopleCommand(): Command {
  return listCommand('people', 'persons named in the archive', {
    argument: ['[query]', 'only those of whom a spelling begins so'],
    page: (store, page, { start }) =>
      store.people({ ...page, ...(start !== undefined && { start }) }, PUBLIC),
    json: ({ person, documents, mentions }) => ({ ...person, documents, mentions }),
    line: ({ person, documents }) => `${person.id}  ${person.name}  (${documents} documents)`,
  });
}

/** What papers ask for and nothing held answers; with `--all`, the answered too. */
export function requestsCommand(): Command {
  return listCommand('requests', 'what papers ask for, and nobody here answers', {
    all: 'also those that a paper here answers',
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

/** What the user named and whether all is wanted. */
interface AskedFor {
  readonly start?: string;
  readonly all?: boolean;
}

interface List<Item> {
  readonly argument?: readonly [string, string];
  /** What `--all` adds, where the list leaves something out without it. */
  readonly all?: string;
  readonly page: (store: Store, page: Page, asked: AskedFor) => Promise<Paged<Item>>;
  readonly json: (item: Item) => object;
  readonly line: (item: Item) => string;
  /** What is printed in place of the list where the argument names one thing. */
  readonly one?: (store: Store, argument: string, asJson: boolean) => Promise<void>;
}

/** A command that prints a list, a line or a JSON object each. */
export function listCommand<Item>(name: string, description: string, list: List<Item>): Command {
  const command = archiveCommand(name, description).option(
    '--json',
    'print an array of JSON objects',
  );
  if (list.argument) command.argument(...list.argument);
  if (list.all !== undefined) command.option('--all', list.all);
  return command.action((...given: readonly unknown[]) => {
    const flags = command.opts<ListFlags>();
    const asked: AskedFor = {
      ...(typeof given[0] === 'string' && { start: given[0] }),
      ...(flags.all === true && { all: true }),
    };
    return withArchive(flags, async ({ store }) => {
      if (asked.start !== undefined && list.one)
        return list.one(store, asked.start, flags.json === true);
      const items = everyItem((page) => list.page(store, page, asked));
      if (flags.json) await printArray(items, list);
      else for await (const item of items) await print(`${list.line(item)}\n`);
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

/** One array, written item by item: lists can be longer than memory. */
async function printArray<Item>(items: AsyncIterable<Item>, { json }: List<Item>): Promise<void> {
  let before = '[';
  for await (const item of items) {
    await print(`${before}\n${JSON.stringify(json(item))}`);
    before = ',';
  }
  await print(before === '[' ? '[]\n' : '\n]\n');
}
