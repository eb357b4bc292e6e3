import type { CopyEntry } from '../../model/mentions.ts';
import type { CopiesTable, CopyLine } from '../rendering/copies.ts';
import * as urls from '../urls.ts';
import { capitalised, copyUseInWords } from '../words/names.ts';
import { Icon } from './icons.tsx';
import { foreign } from './quote.tsx';
import { say } from '../words/say.ts';

/** Numbered copies and who got them; a number given twice is marked. */
export function Copies({ table, announced }: { table: CopiesTable; announced?: string }) {
  const { lines, onlyElsewhere } = table;
  const hasOther = onlyElsewhere.length > 0 || lines.some((line) => line.elsewhere);
  return (
    <table class="copies">
      <caption>
        <strong>{say('paper.copies')}</strong>{' '}
        <span class="note">
          {announced === undefined
            ? say('counts.lines', { count: lines.length })
            : say('paper.forCopiesStated', {
                lines: say('counts.lines', { count: lines.length }),
                stated: announced,
              })}
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col" class="num">
            {say('paper.copyNumber')}
          </th>
          <th scope="col">{say('paper.recipient')}</th>
          {hasOther && <th scope="col">{say('paper.inOtherText')}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line line={line} hasOther={hasOther} />
        ))}
        {onlyElsewhere.map((entry) => (
          <tr>
            <th scope="row">{entry.number}</th>
            <td class="soft">{say('paper.notInThisText')}</td>
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
        {isDoubled && <Icon name="contradiction" label={say('paper.givenTwice')} />} {entry.number}
      </th>
      <td>
        <a
          class="name"
          href={`#${urls.blockAnchor(entry.evidence)}`}
          {...(entry.holder !== undefined && foreign(entry.evidence))}
        >
          {entry.holder ??
            (entry.use === undefined
              ? say('paper.noName')
              : capitalised(copyUseInWords(entry.use)))}
        </a>
      </td>
      {hasOther && (
        <td>
          {elsewhere ? (
            <Printed entry={elsewhere} />
          ) : (
            <span class="soft">{say('paper.notRead')}</span>
          )}
        </td>
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
