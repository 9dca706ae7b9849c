import type { AanmeldingDto } from '@keukentafel/contract';
import { Modal } from '@mantine/core';
import { useState } from 'react';
import { Verschil, wijzigingVan } from '../../components/verschil';
import { isProblem } from '../../lib/http';
import { useLijsten } from '../../lib/lijst/use-lijst';
import { meldGelukt } from '../../lib/melding';
import { haalAanmelding, useVerbeter } from './api';
import { VerbeterFormulier } from './VerbeterFormulier';
import { veldenVan, verbeterbaar, type Verbeterbaar } from './verbetering';

interface Props {
  readonly aanmelding: AanmeldingDto;
  readonly onClose: () => void;
}

/** Correcting an aanmelding. When a colleague was first, both versions are shown and nothing is lost. */
export default function VerbeterVenster({ aanmelding, onClose }: Props) {
  // The version the worker looks at stays the base, also when the live stream brings a newer one underneath.
  const [basis, setBasis] = useState(aanmelding);
  const [conflict, setConflict] = useState<{ readonly mijn: Verbeterbaar; readonly nu: AanmeldingDto } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const verbeter = useVerbeter(aanmelding);
  const velden = veldenVan(useLijsten());

  async function save(mijn: Verbeterbaar, van: AanmeldingDto) {
    setError(null);
    const wijziging = wijzigingVan(velden, verbeterbaar(van), mijn);
    if (Object.keys(wijziging).length === 0) return onClose();
    try {
      await verbeter.mutateAsync({ version: van.version, wijziging });
      meldGelukt('Aanmelding verbeterd');
      onClose();
    } catch (refusal) {
      if (!isProblem(refusal, 'versie-verouderd')) return setError(refusal);
      await haalAanmelding(aanmelding.id).then((nu) => { setConflict({ mijn, nu }); setBasis(nu); }, setError);
    }
  }

  return (
    <Modal
      opened onClose={onClose} size={conflict ? 'xl' : 'lg'} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': 'Sluiten' }}
      title={conflict ? 'Een collega was je voor' : 'Aanmelding verbeteren'}
    >
      {conflict ? (
        <Verschil wat="deze aanmelding" velden={velden} key={conflict.nu.version} mijn={conflict.mijn} nu={verbeterbaar(conflict.nu)} busy={verbeter.isPending} error={error} onSave={(keuze) => void save(keuze, conflict.nu)} />
      ) : (
        <VerbeterFormulier waarden={verbeterbaar(basis)} busy={verbeter.isPending} error={error} onSave={(mijn) => void save(mijn, basis)} onCancel={onClose} />
      )}
    </Modal>
  );
}
