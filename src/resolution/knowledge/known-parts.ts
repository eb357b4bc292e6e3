import type { DocumentId, MentionId, PersonId } from '../../model/ids.ts';
import type { Identity } from '../../model/people.ts';
import type { Talk } from '../../model/talk.ts';
import type { Holdings } from '../holdings.ts';

/** Who a name is, and how sure that is. */
export interface Who {
  readonly mention: MentionId;
  readonly person: PersonId;
  readonly confidence: number;
}

/**
 * Who is behind the names that have a part in a paper, or were told what it says. Identities are taken in as they are decided; of the many
 * who are only spoken of nothing is kept, so that little lies in memory until all persons are known.
 */
export class KnownParts {
  readonly #holdings: Holdings;
  readonly #known = new Map<DocumentId, readonly Who[]>();

  constructor(holdings: Holdings) {
    this.#holdings = holdings;
  }

  /** All identities of a paper must come at once. */
  add(identities: readonly Identity[]): void {
    for (const [document, own] of Map.groupBy(identities, (one) => one.document)) {
      const talk = this.#holdings.byId(document)?.talk;
      const who = talk === undefined ? [] : whoIn(talk, own);
      if (who.length > 0) this.#known.set(document, who);
    }
  }

  of(document: DocumentId): readonly Who[] {
    return this.#known.get(document) ?? [];
  }
}

function whoIn({ parts, tellings }: Talk, identities: readonly Identity[]): readonly Who[] {
  const names = new Set([...parts, ...tellings].map(({ name }) => name));
  return identities.flatMap((one) =>
    one.kind === 'identified' && names.has(one.mention)
      ? [{ mention: one.mention, person: one.person, confidence: one.confidence }]
      : [],
  );
}
