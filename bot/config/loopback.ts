import { BlockList, isIPv6 } from "node:net";

/** What leads to this machine: loopback, and the unspecified address, to connect to which is the same. */
const here = new BlockList();
here.addSubnet("127.0.0.0", 8, "ipv4");
here.addSubnet("0.0.0.0", 8, "ipv4");
// IPv6 has these too, and holds those of IPv4 in several ways; mapped ones (::ffff:…) the list knows by itself.
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

/** Whether a host name or address leads to this machine only, however it is written. */
export function isLoopback(hostname: string): boolean {
  // A URL brings every spelling of an address (127.1, 0x7f000001, 2130706433 …) into one form.
  const host = URL.parse(`http://${isIPv6(hostname) ? `[${hostname}]` : hostname}`)?.hostname ?? hostname;
  const bare = host.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  return names.test(bare) || here.check(bare, isIPv6(bare) ? "ipv6" : "ipv4");
}
