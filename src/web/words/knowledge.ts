import type { PaperRequest } from '../../model/talk.ts';
import { say } from './say.ts';

/** `asks for views`, `passes on a request for a reply`. */
export function requestInWords({ wants, asker }: PaperRequest): string {
  return asker === 'writer' ? say(`asksFor.${wants}`) : say(`passesOn.${wants}`);
}
