import type { Says } from '../model/mentions.ts';
import type { CollectionId, DocumentId } from '../model/ids.ts';
import { collectionId, documentId } from '../model/ids.ts';
import { placeTitle } from './cited-titles.ts';
import type { HeldPaper, Holdings } from './holdings.ts';
import { volumeCollection } from './volumes.ts';
import type { Decision } from './decision.ts';

/**
 * The edition's own ways to point: an encoded link, `Document 118`, `p. 987`, a footnote, `supra`. Undefined when the mention uses none
 * of them.
 */
export function resolvePlace(
  says: Says,
  citing: HeldPaper,
  holdings: Holdings,
): Decision | undefined {
  const byLink = says.target === undefined ? undefined : byTarget(says, citing, holdings);
  if (byLink !== undefined) return byLink;
  if (says.volume !== undefined) return byVolume(says, citing, holdings);
  if (says.where === 'ibid') return undefined;
  if (says.documentNumber !== undefined) return byPrintedNumber(says, citing, holdings);
  if (says.page !== undefined) return byPage(says, citing, holdings);
  if (says.footnote !== undefined) return byFootnote(says.footnote, citing);
  if (says.number === undefined && says.where !== undefined)
    return byNeighbour(says.where, citing, holdings);
  return undefined;
}

/** `#d118`, `#d118fn3`, `frus1951v06p1#pg_12`, `#pg_987`. */
const TARGET =
  /^(?<volume>[^#]*)#(?:pg_(?<page>[\w-]+)|(?<paper>d\w*?\d+[a-z]?)(?<note>fn[\w-]+)?|(?<other>.+))$/;

function byTarget(says: Says, citing: HeldPaper, holdings: Holdings): Decision | undefined {
  const target = says.target ?? '';
  // A link to a volume as a whole: the words say which page.
  if (!target.includes('#') && says.volume !== undefined) return undefined;
  const { volume, page, paper, note } = TARGET.exec(target)?.groups ?? {};
  const collection = volume ? collectionId(volume.replace(/^.*\//, '')) : citing.collection;
  if (page !== undefined) return onPage(page, { collection, says }, holdings);
  if (paper === undefined) return notIndexed(linkNamed(target));
  const id = documentId(collection, paper);
  const held = holdings.byId(id);
  if (held === undefined) return notIndexed(linkNamed(target));
  const block = note === undefined ? undefined : `${paper}${note}`;
  return linked(id, 'edition-link', {
    reasons: [`The edition links these words to ${target}.`],
    ...(block !== undefined && { block }),
  });
}

function onPage(
  page: string,
  at: { readonly collection: CollectionId; readonly says: Says },
  holdings: Holdings,
): Decision {
  const there = likeliest(at.says, startingOn(page, holdings.onPage(at.collection, page)));
  const only = there.length === 1 ? there[0] : undefined;
  if (only)
    return linked(only.id, 'edition-link', {
      reasons: [`The edition links these words to page ${page}, where only this paper begins.`],
    });
  if (there.length === 0) return notIndexed(placeNamed({ ...at.says, page }));
  return ambiguous(there, 'edition-link');
}

/** Of several papers on a page, those with the number or the day that the mention gives, where any has. */
function likeliest(says: Says, papers: readonly HeldPaper[]): readonly HeldPaper[] {
  if (papers.length < 2) return papers;
  const numbered = papers.filter(({ envelope }) => envelope.number?.value === says.number);
  if (says.number !== undefined && numbered.length > 0) return numbered;
  const day = says.date?.slice(-6);
  const dated = papers.filter(({ envelope }) => envelope.date?.value.slice(-6) === day);
  return day !== undefined && dated.length > 0 ? dated : papers;
}

/** Of the papers on a page, those that begin on it; where none begins, the one that runs over it. */
function startingOn(page: string, all: readonly HeldPaper[]): readonly HeldPaper[] {
  const documents = all.filter((paper) => paper.role !== 'apparatus');
  const papers = documents.length > 0 ? documents : all;
  const beginning = papers.filter((paper) => paper.pages[0] === page);
  return beginning.length > 0 ? beginning : papers;
}

/** `Foreign Relations, 1955–1957, volume XI, page 570`: as good as a page of this volume, where that volume is here. */
function byVolume(says: Says, citing: HeldPaper, holdings: Holdings): Decision {
  const collection = volumeCollection(says.volume ?? '');
  const isHere = collection !== undefined && holdings.isHere(collection);
  if (!isHere) return notIndexed(placeNamed(says));
  const there = { ...citing, collection };
  return says.documentNumber === undefined
    ? byPage(says, there, holdings)
    : byPrintedNumber(says, there, holdings);
}

function byPrintedNumber(says: Says, citing: HeldPaper, holdings: Holdings): Decision {
  const number = says.documentNumber ?? '';
  const [held, ...others] = holdings.byPrintedNumber(citing.collection, number);
  if (held === undefined) return notIndexed(placeNamed(says));
  if (others.length > 0) return ambiguous([held, ...others], 'document-number');
  const block = says.footnote && noteWithLabel(held, says.footnote);
  return linked(held.id, 'document-number', {
    reasons: [`It is printed as Document ${number} of the same volume.`],
    ...(block && { block }),
  });
}

function byPage(says: Says, citing: HeldPaper, holdings: Holdings): Decision {
  const page = says.page ?? '';
  const there = holdings.onPage(citing.collection, page);
  if (says.footnote === undefined) {
    const papers = likeliest(says, startingOn(page, there));
    const only = papers.length === 1 ? papers[0] : undefined;
    if (only)
      return linked(only.id, 'page', {
        reasons: [`It stands on page ${page} of the same volume.`],
      });
    return papers.length === 0 ? notIndexed(placeNamed(says)) : ambiguous(papers, 'page');
  }
  const label = says.footnote;
  const noted = there.flatMap((paper) => {
    const block = noteWithLabel(paper, label);
    return block === undefined ? [] : [{ paper, block }];
  });
  const only = noted.length === 1 ? noted[0] : undefined;
  if (only) {
    return linked(only.paper.id, 'footnote-on-page', {
      block: only.block,
      reasons: [`Page ${page} of the same volume carries a footnote ${label}.`],
    });
  }
  if (noted.length > 1)
    return ambiguous(
      noted.map((one) => one.paper),
      'footnote-on-page',
    );
  return notIndexed(placeNamed(says));
}

function noteWithLabel(paper: HeldPaper, label: string): string | undefined {
  return paper.notes.find((note) => note.label === label)?.id;
}

/** `See footnote 3 above`: a note of the same paper. */
function byFootnote(label: string, citing: HeldPaper): Decision | undefined {
  const block = noteWithLabel(citing, label);
  if (block === undefined) return undefined;
  return linked(citing.id, 'footnote', {
    block,
    reasons: [`Footnote ${label} of the same paper.`],
  });
}

/** `supra` is the paper printed just before, `infra` the one just after. */
function byNeighbour(
  where: NonNullable<Says['where']>,
  citing: HeldPaper,
  holdings: Holdings,
): Decision | undefined {
  if (where !== 'supra' && where !== 'infra') return undefined;
  const wanted = Number(citing.printedNumber) + (where === 'supra' ? -1 : 1);
  const held = holdings.byPrintedNumber(citing.collection, String(wanted))[0];
  if (held === undefined) return undefined;
  return linked(held.id, where, {
    reasons: [
      `${where === 'supra' ? 'Supra' : 'Infra'} is the paper printed just ${where === 'supra' ? 'before' : 'after'} this one.`,
    ],
  });
}

function linked(
  document: DocumentId,
  rule: string,
  more: { readonly reasons: readonly string[]; readonly block?: string },
): Decision {
  const { reasons, block } = more;
  return {
    outcome: { kind: 'held', document, ...(block !== undefined && { block }) },
    rule,
    confidence: rule === 'edition-link' ? 0.99 : 0.95,
    reasons,
  };
}

function ambiguous(papers: readonly HeldPaper[], rule: string): Decision {
  return {
    outcome: { kind: 'ambiguous', candidates: papers.map((paper) => paper.id) },
    rule,
    confidence: 0.5,
    reasons: [`${papers.length} papers stand at the place named.`],
  };
}

function notIndexed(what: string): Decision {
  return {
    outcome: { kind: 'not-indexed', what },
    rule: 'place-not-held',
    confidence: 0.9,
    reasons: ['The edition names a place in it, not the paper that stands there.'],
  };
}

/** What a link of the edition leads to, where that is no place one could name: `the edition’s d118`. */
const linkNamed = (target: string): string =>
  `what the edition links to as ${target.replace(/^.*#/, '')}`;

/** The place as a reader would say it: `footnote 22 on page 987 of the same edition`. */
function placeNamed(says: Says, volume = says.volume): string {
  const { page, documentNumber } = says;
  const title = placeTitle({ ...says, ...(volume !== undefined && { volume }) });
  if (title !== undefined) return title.charAt(0).toLowerCase() + title.slice(1);
  return page ?? documentNumber ?? `Foreign Relations, ${volume ?? ''}`;
}
