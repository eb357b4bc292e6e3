export { targetOf } from '../model/links.ts';
