import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { schemaText } from '../src/store/sqlite/schema-text.ts';
import { root } from './commands.ts';

/** Writes docs/schema.sql anew from the migrations. */
writeFileSync(resolve(root, 'docs/schema.sql'), schemaText());
