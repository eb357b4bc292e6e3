import type { Merge, Person } from '../../model/people.ts';
import * as urls from '../urls.ts';
import { mergeRules } from '../words/en/reasons.ts';
import { say } from '../words/say.ts';
import { Quote } from './quote.tsx';
import { Say } from './say.tsx';
import { Sentence } from './sentence.tsx';

/** Why entries of several lists are held to be one person: each reason once, and behind a fold for which further entries it holds. */
export function Merges({ person }: { person: Person }) {
  if (person.merges.length === 0) return null;
  return (
    <section aria-labelledby="h-merges">
      <div class="sec">
        <h2 id="h-merges">{say('person.onePerson')}</h2>
      </div>
      <ol class="plain reasons">
        {byReason(person.merges).map((alike) => (
          <li>
            <OneReason alike={alike} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The commonest reason first. */
function byReason(merges: readonly Merge[]): readonly (readonly Merge[])[] {
  const groups = Map.groupBy(merges, ({ rule, reason }) => `${rule} ${withoutEntries(reason)}`);
  return [...groups.values()].toSorted((one, two) => two.length - one.length);
}

/** `Dean (list) and Dean, P. (other list): the names agree.` without the two entries; what a person says stays whole. */
function withoutEntries(reason: string): string {
  return reason.replace(/^.+? \([^()]+\) and .+? \([^()]+\): /, '');
}

function OneReason({ alike }: { alike: readonly Merge[] }) {
  const [first, ...others] = alike;
  if (first === undefined) return null;
  return (
    <>
      <p>
        <Sentence words={first.reason} />
      </p>
      <p class="note">
        <Say it="person.rule" with={{ rule: ruleInWords(first.rule) }} />
        <Words merge={first} />
      </p>
      {others.length > 0 && (
        <details>
          <summary>{say('person.sameReason', { count: others.length })}</summary>
          <ul class="plain">
            {others.map((one) => (
              <li class="note">
                <Sentence words={one.reason} />
                <Words merge={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** A rule of a later version stays as it is. */
function ruleInWords(rule: string): string {
  return rule in mergeRules
    ? say(`mergeRules.${rule as keyof typeof mergeRules}`)
    : rule.replaceAll('-', ' ');
}

/** The words of papers on which it rests. */
function Words({ merge: { evidence } }: { merge: Merge }) {
  return (
    <>
      {evidence.slice(0, 3).map((one) => (
        <>
          {' '}
          <Quote evidence={one} address={urls.place(one)} />
        </>
      ))}
    </>
  );
}
