import type { Command } from 'commander';
import { Option } from 'commander';
import { ArchiveError } from '../archive/errors.ts';
import { PUBLIC } from '../model/reader.ts';
import { searchArchive } from '../search/searching.ts';
import type { FoundDocument, SearchAnswer } from '../search/search.ts';
import type { SortOrder } from '../store/plan.ts';
import type { ArchiveOption } from './command.ts';
import { archiveCommand, countOption, withArchive } from './command.ts';
import { print, printJson } from './output.ts';
import { unreadQuery } from './unread-query.ts';

interface SearchFlags extends ArchiveOption {
  readonly json?: true;
  readonly limit: number;
  readonly offset: number;
  readonly sort: SortOrder;
}

const ORDERS: readonly SortOrder[] = ['relevance', 'date', 'date-descending', 'number'];

export function searchCommand(): Command {
  return archiveCommand('search', 'search the archive')
    .argument(
      '<query>',
      'words, "phrases", AND OR NOT, prefix*, fields such as from:paris date:1951-02',
    )
    .option('--json', 'print hits, facets and total as JSON')
    .option('--limit <number>', 'most hits to list', countOption, 20)
    .option('--offset <number>', 'hits to pass over', countOption, 0)
    .addOption(
      new Option('--sort <order>', 'order of the hits').choices(ORDERS).default('relevance'),
    )
    .action((query: string, flags: SearchFlags) =>
      withArchive(flags, async ({ store }) => {
        const { sort, limit, offset } = flags;
        const answer = await searchArchive(store, { query, sort, limit, offset }, PUBLIC);
        if (answer.kind === 'unread') throw new ArchiveError(unreadQuery(query, answer));
        if (flags.json) return printJson(searchJson(answer));
        for (const hit of answer.hits) await print(hitLines(hit));
        await print(`${answer.total} found. Read as: ${answer.readAs}\n`);
        if (answer.didYouMean !== undefined) await print(`Did you mean: ${answer.didYouMean}\n`);
      }),
    );
}

type Found = Extract<SearchAnswer, { kind: 'found' }>;

function searchJson({ total, hits, facets, readAs, didYouMean }: Found): object {
  const flat = hits.map(({ summary, score, snippets }) => ({ ...summary, score, snippets }));
  return { total, hits: flat, facets, readAs, ...(didYouMean !== undefined && { didYouMean }) };
}

function hitLines({ summary, snippets }: FoundDocument): string {
  const { id, date, title } = summary;
  const words = snippets.map((snippet) => `    ${snippet.words.replace(/\s+/g, ' ').trim()}\n`);
  return `${id}  ${date ?? 'undated'}  ${title}\n${words.join('')}`;
}
