import type { AuthorityPerson, AuthorityTenure } from '../../model/authority.ts';
import { type OfficeId, officeId, slug } from '../../model/ids.ts';
import type { Holder, Service } from '../../model/offices.ts';
import { postNamed } from '../../model/posts.ts';
import { placesIn } from '../../understanding/authority/places.ts';
import { authorityOffices } from './authority-offices.ts';
import { authorityPlaces, placeName } from './place-names.ts';

/** The office that a tenure is of, and what its holder is called there. */
export interface HeldOffice {
  readonly office: OfficeId;
  /** `Ambassador in the Soviet Union`. */
  readonly title: string;
  readonly service: Service;
  /** Id of the place it is in, for a mission. */
  readonly at?: string;
  readonly standing: Holder['standing'];
}

/** The office of a tenure of the authority: one mission a country, whoever heads it and whatever his rank. */
export function officeOfTenure(
  { role, at, from }: AuthorityTenure,
  service: AuthorityPerson['source'],
): HeldOffice {
  if (at === undefined) return { ...postOf(role, service), title: role, service };
  const title = `${role} ${MISSION_TO.test(at) ? 'to' : 'in'} ${placeName(placeId(at), from)}`;
  const id = service === 'soviet' ? sovietMission(role, at) : americanMission(at, from);
  return { office: officeId(id), title, service, at: placeId(at), standing: 'head' };
}

const MISSION_TO = /^representative/;

function postOf(role: string, service: Service): Pick<HeldOffice, 'office' | 'standing'> {
  const known = authorityOffices().byTitle.get(`${service} ${role}`);
  const id = known ?? slug(service === 'soviet' ? `soviet ${role}` : role);
  return { office: officeId(id), standing: 'head' };
}

function sovietMission(role: string, at: string): string {
  const known = authorityOffices().byTitle.get(`soviet ${role}, ${at}`);
  return known ?? `soviet-embassy-${slug(placeId(at))}`;
}

/** `United Nations` as the Soviet file writes it and `united-kingdom` as the American one are ids of places, or their own. */
function placeId(at: string): string {
  if (authorityPlaces().has(at)) return at;
  const found = [...placesIn(at)];
  return found.length === 1 ? (found[0] ?? at) : at;
}

const MISSIONS: ReadonlyMap<string, string> = new Map([
  ['representative-to-un', 'usun'],
  ['representative-to-nato', 'usnato'],
  ['representative-to-eu', 'usec'],
  ['representative-to-oecd', 'usoecd'],
  ['representative-uneo', 'geneva'],
]);

/** Where the chief of mission sat; by the keys under which papers meet. */
export function americanMission(at: string, from: string): string {
  const mission = MISSIONS.get(at) ?? movedMission(at, from);
  if (mission !== undefined) return mission;
  const capital = authorityPlaces().get(at)?.posts[0] ?? [];
  const post = capital.map(postNamed).find((one) => one !== undefined);
  return slug(post?.key ?? `embassy ${at}`);
}

/** The mission in China was in Nanking, then in Taipei; that in Germany in Berlin until the war. */
function movedMission(at: string, from: string): string | undefined {
  if (at === 'germany' && from < '1945') return 'berlin';
  if (at !== 'china' || from >= '1979') return undefined;
  if (from >= '1949-12') return 'taipei';
  return from >= '1928' ? 'nanking' : 'peking';
}
