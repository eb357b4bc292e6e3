/** The command line without a build: `node chancery-process.ts COMMAND ...`. All but `serve`, whose pages must be compiled. */
import { main } from '../src/cli/main.ts';

await main(process.argv.slice(2));
