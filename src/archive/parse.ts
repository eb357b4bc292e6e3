import type { Notice } from '../model/notices.ts';
import { readSource } from '../readers/formats.ts';
import { receiveBytes } from '../sources/receive.ts';
import type { UnderstoodPaper } from '../store/store.ts';
import { understand } from '../understanding/understand.ts';

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
    if (received.kind === 'refused') {
      notices.push(received.notice);
      continue;
    }
    const result = readSource(received.file);
    notices.push(...result.notices);
    if (result.kind === 'refused') continue;
    for (const paper of result.papers) papers.push({ paper, understanding: understand(paper) });
  }
  return { papers, notices };
}
