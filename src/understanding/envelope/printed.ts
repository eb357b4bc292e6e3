import type { DocumentKind } from '../../model/envelopes.ts';
import type { Line } from '../lines.ts';
import type { Statement } from '../statements.ts';
import { readDateline } from './dateline.ts';
import { readHead } from './head.ts';
import { isCable } from './kinds.ts';
import type { Layout } from './layout.ts';
import { layOut } from './layout.ts';
import { readMarkings } from './markings.ts';
import { readNumberInBody, readNumberInHead, readNumberLine } from './number.ts';
import { readSourceLine } from './source-line.ts';
import { readSourceNote } from './source-note.ts';

/** Reads a paper as a printed edition sets it: source line or source note, head, dateline, markings, number, body. */
export function readPrinted(lines: readonly Line[]): readonly Statement[] {
  const layout = layOut(lines);
  const source = layout.sourceLine === undefined ? [] : readSourceLine(layout.sourceLine);
  const head = layout.head === undefined ? [] : readHead(layout.head).statements;
  const kind = kindIn([...source, ...head]);
  return [
    ...source,
    ...(isCable(kind) || kind === undefined ? head : head.filter(({ field }) => field === 'kind')),
    ...layout.datelines.flatMap(readDateline),
    ...layout.markings.flatMap(readMarkings),
    ...(layout.sourceNote === undefined ? [] : readSourceNote(layout.sourceNote)),
    ...(isCable(kind) ? readNumber(layout) : []),
  ];
}

function kindIn(statements: readonly Statement[]): DocumentKind | undefined {
  return statements.find(({ field }) => field === 'kind')?.value as DocumentKind | undefined;
}

/** Where the number stands, the surest place first. */
function readNumber(layout: Layout): readonly Statement[] {
  const inHead = layout.head === undefined ? [] : readNumberInHead(layout.head);
  const onLine = layout.others.flatMap(readNumberLine);
  const [first] = layout.body;
  const inBody = first === undefined ? [] : readNumberInBody(first, layout.body);
  return [...inHead, ...onLine, ...inBody];
}
