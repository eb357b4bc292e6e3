import type { Paper } from '../model/papers.ts';
import type { Understanding } from '../model/understandings.ts';
import { readCopies } from './copies/copy-list.ts';
import { readEnvelope } from './envelope/read-envelope.ts';
import { findContradictions } from './findings/contradictions.ts';
import { lineOf } from './lines.ts';
import { readNames } from './names/read-names.ts';
import { readReferences } from './references/read-references.ts';

/**
 * Reads one paper: its envelope, the papers and persons it mentions, its copy list, and what in it contradicts itself. Pure; never
 * throws, on any text; takes time linear in the length of the paper.
 */
export function understand(paper: Paper): Understanding {
  const envelope = readEnvelope(paper);
  const copies = paper.texts.flatMap((text) =>
    readCopies(text.blocks.map((block) => lineOf(text, block))),
  );
  const findings = findContradictions(paper, { envelope, copies });
  const mentions = readReferences(paper, envelope);
  const names = readNames(paper, envelope, copies);
  return { envelope, mentions, names, copies, findings };
}
