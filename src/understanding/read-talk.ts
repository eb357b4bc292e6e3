import type { Envelope } from '../model/envelopes.ts';
import type { NameMention } from '../model/mentions.ts';
import type { Paper } from '../model/papers.ts';
import type { PartTaken, Talk } from '../model/talk.ts';
import { readRequests } from './requests/read-requests.ts';
import { sketchOf } from './sketch/sketch.ts';
import { readTellings } from './tellings/read-tellings.ts';

/** What a paper brings to a conversation: what it asks for, whom it says was told, and the words that set it apart. */
export function readTalk(paper: Paper, envelope: Envelope, names: readonly NameMention[]): Talk {
  return {
    parts: names.flatMap(partOf),
    requests: readRequests(paper, envelope),
    tellings: readTellings(paper, names),
    sketch: sketchOf(paper),
  };
}

function partOf({ id, part, evidence }: NameMention): readonly PartTaken[] {
  return part === 'mentioned' ? [] : [{ name: id, part, evidence }];
}
