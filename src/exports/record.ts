import type { DisputedReading, Envelope, Silence } from '../model/envelopes.ts';
import type { Reading } from '../model/evidence.ts';
import type { SeriesPaper, SeriesPlace } from '../store/series-answers.ts';
import type { StoredDocument } from '../store/store.ts';

/**
 * One document as other programs read it: `{id, holding, title, collection, envelope, texts, references, copies, persons, findings,
 * citedBy, series, dating}`.
 * Each field of the envelope has its value, confidence and evidence; one that can be stated several times is a list. `silent` lists fields
 * whose place the paper leaves blank, or that could not be read.
 */
export function documentRecord(document: StoredDocument): Record<string, unknown> {
  const { id, holding, title, collection, date, kind } = document.summary;
  const head = { id, holding, title, collection, kind, date };
  return document.holding === 'held'
    ? { ...head, ...heldRecord(document) }
    : { ...head, ...citedRecord(document) };
}

function heldRecord(document: Extract<StoredDocument, { holding: 'held' }>): object {
  const { paper, understanding, links, identities, findings, citedBy, revisions } = document;
  const linkOf = new Map(links.map((link) => [link.mention, link]));
  const identityOf = new Map(identities.map((identity) => [identity.mention, identity]));
  return {
    source: paper.source,
    ordinal: paper.ordinal,
    printedNumber: paper.printedNumber ?? null,
    pages: paper.pages,
    record: paper.record,
    envelope: envelopeRecord(understanding.envelope),
    texts: paper.texts,
    references: understanding.mentions.map((mention) => ({
      ...mention,
      link: linkOf.get(mention.id) ?? null,
    })),
    copies: understanding.copies,
    persons: understanding.names.map((name) => ({
      ...name,
      identity: identityOf.get(name.id) ?? null,
    })),
    findings,
    citedBy: citedBy.map(({ evidence }) => evidence),
    revisions,
    series: document.series.map(placeRecord),
    dating: document.dating ?? null,
  };
}

/** Where it stands in a run of numbers, with the ids of the known papers next to it. */
function placeRecord({ series, number, before, after }: SeriesPlace): object {
  const beside = (paper: SeriesPaper | undefined): object | null =>
    paper === undefined ? null : { number: paper.number, document: paper.document.id };
  return {
    id: series.id,
    title: series.title,
    number,
    before: beside(before),
    after: beside(after),
  };
}

function citedRecord({ cited, series }: Extract<StoredDocument, { holding: 'cited' }>): object {
  const envelope = Object.fromEntries(
    cited.fields.map(({ field, value, confidence, evidence }) => [
      field,
      { value, confidence, evidence },
    ]),
  );
  return {
    status: cited.status ?? null,
    envelope,
    texts: [],
    references: [],
    copies: [],
    persons: [],
    findings: [],
    revisions: [],
    citedBy: cited.citedBy,
    series: series.map(placeRecord),
    dating: null,
  };
}

function envelopeRecord(envelope: Envelope): Record<string, unknown> {
  const fields: readonly (readonly [
    string,
    Reading | readonly (Reading | DisputedReading | Silence)[],
  ])[] = Object.entries(envelope);
  return Object.fromEntries(fields);
}
