import type { Paper } from '../model/papers.ts';
import type { CopyEntry } from '../model/mentions.ts';
import type { Text } from '../model/texts.ts';
import type { Understanding } from '../model/understandings.ts';
import { readCopies } from './copies/copy-list.ts';
import { readRussianCopies } from './copies/russian-copies.ts';
import { readEnvelope } from './envelope/read-envelope.ts';
import { findContradictions } from './findings/contradictions.ts';
import { isRussian } from './languages/languages.ts';
import { lineOf, sampleOf } from './lines.ts';
import { readNames } from './names/read-names.ts';
import { readTalk } from './read-talk.ts';
import { readReferences } from './references/read-references.ts';

/**
 * Reads one paper: its envelope, the papers and persons it mentions, its copy list, and what in it contradicts itself. Pure; never
 * throws, on any text; takes time linear in the length of the paper.
 */
export function understand(paper: Paper): Understanding {
  const envelope = readEnvelope(paper);
  const copies = paper.texts.flatMap(readCopyList);
  const names = readNames(paper, envelope, copies);
  return {
    envelope,
    mentions: readReferences(paper, envelope),
    names,
    copies,
    talk: readTalk(paper, envelope, names),
    findings: findContradictions(paper, { envelope, copies }),
  };
}

function readCopyList(text: Text): readonly CopyEntry[] {
  const lines = text.blocks.map((block) => lineOf(text, block));
  return isRussian(sampleOf(text)) ? readRussianCopies(lines) : readCopies(lines);
}
