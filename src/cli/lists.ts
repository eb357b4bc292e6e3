import type { Command } from 'commander';
import { PUBLIC } from '../model/reader.ts';
import type { Page, Paged, Store } from '../store/store.ts';
import type { ArchiveOption } from './command.ts';
import { archiveCommand, withArchive } from './command.ts';
import { print } from './output.ts';

interface ListFlags extends ArchiveOption {
  readonly json?: true;
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
    page: (store, page, start) =>
      store.people({ ...page, ...(start !== undefined && { start }) }, PUBLIC),
    json: ({ person, documents, mentions }) => ({ ...person, documents, mentions }),
    line: ({ person, documents }) => `${person.id}  ${person.name}  (${documents} documents)`,
  });
}

interface List<Item> {
  readonly argument?: readonly [string, string];
  readonly page: (store: Store, page: Page, argument?: string) => Promise<Paged<Item>>;
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
  return command.action((...given: readonly unknown[]) => {
    const flags = command.opts<ListFlags>();
    const argument = typeof given[0] === 'string' ? given[0] : undefined;
    return withArchive(flags, async ({ store }) => {
      if (argument !== undefined && list.one) return list.one(store, argument, flags.json === true);
      const items = everyItem((page) => list.page(store, page, argument));
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
