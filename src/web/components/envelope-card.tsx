import type { CellValue, EnvelopeCell } from '../rendering/envelope-cells.ts';
import * as urls from '../urls.ts';
import { Icon } from './icons.tsx';

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
  const classes = [`w${cell.width}`, isContradicted(cell) ? 'flag' : ''].filter(Boolean);
  return (
    <div class={classes.join(' ')}>
      <dt>{cell.label}</dt>
      <dd class={`look-${cell.look}`}>
        <CellWords cell={cell} />
      </dd>
      {cell.values.length > 0 && (
        <dd class="src">
          <Sources values={[...cell.values, ...cell.disputed]} />
          {cell.findings.map(({ number, finding }) => (
            <>
              {'; '}
              <a href={`#${urls.findingAnchor(finding.id)}`}>{`finding ${number}`}</a>
            </>
          ))}
        </dd>
      )}
    </div>
  );
}

/** A number beside a contradicting number is drawn in the stamp’s colour, so that no one cites it unaware. */
function isContradicted(cell: EnvelopeCell): boolean {
  return cell.disputed.length > 0 || cell.findings.length > 0;
}

function CellWords({ cell }: { cell: EnvelopeCell }) {
  if (cell.values.length === 0 && cell.disputed.length === 0) return <i>none stated</i>;
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
      {cell.disputed.map((other) => (
        <>
          {' '}
          <Icon name="contradiction" label="against" /> {other.words}
        </>
      ))}
    </>
  );
}

function Value({ value }: { value: CellValue }) {
  if (value.person === undefined) return <>{value.words}</>;
  return (
    <a class="name" href={urls.person(value.person)}>
      {value.words}
    </a>
  );
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
      {[...places.values()].map(({ seenAt, seenIn }, index) => (
        <>
          {index > 0 && '; '}
          {seenAt === undefined ? seenIn : <a href={seenAt}>{seenIn}</a>}
        </>
      ))}
      {isDoubtful && ' · uncertain'}
    </>
  );
}
