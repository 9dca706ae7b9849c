import { Button, Loader, VisuallyHidden } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMaken, type DocumentVraag } from './maken';

/** Has a PDF made, says how far it is, and keeps it when it is there. It stays where it is meanwhile, so the focus does too. */
export function PdfKnop(vraag: DocumentVraag) {
  const { maak, voortgang } = useMaken(vraag);
  const bezig = voortgang !== null;
  return (
    <>
      <Button
        variant="default" aria-disabled={bezig} onClick={() => { if (!bezig) maak(); }}
        leftSection={bezig ? <Loader size={17} aria-hidden /> : <IconDownload size={17} aria-hidden />}
      >
        {bezig ? `PDF, ${voortgang}%` : 'PDF'}
      </Button>
      <VisuallyHidden role="status">{bezig ? `De PDF wordt gemaakt: ${voortgang}%` : ''}</VisuallyHidden>
    </>
  );
}
