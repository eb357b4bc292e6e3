import type { Link } from '../model/links.ts';

/** What a rule decided about one mention. */
export type Decision = Omit<Link, 'from' | 'mention'>;
