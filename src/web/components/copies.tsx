import type { CopyEntry } from '../../model/mentions.ts';
import type { CopiesTable, CopyLine } from '../rendering/copies.ts';
import * as urls from '../urls.ts';
import { capitalised, counted } from '../words/names.ts';
import { Icon } from './icons.tsx';
import { foreign } from './quote.tsx';

/** Numbered copies and who got them; a number given twice is marked. */
export function Copies({ table, announced }: { table: CopiesTable; announced?: string }) {
  const { lines, onlyElsewhere } = table;
  const stated = announced === undefined ? '' : ` for ${announced} copies stated`;
  const hasOther = onlyElsewhere.length > 0 || lines.some((line) => line.elsewhere);
  return (
    <table class="copies">
      <caption>
        <strong>Copies and who got them</strong>{' '}
        <span class="note">{`${counted(lines.length, 'line')}${stated}`}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col" class="num">
            No.
          </th>
          <th scope="col">Recipient</th>
          {hasOther && <th scope="col">In the other text</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line line={line} hasOther={hasOther} />
        ))}
        {onlyElsewhere.map((entry) => (
          <tr>
            <th scope="row">{entry.number}</th>
            <td class="soft">not in this text</td>
            <td>
              <Printed entry={entry} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, hasOther }: { line: CopyLine; hasOther: boolean }) {
  const { entry, isDoubled, elsewhere } = line;
  return (
    <tr {...(isDoubled && { class: 'twice' })}>
      <th scope="row">
        {isDoubled && <Icon name="contradiction" label="given twice" />} {entry.number}
      </th>
      <td>
        <a
          class="name"
          href={`#${urls.blockAnchor(entry.evidence)}`}
          {...(entry.holder !== undefined && foreign(entry.evidence))}
        >
          {entry.holder ?? (entry.use === undefined ? 'no name' : capitalised(entry.use))}
        </a>
      </td>
      {hasOther && (
        <td>{elsewhere ? <Printed entry={elsewhere} /> : <span class="soft">not read</span>}</td>
      )}
    </tr>
  );
}

function Printed({ entry }: { entry: CopyEntry }) {
  return (
    <a class="wire name" href={`#${urls.blockAnchor(entry.evidence)}`} {...foreign(entry.evidence)}>
      {entry.evidence.quote}
    </a>
  );
}
