import type { CasusDto, HulpvraagDto, InterventieDto } from '@keukentafel/contract';
import { CASUS_RESULTAAT, HULPVRAAG_UITKOMST, INTERVENTIE_STATUS, naamOf, type Keuze } from '@keukentafel/domain';
import { Checkbox, NativeSelect, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { werksoortNaam } from '../../components/lijst';
import { useLijst, useLijsten } from '../../lib/lijst/use-lijst';
import { LIMIET_REDEN, doelenZonderScore, metReden, openInterventies, type AfsluitVorm } from './afsluiten';
import classes from './Afsluiten.module.css';

interface Props {
  readonly casus: CasusDto;
  readonly vorm: AfsluitVorm;
  readonly onChange: (vorm: AfsluitVorm) => void;
  /** The message for a field that is missing, once somebody tried to close. */
  readonly fout: (veld: string) => string | undefined;
}

const keuzes = (lijst: readonly Keuze[]) => [{ value: '', label: 'Kies…' }, ...lijst.map(({ code, naam }) => ({ value: code, label: naam }))];
const CASUS_RESULTATEN = keuzes(CASUS_RESULTAAT);
const UITKOMSTEN = keuzes(HULPVRAAG_UITKOMST);

function InterventieVelden({ interventie, vorm, onChange, fout }: Omit<Props, 'casus'> & { readonly interventie: InterventieDto }) {
  const { id, status, uitvoerder } = interventie;
  const lijst = useLijsten();
  const { resultaat = '', reden = '' } = vorm.interventies[id] ?? {};
  const zet = (deel: Partial<{ resultaat: typeof resultaat; reden: string }>) => onChange({ ...vorm, interventies: { ...vorm.interventies, [id]: { resultaat, reden, ...deel } } });
  const naam = `${werksoortNaam(lijst, interventie)}${uitvoerder ? ` van ${uitvoerder.naam}` : ''}`;
  return (
    <fieldset className={classes.deel}>
      <legend>{naam} <span>{naamOf(INTERVENTIE_STATUS, status).toLowerCase()}</span></legend>
      <NativeSelect label="Hoe eindigt deze interventie?" data={keuzes(lijst('resultaat').waarden)} value={resultaat} error={fout(`interventies.${id}`)} onChange={(event) => zet({ resultaat: event.currentTarget.value })} />
      {metReden(resultaat) && <Textarea label="Waarom?" autosize minRows={2} maxLength={LIMIET_REDEN} value={reden} error={fout(`interventies.${id}.reden`)} onChange={(event) => zet({ reden: event.currentTarget.value })} />}
      {doelenZonderScore(interventie, resultaat).map((doel) => (
        <NumberInput
          key={doel.id} label={`Eindscore: ${doel.omschrijving}`} description={doel.scoreBegin ? `Was ${doel.scoreBegin} van 10` : 'Van 1 tot en met 10'} min={1} max={10} allowDecimal={false}
          clampBehavior="strict" classNames={{ wrapper: classes.score }} value={vorm.doelen[doel.id] ?? ''} error={fout(`interventies.${id}.doelen.${doel.id}`)}
          onChange={(waarde) => onChange({ ...vorm, doelen: { ...vorm.doelen, [doel.id]: typeof waarde === 'number' ? waarde : '' } })}
        />
      ))}
    </fieldset>
  );
}

function HulpvraagVeld({ hulpvraag: { id, leefgebied, gesteldOp }, vorm, onChange, fout }: Omit<Props, 'casus'> & { readonly hulpvraag: HulpvraagDto }) {
  const { naamVan } = useLijst('leefgebied');
  const kies = (uitkomst: string) => onChange({ ...vorm, hulpvragen: { ...vorm.hulpvragen, [id]: uitkomst as AfsluitVorm['hulpvragen'][string] } });
  return <NativeSelect label={`Hulpvraag ${naamVan(leefgebied, gesteldOp)}`} data={UITKOMSTEN} value={vorm.hulpvragen[id] ?? ''} error={fout(`hulpvragen.${id}`)} onChange={(event) => kies(event.currentTarget.value)} />;
}

/** Exactly what is still missing to close a casus: each open interventie and hulpvraag, what is running or planned, the result and why. */
export function AfsluitVelden({ casus, vorm, onChange, fout }: Props) {
  const open = casus.hulpvragen.filter(({ geslotenOp }) => geslotenOp === null);
  const interventies = openInterventies(casus);
  return (
    <Stack gap="lg">
      {interventies.length + open.length > 0 && <Text size="sm" c="dimmed">Dit staat nog open in deze casus. Je sluit het in één keer mee af.</Text>}
      {casus.vraagverkenning && <Checkbox label="De vraagverkenning die nog loopt afronden" checked={vorm.verkenningAfronden} error={fout('verkenningAfronden')} onChange={(event) => onChange({ ...vorm, verkenningAfronden: event.currentTarget.checked })} />}
      {interventies.map((interventie) => <InterventieVelden key={interventie.id} interventie={interventie} vorm={vorm} onChange={onChange} fout={fout} />)}
      {open.length > 0 && <div className={classes.hulpvragen}>{open.map((hulpvraag) => <HulpvraagVeld key={hulpvraag.id} hulpvraag={hulpvraag} vorm={vorm} onChange={onChange} fout={fout} />)}</div>}
      {casus.contacten.length > 0 && (
        <Checkbox
          label={casus.contacten.length === 1 ? 'Het geplande contact gaat niet door' : `De ${casus.contacten.length} geplande contacten gaan niet door`} checked={vorm.contactenVervallen}
          error={fout('contactenVervallen')} onChange={(event) => onChange({ ...vorm, contactenVervallen: event.currentTarget.checked })}
        />
      )}
      <NativeSelect label="Resultaat van de casus" required data={CASUS_RESULTATEN} value={vorm.resultaat} error={fout('resultaat')} onChange={(event) => onChange({ ...vorm, resultaat: event.currentTarget.value as AfsluitVorm['resultaat'] })} />
      <Textarea label="Waarom sluit je af?" required autosize minRows={3} maxRows={10} maxLength={LIMIET_REDEN} value={vorm.reden} error={fout('reden')} onChange={(event) => onChange({ ...vorm, reden: event.currentTarget.value })} />
    </Stack>
  );
}
