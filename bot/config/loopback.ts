import { BlockList, isIPv6 } from "node:net";

/** Addresses of this machine: loopback, and the unspecified address, to which a connection leads here as well. */
const here = new BlockList();
here.addSubnet("127.0.0.0", 8, "ipv4");
here.addSubnet("0.0.0.0", 8, "ipv4");
// IPv6 has these too, and embeds those of IPv4 in several ways; the list itself covers mapped ones (::ffff:…).
for (const [network, bits] of [
  ["::", 104],
  ["::7f00:0", 104],
  ["64:ff9b::", 104],
  ["64:ff9b::7f00:0", 104],
  ["2002::", 24],
  ["2002:7f00::", 24],
] as const)
  here.addSubnet(network, bits, "ipv6");

const names = /^(.*\.)?localhost\d?(\.localdomain\d?)?$|^ip6-(localhost|loopback)$/;

/** Whether a host name or address leads only to this machine, however it is written. */
export function isLoopback(hostname: string): boolean {
  // A URL normalises every spelling of an address (127.1, 0x7f000001, 2130706433 …).
  const host = URL.parse(`http://${isIPv6(hostname) ? `[${hostname}]` : hostname}`)?.hostname ?? hostname;
  const bare = host.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  return names.test(bare) || here.check(bare, isIPv6(bare) ? "ipv6" : "ipv4");
}
