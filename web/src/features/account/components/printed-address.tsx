import type { AddressForm, PostalAddress } from '@/api/identity';
import { useFormat } from '@/lib/format';
import { addressLines } from '../format-address';
import classes from './account.module.css';

/** The whole address as it is printed on a label. */
export function PrintedAddress({ address, form }: { address: PostalAddress; form: AddressForm | undefined }) {
  const format = useFormat();
  const lines = [...addressLines(address, form?.layout), format.country(address.country)];
  return (
    <address className={classes.label}>
      {lines.map((line, index) => (
        <span key={`${lines.indexOf(line) === index ? '' : 'again '}${line}`}>{line}</span>
      ))}
    </address>
  );
}
