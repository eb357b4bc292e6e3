import type { Paper } from '../model/papers.ts';
import type { CopyEntry } from '../model/mentions.ts';
import type { Text } from '../model/texts.ts';
import type { Understanding } from '../model/understandings.ts';
import { readCopies } from './copies/copy-list.ts';
import { readRussianCopies } from './copies/russian-copies.ts';
import { readToldDays } from './dates/told-days.ts';
import { readEnvelope } from './envelope/read-envelope.ts';
import { findContradictions } from './findings/contradictions.ts';
import { isRussian } from './languages/languages.ts';
import { lineOf, sampleOf } from './lines.ts';
import { readNames } from './names/read-names.ts';
import { readTalk } from './read-talk.ts';
import { readReferences } from './references/read-references.ts';
import { wordsOfBlocks } from './words/walk.ts';

/**
 * Reads one paper: its envelope, the papers and persons it mentions, its copy list, and what in it contradicts itself. Pure; never
 * throws, on any text; takes time linear in the length of the paper.
 */
export function understand(paper: Paper): Understanding {
  const envelope = readEnvelope(paper);
  const wordsOf = wordsOfBlocks();
  const copies = paper.texts.flatMap(readCopyList);
  const told = envelope.date === undefined ? readToldDays(paper) : [];
  const names = readNames(paper, envelope, { copies, wordsOf });
  return {
    envelope,
    mentions: readReferences(paper, envelope, wordsOf),
    names,
    copies,
    talk: readTalk(paper, envelope, { names, wordsOf }),
    findings: findContradictions(paper, { envelope, copies }),
    ...(told.length > 0 && { told }),
  };
}

function readCopyList(text: Text): readonly CopyEntry[] {
  if (isRussian(sampleOf(text)))
    return readRussianCopies(text.blocks.map((block) => lineOf(text, block)));
  const listing = text.blocks.filter(({ content }) => content.includes('Copy'));
  return readCopies(listing.map((block) => lineOf(text, block)));
}
