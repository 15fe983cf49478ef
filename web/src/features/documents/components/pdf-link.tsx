import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { pdfAddress } from '../api/pdf';
import type { Kind } from '../kinds';

/** Opens a document as PDF beside the portal. */
export function PdfLink({ company, kind, number }: { company: string; kind: Kind; number: string }) {
  const { t } = useTranslation();
  return (
    <Tooltip label={t('detail.pdf')}>
      <ActionIcon component="a" href={pdfAddress(company, kind, number)} target="_blank" rel="noopener" aria-label={t('detail.pdf')}>
        <IconFileTypePdf size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
