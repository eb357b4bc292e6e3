import type { Paper } from '../src/model/papers.ts';
import type { Range } from '../src/model/ranges.ts';
import type { Block } from '../src/model/texts.ts';
import type { ReadResult } from '../src/readers/format.ts';

/** What a reader made of a file, as lines that a person can check: blocks with their ranges quoted below them. */
export function outline(result: ReadResult): string {
  const notices = result.notices.map(
    ({ code, severity, message, place }) => `! ${severity} ${code} line ${place.line}: ${message}`,
  );
  if (result.kind === 'refused') return ['refused', ...notices, ''].join('\n');
  const papers = result.papers.flatMap(outlinePaper);
  return [`${result.collection.kind}: ${result.collection.title}`, ...papers, ...notices, ''].join(
    '\n',
  );
}

function outlinePaper(paper: Paper): readonly string[] {
  const { id, ordinal, role, title, printedNumber, pages, invented, place } = paper;
  const facts = Object.entries({ ordinal, role, printedNumber, pages, invented, line: place.line });
  const stated = facts.filter(([, value]) => value !== undefined && String(value) !== '');
  return [
    `paper ${id}`,
    `  title: ${title}`,
    `  ${stated.map(([name, value]) => `${name}=${String(value)}`).join(' ')}`,
    ...paper.record.map(({ name, value }) => `  ${name}: ${value}`),
    ...paper.texts.flatMap((text) => [
      `text ${text.id} ${text.layer} ${text.language}${text.by === undefined ? '' : ` by ${text.by}`}`,
      ...text.blocks.flatMap(outlineBlock),
    ]),
  ];
}

function outlineBlock(block: Block): readonly string[] {
  const { id, kind, label, within, content, ranges } = block;
  const marks = [
    label === undefined ? '' : ` [${label}]`,
    within === undefined ? '' : ` in ${within}`,
  ];
  return [
    `  ${id} ${kind}${marks.join('')} | ${content}`,
    ...ranges.map((range) => `    ${outlineRange(range, content)}`),
  ];
}

function outlineRange(range: Range, content: string): string {
  const { start, end, kind, ...rest } = range;
  const around =
    start === end
      ? `${content.slice(Math.max(0, start - 8), start)}^${content.slice(start, start + 8)}`
      : content.slice(start, end);
  const details = Object.entries(rest).map(([name, value]) => `${name}=${String(value)}`);
  return [`${kind} ${start}-${end} «${around}»`, ...details].join(' ');
}
