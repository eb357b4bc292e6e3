/** Why a query cannot be read; `code` stands between backticks. */
export { SENTENCES as unread } from '../../../search/unreadable.ts';
