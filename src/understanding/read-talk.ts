import type { Envelope } from '../model/envelopes.ts';
import type { NameMention } from '../model/mentions.ts';
import type { Paper } from '../model/papers.ts';
import type { PartTaken, Talk } from '../model/talk.ts';
import { readRequests } from './requests/read-requests.ts';
import { catchwordsOf } from './catchwords/catchwords.ts';
import { readTellings } from './tellings/read-tellings.ts';
import { type WordsOf, wordsOfBlocks } from './words/walk.ts';

/** What was read of the paper already. */
interface ReadBefore {
  readonly names: readonly NameMention[];
  readonly wordsOf?: WordsOf;
}

/** What a paper brings to a conversation: what it asks for, whom it says was told, and the words that set it apart. */
export function readTalk(
  paper: Paper,
  envelope: Envelope,
  { names, wordsOf = wordsOfBlocks() }: ReadBefore,
): Talk {
  return {
    parts: names.flatMap(partOf),
    requests: readRequests(paper, envelope, wordsOf),
    tellings: readTellings(paper, names),
    catchwords: catchwordsOf(paper, wordsOf),
  };
}

function partOf({ id, part, evidence }: NameMention): readonly PartTaken[] {
  return part === 'mentioned' ? [] : [{ name: id, part, evidence }];
}
