import { REPEATED_FIELDS, SINGLE_FIELDS } from '../../model/envelopes.ts';
import type { Reading } from '../../model/evidence.ts';
import type { CitedDocument, HeldDocument } from '../../store/store.ts';

/** A held paper as data: what it says, each thing with its evidence, and what was made of it. */
export function documentData(document: HeldDocument) {
  const { paper, understanding, summary } = document;
  const links = new Map(document.links.map((link) => [link.mention, link]));
  const identities = new Map(document.identities.map((one) => [one.mention, one]));
  return {
    id: paper.id,
    holding: document.holding,
    title: paper.title,
    collection: paper.collection,
    ordinal: paper.ordinal,
    role: paper.role,
    kind: summary.kind,
    date: summary.date,
    source: { id: paper.source, place: paper.place },
    record: paper.record,
    pages: paper.pages,
    envelope: envelopeData(document),
    texts: paper.texts,
    references: understanding.mentions.map((mention) => {
      const link = links.get(mention.id);
      return { ...mention, ...(link && { link }) };
    }),
    copies: understanding.copies,
    persons: understanding.names.map((name) => {
      const identity = identities.get(name.id);
      return { ...name, ...(identity && { identity }) };
    }),
    findings: document.findings,
    citedBy: document.citedBy.map(({ document: by, evidence }) => ({
      id: by.id,
      title: by.title,
      evidence,
    })),
  };
}

function envelopeData({ understanding }: HeldDocument) {
  const { envelope } = understanding;
  const fields = new Map<string, Reading | readonly Reading[]>();
  for (const field of [...SINGLE_FIELDS, ...REPEATED_FIELDS]) {
    const read = envelope[field];
    if (read !== undefined) fields.set(field, read);
  }
  return {
    ...Object.fromEntries(fields),
    ...(envelope.disputed && { disputed: envelope.disputed }),
  };
}

/** A paper that nobody here holds, as data: what its mentions say of it. */
export function citedData(document: CitedDocument) {
  const { cited, citedBy, summary } = document;
  return {
    id: cited.id,
    holding: document.holding,
    title: cited.title,
    collection: cited.collection,
    kind: summary.kind,
    date: summary.date,
    ...(cited.status && { status: cited.status }),
    fields: cited.fields,
    citedBy: citedBy.map(({ document: by, evidence }) => ({
      id: by.id,
      title: by.title,
      evidence,
    })),
  };
}
