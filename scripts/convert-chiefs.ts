import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Makes `data/authority/american.tsv` from the two JSON Lines files (people, tenures) that the data set 'Principal Officers and
 * Chiefs of Mission' is read into: `node scripts/convert-chiefs.ts PEOPLE TENURES OUT`. Only tenures of the years in
 * which cables were sent and are open are kept.
 */
interface PersonRow {
  readonly id: string;
  readonly surname: string;
  readonly forename: string;
  readonly genName?: string;
  readonly birth?: string;
  readonly death?: string;
}

interface TenureRow {
  readonly person: string;
  readonly role: string;
  readonly at: string;
  readonly appointed?: string;
  readonly started?: string;
  readonly ended?: string;
  readonly note?: string;
}

const FIRST_YEAR = '1861';
const LAST_YEAR = '1993';

const SHORT_ROLES: ReadonlyMap<string, string> = new Map([
  ['Ambassador Extraordinary and Plenipotentiary', 'A'],
  ['Envoy Extraordinary and Minister Plenipotentiary', 'E'],
  ['Chargé d’Affaires ad interim', 'C'],
  ['Chargé d’Affaires', 'C'],
  ['Minister Resident', 'M'],
  ['Minister Resident/Consul General', 'M'],
  ['Minister Plenipotentiary', 'M'],
]);

function rowsOf(path: string): readonly unknown[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line): unknown => JSON.parse(line));
}

function served(tenure: TenureRow): boolean {
  if (/did not serve|not (?:take|assume) charge|declined|not confirmed/i.test(tenure.note ?? '')) {
    return false;
  }
  const from = tenure.started ?? tenure.appointed;
  if (from === undefined) return false;
  return from < LAST_YEAR && (tenure.ended ?? from) >= FIRST_YEAR;
}

function tenureCell(tenure: TenureRow): string {
  const role = tenure.role.replace(/\s+/g, ' ').trim();
  const at = tenure.at === 'Department of State' ? 'D' : tenure.at;
  const from = tenure.started ?? tenure.appointed ?? '';
  return [SHORT_ROLES.get(role) ?? role, at, from, tenure.ended ?? ''].join('|');
}

function main([peoplePath = '', tenuresPath = '', out = '']: readonly string[]): void {
  const tenures = Map.groupBy(
    (rowsOf(tenuresPath) as readonly TenureRow[]).filter(served),
    (row) => row.person,
  );
  const lines = (rowsOf(peoplePath) as readonly PersonRow[])
    .filter((row) => tenures.has(row.id))
    .sort((left, right) => (left.id < right.id ? -1 : 1))
    .map((row) => {
      const life = `${row.birth ?? ''}-${row.death ?? ''}`;
      const held = (tenures.get(row.id) ?? []).map(tenureCell).sort();
      const forenames = row.forename.replace(/\s+/g, ' ').trim();
      return [row.id, row.surname, forenames, row.genName ?? '', life, ...held].join('\t');
    });
  writeFileSync(out, `${lines.join('\n')}\n`);
}

main(process.argv.slice(2));
