import { userInfo } from 'node:os';
import { Argument, type Command, Option } from 'commander';
import type { Archive } from '../archive/archive.ts';
import { ArchiveError } from '../archive/errors.ts';
import type { Request } from '../archive/revise.ts';
import { SINGLE_FIELDS, type SingleField } from '../model/envelopes.ts';
import { blockId, collectionId, findingId, personId, revisionId, textId } from '../model/ids.ts';
import type { DocumentId, MentionId, PersonId } from '../model/ids.ts';
import { PUBLIC } from '../model/reader.ts';
import type { FindingState, PersonAnchor, RecordedRevision } from '../model/revisions.ts';
import type { ArchiveOption } from './command.ts';
import { archiveCommand, withArchive } from './command.ts';
import { print, printJson, say } from './output.ts';
import { StatusLine } from './progress.ts';

interface ReviseFlags extends ArchiveOption {
  readonly by: string;
  readonly reason: string;
  readonly json?: true;
  readonly later?: true;
}

/** A command that changes something in a person's name. */
function reviseCommand(name: string, description: string): Command {
  return archiveCommand(name, description)
    .addOption(new Option('--by <name>', 'who decides').default(userInfo().username))
    .requiredOption('--reason <words>', 'why; kept with the change')
    .option('--later', 'leave what follows in other papers to a worker')
    .option('--json', 'print the revision as JSON');
}

async function carryOut(flags: ReviseFlags, request: Request): Promise<void> {
  const { by, reason } = flags;
  await withArchive(flags, async (archive) => {
    const asker = { by, reason, reader: PUBLIC };
    const follows = flags.later ? 'later' : 'now';
    const revision = await withStatus('Working out what follows ...', () =>
      archive.revise(request, asker, { follows }),
    );
    if (flags.json) await printJson(revision);
    else say(`Kept as revision ${revision.id}. To undo it: chancery withdraw ${revision.id}`);
    await sayWhatIsDue(archive);
  });
}

/** Shows on a terminal what is being done, while it is. */
async function withStatus<Result>(words: string, work: () => Promise<Result>): Promise<Result> {
  const line = new StatusLine();
  line.show(() => words, true);
  try {
    return await work();
  } finally {
    line.clear();
  }
}

async function sayWhatIsDue({ store }: Archive): Promise<void> {
  if (!(await store.needsResolution())) return;
  say(
    'What follows in other papers waits for a worker (chancery worker, or the one of chancery serve), or for: chancery resolve',
  );
}

const STATES: Readonly<Record<string, FindingState>> = {
  accept: 'accepted',
  dismiss: 'dismissed',
  reopen: 'open',
};

export function findingCommand(): Command {
  return reviseCommand('finding', 'accept, dismiss or reopen a finding')
    .addArgument(new Argument('<decision>').choices(Object.keys(STATES)))
    .argument('<id>', 'its id, as chancery findings --json gives it')
    .action((decision: string, id: string, flags: ReviseFlags) =>
      carryOut(flags, {
        kind: 'finding',
        finding: findingId(id),
        state: STATES[decision] ?? 'open',
      }),
    );
}

export function linkCommand(): Command {
  return reviseCommand('link', 'say which paper a mention means, or which it does not')
    .addArgument(new Argument('<word>').choices(['is', 'is-not']))
    .argument('<document>', 'the paper that mentions')
    .argument('<mention>', 'id of the mention, as chancery show --format json gives it')
    .argument('<target>', 'the paper that is meant, or is not')
    .action((...given: readonly unknown[]) => {
      const [word, document, mention, target, flags] = given as readonly [
        'is' | 'is-not',
        DocumentId,
        MentionId,
        DocumentId,
        ReviseFlags,
      ];
      return carryOut(flags, {
        kind: 'link',
        document,
        mention,
        word: { kind: word, document: target },
      });
    });
}

export function correctCommand(): Command {
  return reviseCommand('correct', 'correct a field of a paper’s envelope')
    .argument('<document>', 'id of the paper')
    .addArgument(new Argument('<field>').choices(SINGLE_FIELDS))
    .argument('[value]', 'what it should be; nothing where the paper states none')
    .action((...given: readonly unknown[]) => {
      const [document, field, value, flags] = given as readonly [
        DocumentId,
        SingleField,
        string | undefined,
        ReviseFlags,
      ];
      return carryOut(flags, { kind: 'field', document, field, value: value ?? null });
    });
}

