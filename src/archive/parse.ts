import type { Notice } from '../model/notices.ts';
import type { Paper } from '../model/papers.ts';
import { readSource, readWords } from '../readers/formats.ts';
import { DEFAULT_LIMITS } from '../sources/limits.ts';
import type { ReadResult } from '../readers/format.ts';
import type { Refused } from '../sources/received.ts';
import { receiveBytes } from '../sources/receive.ts';
import { sourceFrom } from '../sources/unpack.ts';
import type { UnderstoodPaper } from '../store/keeping.ts';
import { accountOf, type Account, understand } from '../understanding/understand.ts';

/** What a text says, with no archive around it. Without papers, the notices say why. */
export interface ParsedText {
  readonly papers: readonly UnderstoodPaper[];
  readonly notices: readonly Notice[];
}

/** Reads and understands bytes as an import would: unpacked, the format recognised, by the same grammar. */
export async function parseText(name: string, bytes: Buffer): Promise<ParsedText> {
  const papers: UnderstoodPaper[] = [];
  const notices: Notice[] = [];
  for await (const received of receiveBytes(name, bytes)) {
    const read =
      received.kind === 'refused'
        ? refusedWith(received)
        : papersIn(await readSource(received.file));
    notices.push(...read.notices);
    for (const paper of read.papers) papers.push({ paper, understanding: understand(paper) });
  }
  return { papers, notices };
}

/** The same for words that came as words, in a message that carries many: nothing is packed there, and the accounts are all that is asked for. */
export function accountsOf(name: string, words: string): AccountedText {
  const received = sourceFrom({ name, bytes: Buffer.from(words), words }, DEFAULT_LIMITS);
  const { papers, notices } =
    received.kind === 'refused' ? refusedWith(received) : papersIn(readWords(received.file));
  return { accounts: papers.map(accountOf), notices };
}

/** What words say, an account for each paper in them. */
export interface AccountedText {
  readonly accounts: readonly Account[];
  readonly notices: readonly Notice[];
}

interface ReadPapers {
  readonly papers: readonly Paper[];
  readonly notices: readonly Notice[];
}

function refusedWith({ notice }: Refused): ReadPapers {
  return { papers: [], notices: [notice] };
}

function papersIn(result: ReadResult): ReadPapers {
  return { papers: result.kind === 'refused' ? [] : result.papers, notices: result.notices };
}
