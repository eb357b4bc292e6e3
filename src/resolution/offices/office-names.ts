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
  const place = held?.at === undefined ? countryOf(post) : placeName(held.at);
  const service = serviceOf(id, held);
  const at = held?.at;
  const ranked =
    place === undefined
      ? []
      : ranksOf(holders, (when) => (at === undefined ? place : placeName(at, when)));
  const mission = place === undefined ? undefined : missionIn(place, ranked, service);
  const name = nonEmpty(described?.name) ?? mission ?? plainName(id, held, post);
  const names = [...ranked, ...townsOf(id, post), ...namesInFile(id)];
  return {
    name,
    service,
    names: names.filter((one, index) => isNews(one, name) && isFirst(one, index, names)),
    ...(place !== undefined && { place }),
  };
}

function serviceOf(id: string, held: HeldOffice | undefined): Office['service'] {
  return authorityOffices().byId.get(id)?.service ?? held?.service ?? 'american';
}

function namesInFile(id: string): readonly OfficeName[] {
  return (authorityOffices().byId.get(id)?.names ?? []).map(fromFile);
}

/** What its holders are called, or its town. */
function plainName(id: string, held: HeldOffice | undefined, post: Post | undefined): string {
  return held?.title ?? post?.cities[0] ?? id;
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

/**
 * Ministers head a legation and ambassadors an embassy: the first ambassador dates the raising of the one to the other. A country that was
 * called otherwise then gives the mission its name of the time: `Legation in Russia`.
 */
function ranksOf(holders: readonly Holder[], place: PlaceAt): readonly OfficeName[] {
  const heads = holders.filter(
    ({ standing, source, from }) => standing === 'head' && source === 'authority' && from !== '..',
  );
  const ranked = heads
    .toSorted((one, two) => (one.from < two.from ? -1 : 1))
    .flatMap(({ title, from }) => {
      const rank = rankOf(title);
      return rank === undefined ? [] : [{ rank, from }];
    });
  const source = 'rank of its heads';
  if (isBackAndForth(ranked)) {
    return (['Embassy', 'Legation'] as const).map((rank) => ({
      name: `${rank} in ${place()}`,
      source,
    }));
  }
  const runs = runsOf(
    ranked.map(({ rank, from }) => ({ name: `${rank} in ${place(from)}`, from })),
  );
  if (runs.length === 1) return runs.map(({ name }) => ({ name, source }));
  return runs.map(({ name, from }, at) => {
    return { name, used: `${from}/${runs[at + 1]?.from ?? '..'}`, source };
  });
}

/** What the country of a mission is called, at a time or now. */
type PlaceAt = (when?: string) => string;

interface Ranked {
  readonly rank: 'Legation' | 'Embassy';
  readonly from: string;
}

function rankOf(title: string): Ranked['rank'] | undefined {
  if (title.startsWith('Ambassador')) return 'Embassy';
  return /^(?:Minister|Envoy)/.test(title) ? 'Legation' : undefined;
}

/** A minister after an ambassador: the rank of the heads dates nothing. */
function isBackAndForth(ranked: readonly Ranked[]): boolean {
  const raised = ranked.findIndex(({ rank }) => rank === 'Embassy');
  return raised >= 0 && ranked.slice(raised).some(({ rank }) => rank === 'Legation');
}

interface Run {
  readonly name: string;
  readonly from: string;
}

/** Where the name changes. */
function runsOf(named: readonly Run[]): readonly Run[] {
  return named.filter(({ name }, at) => named[at - 1]?.name !== name);
}