export function correctWordsCommand(): Command {
  return reviseCommand(
    'correct-words',
    'say what is written where a block stands on a page picture',
  )
    .argument('<document>', 'id of the paper')
    .argument('<block>', 'text and block, as chancery show --format json gives them: ru.p3')
    .argument('[words]', 'line by line as on the page; nothing where nothing is written there')
    .action((...given: readonly unknown[]) => {
      const [document, place, value = '', flags] = given as readonly [
        DocumentId,
        string,
        string | undefined,
        ReviseFlags,
      ];
      const [text = '', ...block] = place.split('.');
      const at = { text: textId(text), block: blockId(block.join('.')) };
      return carryOut(flags, { kind: 'words', document, ...at, value });
    });
}

export function mergeCommand(): Command {
  return reviseCommand('merge', 'say that several persons are one')
    .argument('<person...>', 'ids; the first gives the name')
    .action((persons: readonly string[], flags: ReviseFlags) =>
      carryOut(flags, { kind: 'merge', persons: persons.map(personId) }),
    );
}

export function apartCommand(): Command {
  return reviseCommand('apart', 'say that persons are not one, so that nothing joins them')
    .argument('<person...>', 'ids')
    .action((persons: readonly string[], flags: ReviseFlags) =>
      carryOut(flags, { kind: 'apart', persons: persons.map(personId) }),
    );
}

export function splitCommand(): Command {
  return reviseCommand('split', 'say that names given to one person are another’s')
    .argument('<person>', 'id of the person')
    .argument('<names...>', 'entries of lists (VOLUME:KEY) and names in papers (DOCUMENT#MENTION)')
    .action((person: PersonId, names: readonly string[], flags: ReviseFlags) =>
      carryOut(flags, { kind: 'split', person, apart: names.map(anchorOf) }),
    );
}

function anchorOf(words: string): PersonAnchor {
  const named = /^([^#]+\/[^#]+)#(.+)$/.exec(words);
  if (named) {
    const [, document = '', mention = ''] = named;
    return { kind: 'named', document: document as DocumentId, mention: mention as MentionId };
  }
  const listed = /^([^:/]+):(.+)$/.exec(words);
  if (listed)
    return { kind: 'listed', collection: collectionId(listed[1] ?? ''), key: listed[2] ?? '' };
  throw new ArchiveError(`${words} is neither VOLUME:KEY nor DOCUMENT#MENTION.`);
}

export function withdrawCommand(): Command {
  return reviseCommand('withdraw', 'undo a revision')
    .argument('<revision>', 'its id, as chancery revisions gives it')
    .action((id: string, flags: ReviseFlags) =>
      carryOut(flags, { kind: 'withdraw', revision: revisionId(id) }),
    );
}

export function resolveCommand(): Command {
  return archiveCommand('resolve', 'work out anew what every mention means').action(
    (flags: ArchiveOption) => withArchive(flags, (archive) => archive.resolveArchive()),
  );
}

interface RevisionsFlags extends ArchiveOption {
  readonly json?: true;
  readonly document?: string;
}

export function revisionsCommand(): Command {
  return archiveCommand('revisions', 'what persons changed, the latest first')
    .option('--json', 'print an array of JSON objects')
    .option('--document <id>', 'only what concerns this paper')
    .action((flags: RevisionsFlags) =>
      withArchive(flags, async ({ store }) => {
        const document = flags.document as DocumentId | undefined;
        const query = { limit: Number.MAX_SAFE_INTEGER, offset: 0, ...(document && { document }) };
        const { items } = await store.recordedRevisions(query, PUBLIC);
        if (flags.json) await printJson(items);
        else for (const one of items) await print(`${revisionLine(one)}\n`);
      }),
    );
}

function revisionLine({ id, at, by, status, gone, change, reason }: RecordedRevision): string {
  const state = status === 'stands' ? (gone ?? '') : status;
  return [id, at.slice(0, 16), by, change.kind, reason, state].filter(Boolean).join('  ');
}
