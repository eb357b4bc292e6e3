import type { FacetValue } from '../../store/plan.ts';
import type { DesiderataFacets } from '../../store/store.ts';
import * as urls from '../urls.ts';
import { figure } from '../words/names.ts';
import { say } from '../words/say.ts';
import { inItsOwn } from './in-english.tsx';

interface NarrowedList {
  readonly office?: string;
  readonly year?: string;
  readonly sort: 'cited' | 'date';
  readonly facets: DesiderataFacets;
}

/** By office and year, as a form that puts the choice into the address. */
export function NarrowDesiderata({ wanted }: { wanted: NarrowedList }) {
  const { office, year, sort, facets } = wanted;
  if (facets.offices.length === 0) return null;
  return (
    <form class="row small narrowing" action={urls.desiderata()} aria-label={say('wanted.narrow')}>
      {sort !== 'cited' && <input type="hidden" name="sort" value={sort} />}
      <label for="office">{say('wanted.office')}</label>
      <Choice name="office" values={facets.offices} chosen={office} />
      <label for="year">{say('wanted.year')}</label>
      <Choice name="year" values={facets.years} chosen={year} />
      <button type="submit">{say('lists.show')}</button>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly values: readonly FacetValue[];
  readonly chosen: string | undefined;
}

function Choice({ name, values, chosen }: ChoiceProps) {
  return (
    <select id={name} name={name}>
      <option value="">{say('wanted.any')}</option>
      {values.map(({ value, count }) => (
        <option value={value} selected={value === chosen} {...inItsOwn(value)}>
          {`${value} (${figure(count)})`}
        </option>
      ))}
    </select>
  );
}
