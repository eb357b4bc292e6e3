import type { OfficeId, PersonId } from '../model/ids.ts';
import type { Service } from '../model/offices.ts';
import type { PersonRole } from '../model/people.ts';
import { address, encoded, pageNumber } from './address.ts';

export interface PeopleState {
  readonly start?: string | undefined;
  readonly name?: string | undefined;
  readonly page?: number;
}

export function people({ start, name, page }: PeopleState = {}): string {
  return address('/people', { start, name, page: pageNumber(page) });
}

/** Persons who may be one. */
export function suggestions({ page }: { readonly page?: number } = {}): string {
  return address('/people/suggestions', { page: pageNumber(page) });
}

export interface PersonState {
  readonly role?: PersonRole | undefined;
  readonly year?: string | undefined;
  readonly page?: number;
}

export function person(id: PersonId, { role, year, page }: PersonState = {}): string {
  return address(`/people/${encoded(id)}`, { role, year, page: pageNumber(page) });
}

/** Where it is decided who is this person and who is not. */
export function decidePerson(
  id: PersonId,
  { name, page }: { readonly name?: string | undefined; readonly page?: number } = {},
): string {
  return address(`/people/${encoded(id)}/decide`, { name, page: pageNumber(page) });
}

export interface OfficesState {
  readonly name?: string | undefined;
  readonly service?: Service | undefined;
  readonly page?: number;
}

export function offices({ name, service, page }: OfficesState = {}): string {
  return address('/offices', { name, service, page: pageNumber(page) });
}

export function office(id: OfficeId): string {
  return `/offices/${encoded(id)}`;
}
