import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { ArchiveError } from '../archive/errors.ts';
import { personId, type PersonId } from '../model/ids.ts';
import { type Instant, readInstant } from '../model/instants.ts';
import { PUBLIC } from '../model/reader.ts';
import type { KnownPaper } from '../store/knowledge.ts';
import type { Store } from '../store/store.ts';
import type { ArchiveOption } from './command.ts';
import { archiveCommand, withArchive } from './command.ts';
import { print, printJson } from './output.ts';

interface KnewFlags extends ArchiveOption {
  readonly at: Instant;
  readonly not?: string;
  readonly json?: true;
}

const ALL = { limit: 1_000_000, offset: 0 };

/** What a person knew at an instant, by what grounds; with `--not`, what another did not know by then. */
export function knewCommand(): Command {
  const command = archiveCommand('knew', 'what a person knew at an instant, and on what ground')
    .argument('<person>', 'id of the person, or how a spelling of the name begins')
    .requiredOption('--at <date>', 'a day, or a day and hour: 1950-09-28T14:00', instantOption)
    .option('--not <other>', 'leave out what this person knew by then too')
    .option('--json', 'print one JSON object');
  return command.action((typed: string) => {
    const flags = command.opts<KnewFlags>();
    return withArchive(flags, async ({ store }) => {
      const person = await personNamed(store, typed);
      const not = flags.not === undefined ? undefined : await personNamed(store, flags.not);
      const query = { person, at: flags.at, ...(not !== undefined && { not }) };
      const { total, items, undated } = await store.knew(query, ALL, PUBLIC);
      const asked = { person, at: flags.at.asked, until: flags.at.end, not: not ?? null };
      if (flags.json) await printJson({ ...asked, total, undated, papers: items });
      else for (const item of items) await print(lineOf(item));
    });
  });
}

function instantOption(typed: string): Instant {
  const instant = readInstant(typed);
  if (instant === undefined)
    throw new InvalidArgumentError('Give a date as 1950-09-28, or with an hour 1950-09-28T14:00.');
  return instant;
}

/** The person with the id, or the one of whom a spelling begins so; of several the user must choose. */
async function personNamed(store: Store, typed: string): Promise<PersonId> {
  const known = await store.person(personId(typed), PUBLIC);
  if (known !== undefined) return known.person.id;
  const { total, items } = await store.people({ start: typed, limit: 10, offset: 0 }, PUBLIC);
  const [one] = items;
  if (one === undefined) throw new ArchiveError(`nobody here is called ${typed}`);
  if (total === 1) return one.person.id;
  const choice = items.map(({ person }) => `  ${person.id}  ${person.name}`).join('\n');
  throw new ArchiveError(`${total} persons may be meant by ${typed}; give the id:\n${choice}`);
}

function lineOf({ document, since, grounds }: KnownPaper): string {
  const bases = grounds.map(({ basis, rule }) => `${basis} (${rule})`).join(', ');
  return `${since}  ${document.id}  ${document.title}  ${bases}\n`;
}
