import type { CasusDto, InterventieDto } from '@keukentafel/contract';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { werksoortNaam } from '../../components/lijst';
import { samengevoegd, Verschil, verschillen } from '../../components/verschil';
import { Venster } from '../../components/venster';
import { useBezig } from '../../lib/bezig';
import { useConcept } from '../../lib/concept';
import { isProblem } from '../../lib/http';
import { useLijsten } from '../../lib/lijst/use-lijst';
import { meldGelukt } from '../../lib/melding';
import { vandaag } from '../../lib/tijd/vandaag';
import { useSessie } from '../sessie';
import { haalInterventie, useCasusMedewerkers, useWijzig } from './api';
import { veldFouten } from './fouten';
import { StapVelden } from './StapVelden';
import { verschilVelden } from './verschil';
import { vormVan, wijzigingVan, type InterventieVorm, type Stap } from './vorm';

interface Props {
  readonly casus: CasusDto;
  readonly interventie: InterventieDto;
  readonly stap: Stap;
  readonly onClose: () => void;
}

const GELUKT: Readonly<Record<Stap, string>> = { starten: 'Interventie gestart', afsluiten: 'Interventie afgesloten', verbeteren: 'Interventie verbeterd' };

const zoals = (interventie: InterventieDto): InterventieVorm => vormVan(interventie, 'verbeteren', '', '');
/** A goal that was begun and left empty is no goal. */
const zonderLeeg = (vorm: InterventieVorm): InterventieVorm => ({ ...vorm, doelen: vorm.doelen.filter(({ id, omschrijving }) => id !== null || omschrijving.trim()) });

/** Starting, closing or correcting an interventie. What is typed is kept as a concept; when a colleague was first, both versions are shown. */
export default function StapVenster({ casus, interventie, stap, onClose }: Props) {
  useBezig('een interventie');
  const { medewerker: ik } = useSessie();
  const lijst = useLijsten();
  // The version the worker looks at stays the base, also when the live stream brings a newer one underneath.
  const [basis] = useState(interventie);
  const [botsing, setBotsing] = useState<{ readonly mijn: InterventieVorm; readonly nu: InterventieDto; readonly hun: InterventieVorm } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const wijzig = useWijzig(casus.id);
  const medewerkers = useCasusMedewerkers(casus.id).data?.items ?? [];
  const form = useForm<InterventieVorm>({ defaultValues: vormVan(basis, stap, vandaag(), ik.id) });
  const concept = useConcept(`interventie-${stap}`, basis.id, form);
  const velden = verschilVelden([...medewerkers, ik], lijst);

  /** Both came from the same version: what only one of us changed needs no choice. */
  function naast(mijn: InterventieVorm, nu: InterventieDto) {
    const samen = mijn.version === basis.version ? samengevoegd(velden, zoals(basis), mijn, zoals(nu)) : { mijn, nu: zoals(nu) };
    if (verschillen(velden, samen.mijn, samen.nu).length === 0) return bewaar(op(samen.mijn, nu), nu);
    setBotsing({ mijn: samen.mijn, nu, hun: samen.nu });
  }

  /** Text of mine on top of a newer version; correcting never changes its status. */
  const op = (vorm: InterventieVorm, nu: InterventieDto): InterventieVorm => ({ ...vorm, version: nu.version, status: stap === 'verbeteren' ? nu.status : vorm.status });

  async function bewaar(vorm: InterventieVorm, van: InterventieDto): Promise<void> {
    setError(null);
    const mijn = zonderLeeg(vorm);
    const body = wijzigingVan(van, mijn);
    try {
      if (Object.keys(body).length > 0) {
        await wijzig.mutateAsync({ interventie: { ...van, version: mijn.version }, body });
        meldGelukt(GELUKT[stap]);
      }
      await concept.klaar();
      onClose();
    } catch (refusal) {
      if (isProblem(refusal, 'versie-verouderd')) return haalInterventie(van.id).then((nu) => naast(mijn, nu), setError);
      const fouten = veldFouten(refusal, mijn.doelen);
      if (fouten.length === 0 || botsing) setError(refusal);
      for (const [veld, message] of fouten) form.setError(veld as 'reden', { message });
    }
  }

  return (
    <Venster onClose={onClose} bewaak={concept.bewaar} size={botsing ? 'xl' : 'lg'} titel={botsing ? 'Een collega was je voor' : `${werksoortNaam(lijst, basis)} ${stap}`}>
      {botsing ? (
        <Verschil
          key={botsing.nu.version} wat="deze interventie" velden={velden} mijn={botsing.mijn} nu={botsing.hun} busy={wijzig.isPending} error={error}
          onSave={(keuze) => void bewaar(op({ ...keuze, status: botsing.mijn.status, hulpvragen: botsing.mijn.hulpvragen }, botsing.nu), botsing.nu)}
        />
      ) : (
        <StapVelden
          casus={casus} interventie={basis} stap={stap} ik={ik} form={form} concept={concept} busy={wijzig.isPending} error={error}
          onSave={(vorm) => void bewaar(vorm, basis)}
        />
      )}
    </Venster>
  );
}
