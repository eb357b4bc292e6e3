import { CITATION_FORMATS } from '../../exports/citations/formats.ts';
import type { DocumentId } from '../../model/ids.ts';
import * as urls from '../urls.ts';
import { say } from '../words/say.ts';

/** The paper in each form that reference managers take, and the page that shows them all. */
export function CitationForms({ id }: { id: DocumentId }) {
  return (
    <>
      {Object.values(CITATION_FORMATS).map(({ name, suffix }) => (
        <>
          <a href={urls.twin(urls.document(id), suffix)}>{name}</a>
          {', '}
        </>
      ))}
      <a href={urls.cite(id)}>{say('cite.allToCopy')}</a>
    </>
  );
}
