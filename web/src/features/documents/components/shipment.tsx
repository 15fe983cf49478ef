import { useTranslation } from 'react-i18next';
import type { Shipment as ShipmentFacts } from '@/api/documents';
import { Card, Facts } from '@/components/ui/card';
import { useFormat } from '@/lib/format';
import { Tracking } from './tracking';

/** How a delivery travels (F-085). */
export function Shipment({ shipment }: { shipment: ShipmentFacts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const date = (iso: string | null | undefined) => (iso ? format.date(iso) : undefined);
  const facts = [
    { label: t('column.carrier'), value: shipment.carrier || shipment.trackingNumber ? <Tracking shipment={shipment} /> : undefined },
    { label: t('detail.parcels'), value: shipment.parcels == null ? undefined : format.number(shipment.parcels) },
    { label: t('column.plannedOn'), value: date(shipment.plannedOn) },
    { label: t('detail.shippedOn'), value: date(shipment.shippedOn) },
    { label: t('column.deliveredOn'), value: date(shipment.deliveredOn) },
  ].filter(({ value }) => value !== undefined);
  if (facts.length === 0) return null;
  return (
    <Card title={t('detail.shipment')}>
      <Facts facts={facts} />
    </Card>
  );
}
