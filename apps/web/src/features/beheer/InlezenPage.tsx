import type { WijkindelingDto, WijkindelingVoorbeeld } from '@keukentafel/contract';
import { Alert, Button, Card, FileInput, Progress, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconInfoCircle } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { Fout } from '../../components/Fout';
import { Pagina } from '../../components/Pagina';
import { Resultaat } from '../../components/Resultaat';
import { meldGelukt } from '../../lib/melding';
import { datumTekst } from '../../lib/tijd/tekst';
import { vandaag } from '../../lib/tijd/vandaag';
import { useVoerIn, useVoorbeeld, useWijkindeling } from './api';
import classes from './Beheer.module.css';
import type { Gelezen } from './bestand';
import { Rijfouten } from './Rijfouten';
import { VanafVeld } from './VanafVeld';
import { Voorbeeld } from './Voorbeeld';

/** Reading wijken and postcodes from the files of the CBS: choose, look, accept. */
export function Component() {
  const query = useWijkindeling();
  return (
    <Pagina titel="Wijken inlezen" intro="Uit de bestanden van het CBS. Je ziet eerst wat er verandert; pas als je akkoord bent, wordt er iets opgeslagen.">
      <Resultaat query={query}>{(indeling) => <Inlezen indeling={indeling} />}</Resultaat>
    </Pagina>
  );
}

function Inlezen({ indeling }: { readonly indeling: WijkindelingDto }) {
  const navigate = useNavigate();
  const [postcodes, setPostcodes] = useState<File | null>(null);
  const [namen, setNamen] = useState<File | null>(null);
  const [vanaf, setVanaf] = useState(vandaag());
  const [gekeken, setGekeken] = useState(false);
  const [deel, setDeel] = useState<number | null>(null);
  const [leesfout, setLeesfout] = useState<unknown>(null);
  const [gelezen, setGelezen] = useState<Gelezen | null>(null);
  const [gezien, setGezien] = useState<WijkindelingVoorbeeld | null>(null);
  const voorbeeld = useVoorbeeld();
  const voerIn = useVoerIn();

  function opnieuw() {
    setGelezen(null);
    setGezien(null);
    setLeesfout(null);
    voorbeeld.reset();
    voerIn.reset();
  }

  async function bekijk(event: FormEvent) {
    event.preventDefault();
    setGekeken(true);
    if (!postcodes || !vanaf) return;
    opnieuw();
    setDeel(0);
    try {
      const { leesBestanden } = await import('./bestand');
      const inhoud = await leesBestanden({ postcodes, namen }, indeling.gemeente, indeling.wijken, setDeel);
      setGelezen(inhoud);
      if (!inhoud.onbruikbaar) setGezien(await voorbeeld.mutateAsync({ vanaf, wijken: inhoud.wijken }));
    } catch (error) {
      setLeesfout(error);
    } finally {
      setDeel(null);
    }
  }

  const akkoord = () => gelezen && gezien && voerIn.mutate({ vanaf, wijken: gelezen.wijken, vingerafdruk: gezien.vingerafdruk }, {
    onSuccess: () => { meldGelukt('Wijken ingelezen', `De nieuwe indeling geldt vanaf ${datumTekst(vanaf)}.`); void navigate('/beheer/wijken'); },
  });

  return (
    <>
      <Card>
        <form className={classes.form} noValidate onSubmit={(event) => void bekijk(event)}>
          <FileInput
            label="Postcodes" description="Bestand met PC6, Huisnummer, Buurt, Wijk en Gemeente (csv)" placeholder="Kies een bestand" accept=".csv,.txt,text/csv" clearable
            leftSection={<IconFileSpreadsheet size={18} aria-hidden />} clearButtonProps={{ 'aria-label': 'Postcodebestand weghalen' }} value={postcodes}
            onChange={(file) => { setPostcodes(file); opnieuw(); }} error={gekeken && !postcodes && 'Kies het bestand met postcodes.'}
          />
          <FileInput
            label="Wijknamen" description="Bestand met Wijk en Wijknaam (csv). Nodig als er nieuwe wijken bij komen." placeholder="Kies een bestand" accept=".csv,.txt,text/csv" clearable
            leftSection={<IconFileSpreadsheet size={18} aria-hidden />} clearButtonProps={{ 'aria-label': 'Namenbestand weghalen' }} value={namen} onChange={(file) => { setNamen(file); opnieuw(); }}
          />
          <VanafVeld value={vanaf} onChange={(event) => { setVanaf(event.currentTarget.value); opnieuw(); }} error={gekeken && !vanaf && 'Kies een dag.'} maw="14rem" />
          <Button type="submit" variant={gezien ? 'default' : 'filled'} loading={deel !== null} w="fit-content">Bekijk wat er verandert</Button>
          {deel !== null && <Progress value={deel * 100} aria-label="Voortgang van het lezen" />}
        </form>
      </Card>
      <div aria-live="polite">
        {leesfout ? <Fout error={leesfout} /> : null}
        {gelezen && gelezen.aantalFout > 0 && <Rijfouten fouten={gelezen.fouten} aantal={gelezen.aantalFout} />}
        {gelezen?.onbruikbaar && gelezen.aantalFout === 0 && (
          <Alert color="petrol" icon={<IconInfoCircle aria-hidden />} title="Geen postcodes van jouw gemeente gevonden">
            <Text size="sm">In dit bestand staat geen enkele regel van gemeente {indeling.gemeente}. Controleer of je het goede bestand koos.</Text>
          </Alert>
        )}
      </div>
      {gelezen && gezien && (
        <Voorbeeld gelezen={gelezen} voorbeeld={gezien} vanaf={vanaf} bezig={voerIn.isPending} error={voerIn.error} onAkkoord={akkoord} onAnnuleer={opnieuw} />
      )}
    </>
  );
}
