import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addressesQuery } from '@/features/account/api/addresses';
import { useCartFiles } from '@/features/attachments/cart-files';
import { FilesOfCart, FilesOfLine, useCartFileNames } from '@/features/attachments/components/cart-files';
import { CartPage } from '@/features/cart/components/cart-page';
import { CartSummary } from '@/features/cart/components/cart-summary';
import { useAddToCart } from '@/features/cart/use-cart';
import { OrderConfirmation } from '@/features/ordering/components/order-confirmation';
import { QuickOrderPage } from '@/features/ordering/components/quick-order-page';
import { SubmissionPage } from '@/features/ordering/components/submission-page';
import { usePermission } from '../use-permission';

const cart = getRouteApi('/logged-in/c/$company/cart');
const confirmation = getRouteApi('/logged-in/c/$company/cart/order');
const submission = getRouteApi('/logged-in/c/$company/submissions/$id');
const quickOrder = getRouteApi('/logged-in/c/$company/quick-order');

export function CartRoute() {
  const { company } = cart.useParams();
  const navigate = useNavigate();
  const files = useCartFiles(company);
  const mayAttach = usePermission(company, 'orders.attach');
  return (
    <CartPage
      key={company}
      company={company}
      prices={usePermission(company, 'prices.read')}
      mayOrder={usePermission(company, 'orders.create')}
      mayKeepDefaults={usePermission(company, 'orders.defaults')}
      addresses={useAddressChoices(company)}
      files={mayAttach ? <FilesOfCart files={files} /> : undefined}
      renderFiles={mayAttach ? ({ id, description }) => <FilesOfLine files={files} line={id} name={description} /> : undefined}
      sending={files.busy}
      toCatalogue={<ToCatalogue company={company} />}
      onQuickOrder={() => void navigate({ to: '/c/$company/quick-order', params: { company } })}
      onOrder={() => void navigate({ to: '/c/$company/cart/order', params: { company } })}
    />
  );
}

export function ConfirmationRoute() {
  const { company } = confirmation.useParams();
  const navigate = useNavigate();
  return (
    <OrderConfirmation
      key={company}
      company={company}
      summary={<CartSummary company={company} files={useCartFileNames(company)} />}
      onBack={() => void navigate({ to: '/c/$company/cart', params: { company } })}
      // going back leads to the cart, not to what was placed already
      onPlaced={(id) => void navigate({ to: '/c/$company/submissions/$id', params: { company, id }, replace: true })}
    />
  );
}

export function SubmissionRoute() {
  const { company, id } = submission.useParams();
  return <SubmissionPage key={id} company={company} id={id} toCatalogue={<ToCatalogue company={company} />} />;
}

export function QuickOrderRoute() {
  const { company } = quickOrder.useParams();
  const navigate = useNavigate();
  const add = useAddToCart(company);
  return (
    <QuickOrderPage
      key={company}
      company={company}
      adding={add.isPending}
      onAdd={(products) => add.mutate({ id: crypto.randomUUID(), products }, { onSuccess: () => void navigate({ to: '/c/$company/cart', params: { company } }) })}
    />
  );
}

function ToCatalogue({ company }: { company: string }) {
  const { t } = useTranslation();
  return usePermission(company, 'catalogue.read') ? (
    <Button renderRoot={(props) => <Link {...props} to="/c/$company/catalogue" params={{ company }} />}>{t('cart.toCatalogue')}</Button>
  ) : null;
}

/** The company's own delivery addresses, by whoever may see them. */
function useAddressChoices(company: string) {
  const mayRead = usePermission(company, 'addresses.read');
  const { data } = useQuery({ ...addressesQuery(company, 'delivery'), enabled: mayRead });
  return data?.filter(({ source }) => source === 'PORTAL').map(({ id, address }) => ({ id, label: [address.name, address.attention, ...address.lines, address.city].filter(Boolean).join(', ') }));
}
