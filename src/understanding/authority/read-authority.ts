import type { AuthorityName, AuthorityPerson, AuthorityTenure } from '../../model/authority.ts';

/** Reads `soviet.tsv`; see data/authority/README.md for its columns. */
export function readSoviet(tsv: string): readonly AuthorityPerson[] {
  return lines(tsv).map((line) => {
    const cells = line.split('\t');
    const [id = '', surname = '', forenames = '', cyrillic = '', imya = ''] = cells;
    return {
      id,
      source: 'soviet',
      names: [
        { surname, forenames, script: 'latin' },
        { surname: cyrillic, forenames: imya, script: 'cyrillic' },
        ...parts(cells[6]).flatMap(otherNames),
      ],
      ...life(cells[5]),
      tenures: parts(cells[7]).map(sovietTenure),
    };
  });
}

/** Reads `american.tsv`; see data/authority/README.md for its columns. */
export function readAmerican(tsv: string): readonly AuthorityPerson[] {
  return lines(tsv).map((line) => {
    const [id = '', surname = '', forenames = '', suffix = '', years, ...tenures] =
      line.split('\t');
    const given = suffix === '' ? forenames : `${forenames}, ${suffix}`;
    return {
      id,
      source: 'american',
      names: [{ surname, forenames: given, script: 'latin' }],
      ...life(years),
      tenures: tenures.map(americanTenure),
    };
  });
}

function lines(tsv: string): readonly string[] {
  return tsv.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

function parts(cell = ''): readonly string[] {
  return cell.split('; ').filter((part) => part !== '');
}

function life(cell = ''): Pick<AuthorityPerson, 'born' | 'died'> {
  const [born = '', died = ''] = cell.split('-');
  return { ...(born === '' ? {} : { born }), ...(died === '' ? {} : { died }) };
}

/** `Feng Xi=Фын Си@1950/1951`: a Latin form, the Cyrillic one, and when a pseudonym was used. */
function otherNames(part: string): readonly AuthorityName[] {
  const [words = '', used] = part.split('@');
  const [latin = '', cyrillic] = words.split('=');
  const when = used === undefined ? {} : { used };
  // A pseudonym is one name: `Feng Xi` is not Xi with the forename Feng.
  const takeApart = used === undefined ? inOrder : whole;
  const names: AuthorityName[] = [{ ...takeApart(latin), script: 'latin', ...when }];
  if (cyrillic !== undefined) names.push({ ...takeApart(cyrillic), script: 'cyrillic', ...when });
  return names;
}

const whole = (name: string): Pick<AuthorityName, 'surname' | 'forenames'> => ({
  surname: name,
  forenames: '',
});

function inOrder(name: string): Pick<AuthorityName, 'surname' | 'forenames'> {
  const at = name.lastIndexOf(' ');
  return { surname: name.slice(at + 1), forenames: name.slice(0, Math.max(at, 0)) };
}

/** `Ambassador in Turkey|1954|1957`. */
function sovietTenure(cell: string): AuthorityTenure {
  const [title = '', from = '', to = ''] = cell.split('|');
  const posted = /^(.+?) (?:in|at) (?:the )?(.+)$/.exec(title);
  const where = posted === null ? { role: title } : { role: posted[1] ?? '', at: posted[2] ?? '' };
  return { ...where, from: end(from), to: end(to) };
}

const ROLES: ReadonlyMap<string, string> = new Map([
  ['A', 'Ambassador'],
  ['E', 'Minister'],
  ['M', 'Minister'],
  ['C', 'Chargé'],
]);

/** `A|russia|1943-10-23|1946-01-24`. */
function americanTenure(cell: string): AuthorityTenure {
  const [role = '', at = '', from = '', to = ''] = cell.split('|');
  const where = at === 'D' ? {} : { at };
  return { role: ROLES.get(role) ?? role, ...where, from: end(from), to: end(to) };
}

const end = (date: string): string => (date === '' ? '..' : date);
