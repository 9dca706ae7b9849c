import type { WijkindelingVoorbeeld, WijkNaam } from '@keukentafel/contract';
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Fout } from '../../components/Fout';
import { Merkteken } from '../../components/Merkteken';
import { datumTekst } from '../../lib/tijd/tekst';
import classes from './Beheer.module.css';
import type { Gelezen } from './bestand';

interface Props {
  readonly gelezen: Gelezen;
  readonly voorbeeld: WijkindelingVoorbeeld;
  readonly vanaf: string;
  readonly bezig: boolean;
  readonly error: unknown;
  readonly onAkkoord: () => void;
  readonly onAnnuleer: () => void;
}

const Aantallen = ({ titel, aantallen }: { readonly titel: string; readonly aantallen: readonly (readonly [string, number])[] }) => (
  <div>
    <Title order={3} mb="xs">{titel}</Title>
    <dl className={classes.counts}>{aantallen.map(([naam, aantal]) => <div key={naam}><dt>{naam}</dt><dd>{aantal.toLocaleString('nl-NL')}</dd></div>)}</dl>
  </div>
);

const Namen = ({ titel, wijken }: { readonly titel: string; readonly wijken: readonly WijkNaam[] }) =>
  (wijken.length === 0 ? null : <Text><strong>{titel}:</strong> {wijken.map(({ cbsCode, naam }) => `${naam} (${cbsCode})`).join(', ')}</Text>);

/** What an indeling changes, before anything is written. */
export function Voorbeeld({ gelezen, voorbeeld: { wijken, postcodes, zonderWijkteam }, vanaf, bezig, error, onAkkoord, onAnnuleer }: Props) {
  const veranderd = wijken.nieuw.length + wijken.hernoemd.length + wijken.vervallen.length + postcodes.nieuw + postcodes.verplaatst + postcodes.vervallen;
  return (
    <Card component="section" aria-label="Wat er verandert">
      <Stack gap="lg">
        <Title order={2}>Wat er verandert op {datumTekst(vanaf)}</Title>
        <Aantallen titel="Wijken" aantallen={[['nieuw', wijken.nieuw.length], ['andere naam', wijken.hernoemd.length], ['vervallen', wijken.vervallen.length], ['blijven gelijk', wijken.ongewijzigd]]} />
        <Aantallen titel="Postcodes" aantallen={[['nieuw', postcodes.nieuw], ['andere wijk', postcodes.verplaatst], ['vervallen', postcodes.vervallen], ['blijven gelijk', postcodes.ongewijzigd]]} />
        <Stack gap="xs">
          <Namen titel="Nieuw" wijken={wijken.nieuw} />
          <Namen titel="Vervallen" wijken={wijken.vervallen} />
          {wijken.hernoemd.length > 0 && <Text><strong>Andere naam:</strong> {wijken.hernoemd.map(({ naam, was }) => `${was} wordt ${naam}`).join(', ')}</Text>}
          {gelezen.elders > 0 && <Text size="sm" c="dimmed">{gelezen.elders === 1 ? '1 regel van een andere gemeente is' : `${gelezen.elders.toLocaleString('nl-NL')} regels van andere gemeenten zijn`} overgeslagen.</Text>}
        </Stack>
        {zonderWijkteam.length > 0 && (
          <div>
            <Merkteken icon={IconAlertTriangle} toon="spoed">Zonder wijkteam</Merkteken>
            <Text mt={4}>{zonderWijkteam.map(({ naam }) => naam).join(', ')}. Kies daarna bij Wijken en wijkteams wie er voor deze wijken is.</Text>
          </div>
        )}
        {gelezen.gedeeld.length > 0 && (
          <details>
            <summary>{gelezen.gedeeld.length === 1 ? '1 postcode ligt' : `${gelezen.gedeeld.length} postcodes liggen`} in meer dan een wijk</summary>
            <Text size="sm" c="dimmed" my="xs">Zo’n postcode gaat naar de wijk met de meeste huisnummers.</Text>
            <ul className={classes.scroll}>
              {gelezen.gedeeld.map(({ postcode, wijken: delen }) => <li key={postcode}>{postcode}: {delen.map(({ wijk, huisnummers }) => `${wijk} (${huisnummers})`).join(', ')}</li>)}
            </ul>
          </details>
        )}
        {error ? <Fout error={error} /> : null}
        <Group>
          <Button onClick={onAkkoord} loading={bezig} disabled={veranderd === 0}>Akkoord, sla dit op</Button>
          <Button variant="default" onClick={onAnnuleer}>Annuleren</Button>
          {veranderd === 0 && <Text c="dimmed">Er verandert niets.</Text>}
        </Group>
      </Stack>
    </Card>
  );
}
