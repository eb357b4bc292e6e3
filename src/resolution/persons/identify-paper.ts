import type { NameParts } from '../../understanding/names/parse-name.ts';
import type { PersonId } from '../../model/ids.ts';
import type { Identity } from '../../model/people.ts';
import type { ArchiveNames } from './archive-names.ts';
import { type Asked, type Decided, partOf, placeOf } from './asked.ts';
import { type AuthorityBearer, bearersOf, decideByAuthority } from './authority-names.ts';
import type { Register } from './register.ts';
import { PaperPersons } from './same-paper.ts';
import type { VolumeNames } from './volume-names.ts';

/** What can say who a name is: the list of its own collection first, then the authority, then the lists of others. */
export interface Knowledge {
  readonly volume: VolumeNames;
  readonly archive: ArchiveNames;
  readonly register: Pick<Register, 'ofAuthority'>;
  /** Who of the authority can bear a spelling: looked up once for all the papers of a list. */
  readonly authority: Map<NameParts, readonly AuthorityBearer[]>;
}

/** Decides the names of one paper; what is left over is decided by what was, if the paper has one person of that surname. */
export function identifyPaper(
  names: readonly Asked[],
  knowledge: Knowledge,
): { readonly found: readonly Decided[]; readonly left: readonly Asked[] } {
  const found: Decided[] = [];
  const open: Asked[] = [];
  const persons = new PaperPersons();
  for (const asked of names) {
    const identity =
      byList(asked, knowledge) ?? byAuthority(asked, knowledge) ?? byOtherList(asked, knowledge);
    if (identity === undefined) open.push(asked);
    else {
      found.push({ asked, identity });
      persons.learn(asked, identity);
    }
  }
  const left: Asked[] = [];
  for (const asked of open) {
    const bearer = persons.bearerOf(asked);
    if (bearer === undefined) left.push(asked);
    else found.push({ asked, identity: samePaper(asked, bearer) });
  }
  return { found, left };
}

function samePaper(asked: Asked, [person, before]: readonly [PersonId, Asked]): Identity {
  const reason = `The paper has one person of that surname, named “${before.mention.surface}” elsewhere in it.`;
  return {
    kind: 'identified',
    ...partOf(asked),
    person,
    rule: 'same-paper',
    confidence: 0.85,
    reason,
  };
}

function byList(asked: Asked, { volume }: Knowledge): Identity | undefined {
  const decision = volume.decide(asked);
  if (decision.kind === 'unknown') return undefined;
  if (decision.kind === 'ambiguous') {
    return {
      kind: 'ambiguous',
      ...placeOf(asked),
      candidates: decision.persons,
      reason: decision.reason,
    };
  }
  const { person, rule, confidence, reason } = decision;
  return { kind: 'identified', ...partOf(asked), person, rule, confidence, reason };
}

function byAuthority(asked: Asked, { register, authority }: Knowledge): Identity | undefined {
  let bearers = authority.get(asked.name);
  if (bearers === undefined) authority.set(asked.name, (bearers = bearersOf(asked.name)));
  const decision = decideByAuthority(asked, bearers);
  if (decision.kind === 'unknown') return undefined;
  if (decision.kind === 'ambiguous') {
    const candidates = decision.persons.map((person) => register.ofAuthority(person));
    return { kind: 'ambiguous', ...placeOf(asked), candidates, reason: decision.reason };
  }
  const { confidence, reason } = decision;
  const person = register.ofAuthority(decision.person);
  return { kind: 'identified', ...partOf(asked), person, rule: 'authority', confidence, reason };
}

function byOtherList(asked: Asked, { volume, archive }: Knowledge): Identity | undefined {
  const decision = volume.isEmpty ? archive.decide(asked) : undefined;
  return decision === undefined ? undefined : { kind: 'identified', ...partOf(asked), ...decision };
}
