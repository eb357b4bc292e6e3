import { resolveAnswers } from './conversations/resolve-answers.ts';
import { findAcross } from './findings/find-across.ts';
import type { Holdings } from './holdings.ts';
import { resolveKnowledge } from './knowledge/resolve-knowledge.ts';
import { resolvePersons } from './persons/resolve-persons.ts';
import { resolveReferences } from './resolve-references.ts';
import type { Resolution } from './resolution.ts';

/** Decides what every mention in the archive means. Linear in the number of mentions; never reads a clock or a disk. */
export function resolve(holdings: Holdings): Resolution {
  const { links, cited } = resolveReferences(holdings);
  const { persons, identities } = resolvePersons(holdings);
  return {
    links,
    cited,
    persons,
    identities,
    findings: findAcross(holdings, links),
    answers: resolveAnswers(holdings, links, cited),
    knowledge: resolveKnowledge(holdings, { persons, identities }),
  };
}
