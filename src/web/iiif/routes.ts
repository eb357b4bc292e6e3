import type { Hono } from 'hono';
import type { Site } from '../page.ts';
import { openToViewers } from './answering.ts';
import { imageRoutes } from './image-routes.ts';
import { paperRoutes } from './paper-routes.ts';

/** Everything under `/iiif`: page pictures, and what viewers read of scanned papers. */
export function iiifRoutes(app: Hono, site: Site): void {
  app.use('/iiif/*', openToViewers({ onlyHere: site.onlyHere }));
  imageRoutes(app, site);
  paperRoutes(app, site);
}
