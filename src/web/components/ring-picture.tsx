import type { Correspondent } from '../rendering/network.ts';
import { type Ring, type Seat, drawnName } from '../rendering/ring.ts';
import { figure } from '../words/names.ts';
import { say } from '../words/say.ts';

export interface RingProps {
  readonly ring: Ring;
  /** Where a correspondent's disc leads. */
  readonly addressOf: (correspondent: Correspondent) => string;
}

/** Correspondents in a ring and what went between them; the marks alone, to stand in a picture. */
export function RingMarks({ ring, addressOf }: RingProps) {
  return (
    <>
      {ring.lines.map(({ ends: [a, b], papers, width, path }) => (
        <path class="thread" d={path} stroke-width={width}>
          <title>{say('overview.betweenTwo', { one: a.name, other: b.name, count: papers })}</title>
        </path>
      ))}
      {ring.seats.map((seat) => (
        <a href={addressOf(seat.correspondent)} tabindex={-1}>
          <title>{`${seat.correspondent.name}: ${sentAndReceived(seat.correspondent)}`}</title>
          <circle
            class={seat.correspondent === ring.middle ? 'seat middle' : 'seat'}
            cx={seat.x}
            cy={seat.y}
            r={seat.radius}
          />
          <Name seat={seat} />
        </a>
      ))}
    </>
  );
}

export function sentAndReceived({ sent, received }: Correspondent): string {
  return say('overview.sentReceived', { sent, received });
}

function Name({ seat: { correspondent, papers, x, y, radius, side } }: { seat: Seat }) {
  const words = drawnName(correspondent);
  const count = figure(papers);
  const below = side === 'below';
  const away = side === 'left' ? -radius - 8 : radius + 8;
  const anchor = below ? 'middle' : side === 'left' ? 'end' : 'start';
  return (
    <text x={below ? x : x + away} y={below ? y + radius + 18 : y + 5} text-anchor={anchor}>
      {side === 'left' && <tspan class="count">{`${count}  `}</tspan>}
      <tspan class="name">{words}</tspan>
      {side !== 'left' && <tspan class="count">{`  ${count}`}</tspan>}
    </text>
  );
}
