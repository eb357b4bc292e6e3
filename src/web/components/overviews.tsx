import * as urls from '../urls.ts';
import { say } from '../words/say.ts';

/** The pages that show the whole archive at once, and what each says of itself. */
export const OVERVIEWS = [
  { name: 'timeline', address: urls.timeline(), lead: 'overview.timelineLead' },
  { name: 'network', address: urls.network(), lead: 'overview.leadOffices' },
  { name: 'map', address: urls.map(), lead: 'overview.mapLead' },
  { name: 'conversations', address: urls.conversations(), lead: 'conversations.lead' },
] as const;

export type Overview = (typeof OVERVIEWS)[number]['name'];

/** Above the title of each: the way to the others. */
export function OverviewChoice({ of }: { of: Overview }) {
  return (
    <nav class="over" aria-label={say('overview.choice')}>
      <ul class="plain row">
        {OVERVIEWS.map(({ name, address }) => (
          <li>
            <a href={address} {...(name === of && { 'aria-current': 'page' })}>
              {say(`frame.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On the home page: each with what it shows. */
export function OverviewList() {
  return (
    <section aria-labelledby="h-overviews">
      <div class="sec">
        <h2 id="h-overviews">{say('frame.overviews')}</h2>
      </div>
      <ul class="plain overviews">
        {OVERVIEWS.map(({ name, address, lead }) => (
          <li>
            <h3>
              <a href={address}>{say(`frame.${name}`)}</a>
            </h3>
            <p class="note">{say(lead)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
