import type { English } from '../en/english.ts';
import type { WithFourForms } from '../messages.ts';
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

/** Everything the interface says, in Russian. A group or message that English has and this has not is an error of types. */
export const ru: { readonly [Group in keyof English]: WithFourForms<English[Group]> } = {
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
};
