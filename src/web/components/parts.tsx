import type { Child } from '../markup/jsx-runtime.ts';
import type { Span } from '../../model/evidence.ts';
import { rangesOf } from '../../model/ranges.ts';
import type { Block } from '../../model/texts.ts';
import type { Item, Part } from '../rendering/flow.ts';
import * as urls from '../urls.ts';
import { type Showing, Words } from './words.tsx';
import { say } from '../words/say.ts';

/** Blocks, tables and lists, one under another. */
export function Parts({ parts, showing }: { parts: readonly Part[]; showing: Showing }) {
  return <>{parts.map((part) => onePart(part, showing))}</>;
}

function onePart(part: Part, showing: Showing): Child {
  switch (part.kind) {
    case 'block':
      return <OneBlock block={part.block} showing={showing} />;
    case 'table':
      return <Table rows={part.rows} showing={showing} />;
    case 'list':
      return <Items items={part.items} showing={showing} />;
    case 'unread':
      return <Unread lines={part.lines} showing={showing} />;
  }
}

function OneBlock({ block, showing }: { block: Block; showing: Showing }) {
  const id = urls.blockAnchor({ text: showing.text, block: block.id });
  const classes = ['blk', block.kind, block.setting].filter(Boolean).join(' ');
  const words = <Words block={block} showing={showing} />;
  if (block.kind === 'quotation' || block.kind === 'summary') {
    return (
      <blockquote class={classes} id={id}>
        {words}
        {hasAddress(block, showing) && <Pilcrow id={id} />}
      </blockquote>
    );
  }
  return (
    <p class={classes} id={id}>
      {words}
      {hasAddress(block, showing) && <Pilcrow id={id} />}
    </p>
  );
}

/** Passages that people cite; a head or a signature is cited with its paper. */
const CITED = new Set<Block['kind']>(['paragraph', 'quotation', 'postscript', 'summary']);

const hasAddress = (block: Block, showing: Showing): boolean =>
  CITED.has(block.kind) && showing.inNote !== true;

/** The permanent address of a passage, to be followed or copied. */
function Pilcrow({ id }: { id: string }) {
  return (
    <a
      class="pilcrow"
      href={`#${encodeURIComponent(id)}`}
      aria-label={say('paper.passageAddress')}
      data-added
    >
      ¶
    </a>
  );
}

/** Kept and shown on demand: nothing that the scan gave is lost, and nothing of it stands in the way. */
function Unread({ lines, showing }: { lines: readonly Block[]; showing: Showing }) {
  return (
    <details class="unread">
      <summary>{say('paper.linesNotRead', { count: lines.length })}</summary>
      {lines.map((line) => (
        <p class="blk" id={urls.blockAnchor({ text: showing.text, block: line.id })}>
          <Words block={line} showing={showing} />
        </p>
      ))}
    </details>
  );
}

function Table({ rows, showing }: { rows: readonly Block[]; showing: Showing }) {
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={say('paper.table')}>
      <table class="printed">
        <tbody>
          {rows.map((row) => (
            <tr id={urls.blockAnchor({ text: showing.text, block: row.id })}>
              {cells(row).map(({ span, columns, rows }) => (
                <td {...(columns > 1 && { colspan: columns })} {...(rows > 1 && { rowspan: rows })}>
                  <Words block={row} showing={showing} span={span} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Cell {
  readonly span: Span;
  readonly columns: number;
  readonly rows: number;
}

/** Cells of a row. What stands between two cells (a tab) goes with the earlier, so that no character is lost. */
function cells(row: Block): readonly Cell[] {
  const stated = rangesOf(row.ranges, 'cell');
  const whole = { start: 0, end: row.content.length };
  if (stated.length === 0) return [{ span: whole, columns: 1, rows: 1 }];
  return stated.map((cell, index) => ({
    span: {
      start: index === 0 ? 0 : cell.start,
      end: stated[index + 1]?.start ?? row.content.length,
    },
    columns: cell.columns ?? 1,
    rows: cell.rows ?? 1,
  }));
}

function Items({ items, showing }: { items: readonly Item[]; showing: Showing }) {
  return (
    <ul class="items">
      {items.map(({ block, inner }) => (
        <li class="blk" id={urls.blockAnchor({ text: showing.text, block: block.id })}>
          <Words block={block} showing={showing} />
          {inner.length > 0 && <Items items={inner} showing={showing} />}
        </li>
      ))}
    </ul>
  );
}
