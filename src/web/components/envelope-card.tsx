import type { CellValue, EnvelopeCell } from '../rendering/envelope-cells.ts';
import * as urls from '../urls.ts';
import { Icon } from './icons.tsx';
import { inItsOwn } from './in-english.tsx';
import type { Key } from '../words/messages.ts';
import { say } from '../words/say.ts';

/** The paper’s travel as a printed form; every value says where it was read, and links there. */
export function EnvelopeCard({ cells }: { cells: readonly EnvelopeCell[] }) {
  return (
    <dl class="envelope">
      {cells.map((cell) => (
        <Cell cell={cell} />
      ))}
    </dl>
  );
}

function Cell({ cell }: { cell: EnvelopeCell }) {
  const width = against(cell).length > 0 ? 4 : cell.width;
  const classes = [`w${width}`, isContradicted(cell) ? 'flag' : ''].filter(Boolean);
  return (
    <div class={classes.join(' ')}>
      <dt>{say(cell.label)}</dt>
      <dd class={`look-${cell.look}`}>
        <CellWords cell={cell} />
      </dd>
      {cell.inferred && (
        <dd class="src">
          <a href={cell.inferred.address}>
            {say('paper.inferred', { words: cell.inferred.words })}
          </a>
        </dd>
      )}
      {cell.values.length > 0 && (
        <dd class="src">
          <Sources values={[...cell.values, ...cell.disputed]} />
          {cell.findings.map(({ number, finding }) => (
            <span>
              <a href={`#${urls.findingAnchor(finding.id)}`}>{say('paper.finding', { number })}</a>
            </span>
          ))}
        </dd>
      )}
    </div>
  );
}

/** What stands against the value: other readings of the field, and for a number the numbers that a finding sets against it. */
function against(cell: EnvelopeCell): readonly string[] {
  const own = new Set(cell.values.map((value) => value.words));
  const quotes = cell.findings.flatMap(({ finding }) => finding.evidence.map((one) => one.quote));
  const numbers = cell.look === 'number' ? quotes.filter((quote) => /^\d+$/.test(quote)) : [];
  const others = [...cell.disputed.map((value) => value.words), ...numbers];
  return [...new Set(others)].filter((words) => !own.has(words));
}

/** Such a cell is framed, so that nobody cites its value unaware. */
function isContradicted(cell: EnvelopeCell): boolean {
  return cell.disputed.length > 0 || cell.findings.length > 0;
}

const SILENCES = {
  'none stated': 'paper.noneStated',
  'left blank': 'paper.leftBlank',
  'not read': 'paper.notRead',
} as const satisfies Record<EnvelopeCell['silence'], Key>;

function CellWords({ cell }: { cell: EnvelopeCell }) {
  if (cell.values.length === 0 && cell.disputed.length === 0)
    return <i>{say(SILENCES[cell.silence])}</i>;
  const separator = cell.look === 'number' ? ' ' : ', ';
  const values = cell.values.map((value, index) => (
    <>
      {index > 0 && separator}
      <Value value={value} />
    </>
  ));
  return (
    <>
      {cell.look === 'stamp' ? <span class="stamp">{values}</span> : values}
      {against(cell).map((other) => (
        <>
          {' '}
          <Icon name="contradiction" label={say('paper.against')} /> {other}
        </>
      ))}
    </>
  );
}

function Value({ value }: { value: CellValue }) {
  if (value.person === undefined) {
    if (value.office === undefined) return <Plain value={value} />;
    return (
      <a class="name" href={urls.office(value.office)} {...inItsOwn(value.words)}>
        {value.words}
      </a>
    );
  }
  return (
    <a class="name" href={urls.person(value.person)} {...inItsOwn(value.words)}>
      {value.words}
    </a>
  );
}

/** The paper’s own words keep their language. */
function Plain({ value: { words, isOwn } }: { value: CellValue }) {
  const own = isOwn ? inItsOwn(words) : {};
  return own.lang === undefined ? <>{words}</> : <span {...own}>{words}</span>;
}

const DOUBTFUL = 0.6;

function Sources({ values }: { values: readonly CellValue[] }) {
  const places = new Map<string, CellValue>();
  for (const value of values) {
    if (!places.has(value.seenIn)) places.set(value.seenIn, value);
  }
  const isDoubtful = values.some((value) => value.reading.confidence < DOUBTFUL);
  return (
    <>
      {[...places.values()].map(({ seenAt, seenIn }) => (
        <span>{seenAt === undefined ? seenIn : <a href={seenAt}>{seenIn}</a>}</span>
      ))}
      {isDoubtful && <span>{say('paper.uncertain')}</span>}
    </>
  );
}
