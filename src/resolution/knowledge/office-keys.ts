import { foldPlace } from '../../model/posts.ts';
import { placesIn } from '../../understanding/authority/places.ts';
import { DEPARTMENT, officeKey } from '../offices.ts';

/** Whose an office is at any time: one person's. `chief russia` is the American chief of mission there. */
export type OfficeKey = string;

/** `Ambassador in Burma`, `Minister to Norway`, `Embassy in Burma`; a `British Ambassador in Burma` is another's. */
const CHIEF =
  /^(?:the )?(?:U\.?S\.? |American )?(?:Ambassador|Minister|Chargé(?: d’Affaires)?(?: ad interim)?|Embassy|Legation) (?:in|to|at) (?:the )?(?<place>[\p{Lu}][^,;(]*)$/u;
const SECRETARY = /^(?:the )?(?:U\.?S\.? )?Secretary of State$/i;
/** Offices of the Department that one person holds, whose name is the whole of the words. */
const SINGLE = /^(?:the )?(?:Deputy )?(?:Under |Assistant )?Secretary of State(?: for .+)?$/i;

/** The key of an office that one person holds; undefined for a house, a board or a command, which no one is. */
export function holderKey(office: string): OfficeKey | undefined {
  const plain = office.trim();
  if (SECRETARY.test(plain)) return 'secretary of state';
  const place = CHIEF.exec(plain)?.groups?.['place'];
  if (place !== undefined) return chiefIn(place);
  return SINGLE.test(plain) ? foldPlace(plain) : undefined;
}

/** Of a bare city, to which the Department repeats a telegram: `London`. */
export function postKey(city: string): OfficeKey | undefined {
  return (
    holderKey(city) ?? chiefIn(city.replace(/^(?:American )?(?:Embassy|Legation) (?:in |at )?/, ''))
  );
}

function chiefIn(place: string): OfficeKey | undefined {
  const places = [...placesIn(place)];
  return places.length === 1 ? `chief ${places[0] ?? ''}` : undefined;
}

/** Whether a party is the Department, so that a post on the other side is American. */
export function isDepartment(office: string | undefined): boolean {
  return office !== undefined && officeKey(office) === DEPARTMENT;
}
