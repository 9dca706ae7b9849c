import { type Command } from 'commander';
import { GemeenteOnbekendError, herbouwHerkenning } from '@keukentafel/server';
import { withDatabase } from '../database';
import { OperatorError } from '../failure';
import { step, tell } from '../output';
import { lookAround } from '../surroundings';

async function rebuild(gemeente: string | undefined): Promise<void> {
  const { gekeken, hersteld } = await withDatabase(lookAround(), (database) =>
    step('Herkenning bijwerken', (detail) => herbouwHerkenning(database.settings, gemeente, (stap) => detail(`${stap.gekeken} van ${stap.totaal} inwoners`))),
  ).catch((error: unknown) => {
    if (error instanceof GemeenteOnbekendError) throw new OperatorError(`Er is geen gemeente met CBS-code "${error.cbsCode}".`);
    throw error;
  });
  tell(`${gekeken} inwoners bekeken, van ${hersteld} zijn de sleutels bijgewerkt.`);
}

/** `herkenning rebuild`. */
export function herkenningCommands(program: Command): void {
  program
    .command('herkenning')
    .description('waaraan bekende inwoners worden herkend')
    .command('rebuild')
    .description('de sleutels opnieuw maken; kan tijdens het werk, en na een onderbreking nog eens')
    .argument('[cbs-code]', 'van één gemeente, zoals GM0396; anders van allemaal')
    .action(rebuild);
}
