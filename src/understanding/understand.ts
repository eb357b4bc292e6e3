import type { Paper } from '../model/papers.ts';
import type { CopyEntry } from '../model/mentions.ts';
import type { Text } from '../model/texts.ts';
import type { Understanding } from '../model/understandings.ts';
import { readCopies } from './copies/copy-list.ts';
import { readRussianCopies } from './copies/russian-copies.ts';
import { readToldDays } from './dates/told-days.ts';
import { readEnvelope } from './envelope/read-envelope.ts';
import { findContradictions } from './findings/contradictions.ts';
import { isRussianText, lineOf } from './lines.ts';
import { readNames } from './names/read-names.ts';
import { readTalk } from './read-talk.ts';
import { readReferences } from './references/read-references.ts';
import { type WordsOf, wordsOfBlocks } from './words/walk.ts';

/** What a paper says of itself, of other papers and of its copies: its understanding without the persons it names. */
export type Account = Pick<Understanding, 'envelope' | 'mentions' | 'copies'>;

/**
 * Reads one paper: its envelope, the papers and persons it mentions, its copy list, and what in it contradicts itself. Pure; never
 * throws, on any text; takes time linear in the length of the paper.
 */
export function understand(paper: Paper): Understanding {
  const wordsOf = wordsOfBlocks();
  const { envelope, mentions, copies } = readAccount(paper, wordsOf);
  const told = envelope.date === undefined ? readToldDays(paper) : [];
  const names = readNames(paper, envelope, { copies, wordsOf });
  return {
    envelope,
    mentions,
    names,
    copies,
    talk: readTalk(paper, envelope, { names, wordsOf }),
    findings: findContradictions(paper, { envelope, copies }),
    ...(told.length > 0 && { told }),
  };
}

/** The same without names, talk and findings, for those who ask for no more. */
export function accountOf(paper: Paper): Account {
  return readAccount(paper, wordsOfBlocks());
}

function readAccount(paper: Paper, wordsOf: WordsOf): Account {
  const envelope = readEnvelope(paper);
  return {
    envelope,
    mentions: readReferences(paper, envelope, wordsOf),
    copies: paper.texts.flatMap(readCopyList),
  };
}

function readCopyList(text: Text): readonly CopyEntry[] {
  if (isRussianText(text))
    return readRussianCopies(text.blocks.map((block) => lineOf(text, block)));
  const listing = text.blocks.filter(({ content }) => content.includes('Copy'));
  return readCopies(listing.map((block) => lineOf(text, block)));
}
