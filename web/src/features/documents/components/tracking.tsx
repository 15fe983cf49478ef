import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Shipment } from '@/api/documents';
import classes from './columns.module.css';

/** Who brings it, and the way to his own page about it. */
export function Tracking({ shipment: { carrier, trackingNumber, trackingUrl } }: { shipment: Shipment }) {
  const { t } = useTranslation();
  const text = [carrier, trackingNumber].filter(Boolean).join(' · ');
  if (!trackingUrl) return <span>{text}</span>;
  return (
    <a href={trackingUrl} target="_blank" rel="noreferrer noopener" className={classes.tracking} aria-label={t('detail.track', { shipment: text })}>
      {text}
      <IconExternalLink size={13} aria-hidden="true" />
    </a>
  );
}
