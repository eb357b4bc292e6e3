import { slug } from '../../model/ids.ts';
import type { Holder, Office, OfficeName } from '../../model/offices.ts';
import { POSTS, type Post } from '../../model/posts.ts';
import { authorityOffices } from './authority-offices.ts';
import type { HeldOffice } from './office-of-tenure.ts';
import { placeName, withArticle } from './place-names.ts';

/** What tenures, posts and the file of offices say an office is called. */
export type Named = Pick<Office, 'name' | 'names' | 'service'> & { readonly place?: string };

let posts: ReadonlyMap<string, Post> | undefined;

function postCalled(id: string): Post | undefined {
  posts ??= new Map(POSTS.map((post) => [slug(post.key), post] as const));
  return posts.get(id);
}

/** Names an office. `held`: one of its tenures, where it has any; `holders`: for the rank that a mission had at a time. */
export function nameOffice(
  id: string,
  held: HeldOffice | undefined,
  holders: readonly Holder[],
): Named {
  const described = authorityOffices().byId.get(id);
  const post = postCalled(id);
  const at = held?.at;
  const place = at === undefined ? countryOf(post) : placeName(at);
  const service = described?.service ?? held?.service ?? 'american';
  const ranked = place === undefined ? [] : ranksOf(holders, `in ${place}`);
  const missionName = place === undefined ? undefined : missionIn(place, ranked, service);
  const name = nonEmpty(described?.name) ?? missionName ?? held?.title ?? post?.cities[0] ?? id;
  const names = [...ranked, ...townsOf(id, post), ...(described?.names ?? []).map(fromFile)];
  return {
    name,
    service,
    names: names.filter((one, index) => isNews(one, name) && isFirst(one, index, names)),
    ...(place !== undefined && { place }),
  };
}

const nonEmpty = (name: string | undefined): string | undefined => (name === '' ? undefined : name);

/** The name at the head of the page is said again only with its dates. */
const isNews = (one: OfficeName, name: string): boolean =>
  one.name !== name || one.used !== undefined;

function isFirst(one: OfficeName, at: number, names: readonly OfficeName[]): boolean {
  return names.findIndex(({ name, used }) => name === one.name && used === one.used) === at;
}

const fromFile = (name: Omit<OfficeName, 'source'>): OfficeName => ({
  ...name,
  source: 'authority',
});

function countryOf(post: Post | undefined): string | undefined {
  const country = post?.countries[0];
  return country === undefined ? undefined : withArticle(country);
}

/** A mission that was ever an embassy is called one; its legation is among its other names. */
function missionIn(
  place: string,
  ranked: readonly OfficeName[],
  service: Office['service'],
): string {
  const rank = ranked.length > 0 && ranked.every(({ name }) => name.startsWith('Legation'));
  const name = `${rank ? 'Legation' : 'Embassy'} in ${place}`;
  return service === 'soviet' ? `Soviet ${name}` : name;
}

function townsOf(id: string, post: Post | undefined): readonly OfficeName[] {
  const renamed = authorityOffices().renamed.get(id);
  if (renamed !== undefined) return renamed.map(fromFile);
  return (post?.cities ?? []).map((name) => fromFile({ name }));
}

/** Ministers head a legation and ambassadors an embassy: the first ambassador dates the raising of the one to the other. */
function ranksOf(holders: readonly Holder[], where: string): readonly OfficeName[] {
  const heads = holders.filter(
    ({ standing, source, from }) => standing === 'head' && source === 'authority' && from !== '..',
  );
  const sorted = heads.toSorted((one, two) => (one.from < two.from ? -1 : 1));
  const ministers = sorted.filter(({ title }) => /^(?:Minister|Envoy)/.test(title));
  const ambassadors = sorted.filter(({ title }) => /^Ambassador/.test(title));
  const [firstMinister] = ministers;
  const [firstAmbassador] = ambassadors;
  const raised = firstAmbassador?.from;
  const source = 'rank of its heads';
  if (firstMinister === undefined || raised === undefined) {
    const rank = firstMinister === undefined ? 'Embassy' : 'Legation';
    return sorted.length === 0 || (firstMinister ?? firstAmbassador) === undefined
      ? []
      : [{ name: `${rank} ${where}`, source }];
  }
  if (ministers.some(({ from }) => from > raised)) {
    return [`Embassy ${where}`, `Legation ${where}`].map((name) => ({ name, source }));
  }
  return [
    { name: `Legation ${where}`, used: `${firstMinister.from}/${raised}`, source },
    { name: `Embassy ${where}`, used: `${raised}/..`, source },
  ];
}
