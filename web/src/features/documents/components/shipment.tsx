import { useTranslation } from 'react-i18next';
import type { Shipment as ShipmentFacts } from '@/api/documents';
import { useFormat } from '@/lib/format';
import classes from './document-detail.module.css';
import { Tracking } from './tracking';

/** How a delivery travels (F-085). */
export function Shipment({ shipment }: { shipment: ShipmentFacts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const date = (iso: string | null | undefined) => (iso ? format.date(iso) : undefined);
  const facts = [
    { label: t('column.carrier'), text: shipment.carrier || shipment.trackingNumber ? <Tracking shipment={shipment} /> : undefined },
    { label: t('detail.parcels'), text: shipment.parcels == null ? undefined : format.number(shipment.parcels) },
    { label: t('column.plannedOn'), text: date(shipment.plannedOn) },
    { label: t('detail.shippedOn'), text: date(shipment.shippedOn) },
    { label: t('column.deliveredOn'), text: date(shipment.deliveredOn) },
  ].filter(({ text }) => text !== undefined);
  if (facts.length === 0) return null;
  return (
    <section className={classes.card}>
      <h2 className={classes.cardTitle}>{t('detail.shipment')}</h2>
      <dl className={classes.facts}>
        {facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
