import { leadingFileNumber } from '../file-numbers/file-numbers.ts';
import type { Line } from '../lines.ts';
import type { Statement } from '../statements.ts';
import { state } from '../statements.ts';
import { kindOf } from './kinds.ts';

// `…: Circular telegram` at the end of the line; note digits may be fused to it
export const KIND_AT_END = /: ?((?:Circular |Draft )?[A-Za-z][a-z]+(?: [a-z]+)?)[.\d]{0,3}$/;

// `File No. 763.72/2104.`, to about 1920
const FILE_LABEL = /^File No\. /;

/** Reads the line above the head in editions to 1954: `840.48 Refugees/5425: Telegram`. */
export function readSourceLine(line: Line): readonly Statement[] {
  const words = line.words.trimEnd();
  const statements: Statement[] = [
    state(line, [0, words.length], {
      field: 'sourceNote',
      value: words,
      rule: 'source-line',
      confidence: 0.99,
    }),
  ];
  const label = FILE_LABEL.exec(words)?.[0].length ?? 0;
  const file = leadingFileNumber(words.slice(label));
  if (file !== undefined) {
    statements.push(
      state(line, [label + file.start, label + file.end], {
        field: 'fileNumber',
        value: file.value,
        rule: file.rule,
        confidence: 0.99,
      }),
    );
  }
  const match = KIND_AT_END.exec(words);
  const kind = match?.[1] === undefined ? undefined : kindOf(`${match[1]} From`);
  if (match !== null && kind !== undefined) {
    statements.push(
      state(line, [match.index + 1, words.length], {
        field: 'kind',
        value: kind,
        rule: 'source-line-kind',
        confidence: 0.99,
      }),
    );
  }
  return statements;
}
