import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command } from 'commander';
import { type LogCheck, type LogFault, verifyAccessLog } from '@keukentafel/server';
import { anchorsIn } from '../anchors';
import { withDatabase } from '../database';
import { OperatorError } from '../failure';
import { say, step, tell } from '../output';
import { lookAround } from '../surroundings';

const meaning: Record<LogFault['soort'], string> = {
  'regel-gewijzigd': 'regel is gewijzigd',
  'regel-verwijderd': 'regel is verwijderd',
  'regel-ingevoegd': 'regel is later ingevoegd',
  'keten-onderbroken': 'keten is onderbroken',
  'anker-ontbreekt': 'regels zijn verdwenen (anker in het logbestand)',
  'anker-afwijkend': 'keten klopt niet met het anker in het logbestand',
};

const sentence = ({ gemeenteId, soort, volgnummer, logId }: LogFault): string =>
  [`gemeente ${gemeenteId}`, volgnummer === undefined ? '' : `nr. ${volgnummer}`, logId ?? ''].filter(Boolean).join(', ') + `: ${meaning[soort]}`;

function conclude({ ok, checked, faults, faultCount, waiting }: LogCheck): void {
  for (const fault of faults) tell(sentence(fault));
  if (waiting) say(`${waiting} regels van langer dan een minuut geleden zijn nog niet verzegeld: draait de worker?`);
  if (!ok) throw new OperatorError(`Het toegangslog klopt niet: ${faultCount} fouten in ${checked} regels.`);
  tell(`Het toegangslog klopt: ${checked} regels gecontroleerd.`);
}

async function verify(options: { log: string[] }): Promise<void> {
  const around = lookAround();
  const ownLogs = ['worker.log.1', 'worker.log'].map((name) => join(around.dataDir, 'log', name)).filter((file) => existsSync(file));
  const anchors = await anchorsIn(options.log.length ? options.log : ownLogs);
  conclude(await withDatabase(around, (database) =>
    step('Toegangslog controleren', (detail) => verifyAccessLog(database.settings, { anchors, onStep: (checked) => detail(`${checked} regels`) }))));
}

/** `log verify`. */
export function logCommands(program: Command): void {
  program
    .command('log')
    .description('het toegangslog')
    .command('verify')
    .description('controleren of er iets in het toegangslog is gewijzigd, verwijderd of ingevoegd')
    .option('--log <bestand...>', 'logbestanden van de worker waarin de ankers staan (anders die in DATA_DIR)', [])
    .action(verify);
}
