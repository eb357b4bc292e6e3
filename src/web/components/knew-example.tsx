import type { KnewExample as Example } from '../pages/knew.tsx';
import * as urls from '../urls.ts';
import { dateInWords } from '../words/dates.ts';
import { say } from '../words/say.ts';

/** A question that this archive can answer, for whoever has asked nothing yet. */
export function KnewExample({ example: { person, day, papers } }: { example: Example }) {
  const when = say('knew.endOf', { day: dateInWords(day) });
  return (
    <p>
      {say('home.try')}{' '}
      <a href={urls.knew({ person: person.id, at: day })}>
        {say('knew.headBy', { name: person.name, when })}
      </a>
      <span class="note">{` ${say('counts.papers', { count: papers })}`}</span>
    </p>
  );
}
