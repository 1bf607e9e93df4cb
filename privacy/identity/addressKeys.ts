import type { Keyring } from '../../secrets/keyring.ts';

/** The keyed hashes under which an address stands in the store. */
export interface AddressKeys {
  addressKey(address: string): string;
  /** Of the present secret first, then of the former ones. */
  addressKeys(address: string): string[];
}

export const createAddressKeys = (keyring: Keyring, tenant: string): AddressKeys => ({
  addressKey: (address) => keyring.hash('address-hash', tenant, address),
  addressKeys: (address) => keyring.hashes('address-hash', tenant, address),
});
