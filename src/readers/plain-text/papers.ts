import type { Collection } from '../../model/collections.ts';
import { collectionId } from '../../model/ids.ts';

/** Where single papers stand that do not say which volume or fond they come from. */
export const PAPERS: Collection = {
  id: collectionId('papers'),
  kind: 'folder',
  title: 'Papers',
  record: [],
  parts: [],
  persons: [],
  terms: [],
};
