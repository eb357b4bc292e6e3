import * as deductions from './deductions.ts';
import * as document from './document.ts';
import * as findings from './findings.ts';
import * as frame from './frame.ts';
import * as jobs from './jobs.ts';
import * as lists from './lists.ts';
import * as names from './names.ts';
import * as notices from './notices.ts';
import * as overviews from './overviews.ts';
import * as people from './people.ts';
import * as reasons from './reasons.ts';
import * as scan from './scan.ts';
import * as search from './search.ts';
import * as unread from './unread.ts';

/** Everything the interface says, in English, group by group. */
export const en = {
  ...deductions,
  ...document,
  ...findings,
  ...frame,
  ...jobs,
  ...lists,
  ...names,
  ...notices,
  ...overviews,
  ...people,
  ...reasons,
  ...scan,
  ...search,
  ...unread,
} as const;

export type English = typeof en;
